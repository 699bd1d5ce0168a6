import type { Sentence } from './say.ts'

/** What people are told about their bookings and payments by link, and what the desk is. */
export const courseLetterWords = {
  'message.booking.held.subject': {
    en: 'Your place in {course} is held',
    fr: 'Votre place pour {course} est retenue',
    ru: 'Место на «{course}» оставлено для вас',
  },
  'message.booking.held.text': {
    en: 'A place in {course}, {startsOn} – {endsOn}, {location}, is held for you until {untilTime} on {untilDay}. It is yours once {amount} is paid.',
    fr: 'Une place pour {course}, {startsOn} – {endsOn}, {location}, est retenue pour vous jusqu’au {untilDay} à {untilTime}. Elle est à vous dès le paiement de {amount}.',
    ru: 'Место на «{course}» ({startsOn} – {endsOn}, {location}) оставлено для вас до {untilTime}, {untilDay}. Оно ваше после оплаты: {amount}.',
  },
  'message.booking.confirmed.subject': {
    en: 'Your place in {course} is confirmed',
    fr: 'Votre place pour {course} est confirmée',
    ru: 'Место на «{course}» подтверждено',
  },
  'message.booking.confirmed.text': {
    en: 'Your place in {course} is confirmed: {startsOn} – {endsOn}, {location}.',
    fr: 'Votre place pour {course} est confirmée : {startsOn} – {endsOn}, {location}.',
    ru: 'Ваше место на «{course}» подтверждено: {startsOn} – {endsOn}, {location}.',
  },
  'message.booking.cancelled.subject': {
    en: 'Your booking of {course} is cancelled',
    fr: 'Votre réservation pour {course} est annulée',
    ru: 'Бронь «{course}» отменена',
  },
  'message.booking.cancelled.text': {
    en: 'Your booking of {course}, {startsOn} – {endsOn}, is cancelled{hasReason, select, yes { ({reason})} other {}}.{returned, select, money { {amount} went to your balance.} stripe { {amount} is on its way back to you.} invoice { Nothing is to be paid any more.} other {}}',
    fr: 'Votre réservation pour {course}, {startsOn} – {endsOn}, est annulée{hasReason, select, yes { ({reason})} other {}}.{returned, select, money { {amount} ont été portés à votre solde.} stripe { {amount} vous sont remboursés.} invoice { Il n’y a plus rien à payer.} other {}}',
    ru: 'Ваша бронь «{course}» ({startsOn} – {endsOn}) отменена{hasReason, select, yes { ({reason})} other {}}.{returned, select, money { На баланс возвращено: {amount}.} stripe { Сумма {amount} возвращается вам.} invoice { Платить больше ничего не нужно.} other {}}',
  },
  'message.booking.lapsed.subject': {
    en: 'Your place in {course} is no longer held',
    fr: 'Votre place pour {course} n’est plus retenue',
    ru: 'Место на «{course}» больше не оставлено',
  },
  'message.booking.lapsed.text': {
    en: 'The place in {course}, {startsOn} – {endsOn}, was not paid in time and is free for others again. Tell us if you still want it.',
    fr: 'La place pour {course}, {startsOn} – {endsOn}, n’a pas été payée à temps et redevient libre. Dites-nous si vous la voulez toujours.',
    ru: 'Место на «{course}» ({startsOn} – {endsOn}) не было оплачено вовремя и снова свободно. Сообщите нам, если оно ещё нужно.',
  },
  'message.booking.moved.subject': {
    en: 'Your booking moved to {course}, {startsOn}',
    fr: 'Votre réservation est déplacée : {course}, {startsOn}',
    ru: 'Бронь перенесена: {course}, {startsOn}',
  },
  'message.booking.moved.text': {
    en: 'Your booking is now for {course}, {startsOn} – {endsOn}, {location}.',
    fr: 'Votre réservation est maintenant pour {course}, {startsOn} – {endsOn}, {location}.',
    ru: 'Теперь ваша бронь: {course}, {startsOn} – {endsOn}, {location}.',
  },
  'message.course.changed.subject': {
    en: '{course} has changed',
    fr: '{course} : changement',
    ru: 'Изменение: {course}',
  },
  'message.course.changed.text': {
    en: '{course}, which you booked, now takes place {startsOn} – {endsOn}, {location}.',
    fr: '{course}, que vous avez réservé, a maintenant lieu {startsOn} – {endsOn}, {location}.',
    ru: '«{course}», где у вас бронь, теперь проходит {startsOn} – {endsOn}, {location}.',
  },
  'message.payment-link.open.subject': {
    en: 'Your payment link for {gym}',
    fr: 'Votre lien de paiement pour {gym}',
    ru: 'Ссылка на оплату: {gym}',
  },
  'message.payment-link.open.text': {
    en: '{what}: {amount}. You can pay here until {untilTime} on {untilDay}: {url}',
    fr: '{what} : {amount}. Vous pouvez payer ici jusqu’au {untilDay} à {untilTime} : {url}',
    ru: '{what}: {amount}. Оплатить можно до {untilTime}, {untilDay}: {url}',
  },
  'message.payment-link.refunded.subject': {
    en: '{amount} is on its way back to you',
    fr: '{amount} vous sont remboursés',
    ru: 'Возвращаем вам {amount}',
  },
  'message.payment-link.refunded.text': {
    en: 'Your payment of {amount} for {what} is sent back{why, select, full {, because the session was full by then} closed {, because the session was closed by then} cancelled {, because the booking had been cancelled} paidOtherwise {, because it had been paid already} other {}}. It can take a few days to arrive.',
    fr: 'Votre paiement de {amount} pour {what} vous est rendu{why, select, full {, car la session était complète} closed {, car la session était fermée} cancelled {, car la réservation avait été annulée} paidOtherwise {, car c’était déjà payé} other {}}. Cela peut prendre quelques jours.',
    ru: 'Ваш платёж {amount} ({what}) возвращается{why, select, full {: мест уже не было} closed {: сессия уже закрыта} cancelled {: бронь была отменена} paidOtherwise {: это уже было оплачено} other {}}. Деньги могут идти несколько дней.',
  },
  'notification.payment-link.task': {
    en: '{payer}: {amount} came by a payment link and {task, select, amount {is not what was asked for} other {could not be sent back}}. Somebody has to decide.',
    fr: '{payer} : {amount} reçus par lien de paiement, {task, select, amount {ce n’est pas le montant demandé} other {impossibles à rendre}}. Il faut décider.',
    ru: '{payer}: по ссылке пришло {amount}, {task, select, amount {это не та сумма} other {вернуть не удалось}}. Нужно решение.',
  },
  'notification.payment-link.never-made': {
    en: 'The payment link for {payer} ({amount}) was not made before its hold ended.',
    fr: 'Le lien de paiement pour {payer} ({amount}) n’a pas pu être créé avant la fin de la réservation.',
    ru: 'Ссылка на оплату для {payer} ({amount}) не была создана до конца брони.',
  },
  'notification.online-payments.problem': {
    en: 'Stripe {problem, select, keyWrong {refuses the key} permissionMissing {lacks a permission} accountNotReady {says the account is not ready} other {has no key}}: payment links wait. Look at Settings.',
    fr: 'Stripe {problem, select, keyWrong {refuse la clé} permissionMissing {n’autorise pas tout} accountNotReady {indique que le compte n’est pas prêt} other {n’a pas de clé}} : les liens de paiement attendent. Voir les réglages.',
    ru: 'Stripe: {problem, select, keyWrong {ключ не принят} permissionMissing {не хватает прав} accountNotReady {счёт ещё не готов} other {нет ключа}}. Ссылки на оплату ждут. Откройте настройки.',
  },
} satisfies Readonly<Record<string, Sentence>>
