import type { Sentence } from './say.ts'

/** Booking a place, cancelling and moving it; a person’s bookings and licences. */
export const bookingWords = {
  'bookings.state': {
    en: '{state, select, pending {Awaiting payment} confirmed {Confirmed} lapsed {Lapsed} refunded {Refunded} other {Cancelled}}',
    fr: '{state, select, pending {En attente de paiement} confirmed {Confirmée} lapsed {Délai dépassé} refunded {Remboursée} other {Annulée}}',
    ru: '{state, select, pending {Ждёт оплаты} confirmed {Подтверждена} lapsed {Срок вышел} refunded {Деньги возвращены} other {Отменена}}',
  },
  'bookings.left': {
    en: '{unit, select, days {held {days} d {hours} h} hours {held {hours, plural, =0 {} other {# h }}{minutes} min} minutes {held {minutes} min {seconds} s} other {hold over}}',
    fr: '{unit, select, days {gardée {days} j {hours} h} hours {gardée {hours, plural, =0 {} other {# h }}{minutes} min} minutes {gardée {minutes} min {seconds} s} other {délai dépassé}}',
    ru: '{unit, select, days {ещё {days} д {hours} ч} hours {ещё {hours, plural, =0 {} other {# ч }}{minutes} мин} minutes {ещё {minutes} мин {seconds} с} other {срок вышел}}',
  },
  'bookings.left.until': {
    en: 'The place is held until {moment}',
    fr: 'La place est gardée jusqu’au {moment}',
    ru: 'Место держится до {moment}',
  },
  'bookings.left.soon': {
    en: '{unit, select, over {The hold is over.} other {The place is held for less than five minutes.}}',
    fr: '{unit, select, over {Le délai est dépassé.} other {La place n’est plus gardée que cinq minutes.}}',
    ru: '{unit, select, over {Срок вышел.} other {Место держится меньше пяти минут.}}',
  },

  'bookings.title': { en: 'Book a place', fr: 'Réserver une place', ru: 'Забронировать место' },
  'bookings.title.for': {
    en: 'Book a place for {name}',
    fr: 'Réserver une place pour {name}',
    ru: 'Забронировать место: {name}',
  },
  'bookings.dates': { en: 'Dates', fr: 'Dates', ru: 'Даты' },
  'bookings.location': { en: 'Where', fr: 'Lieu', ru: 'Где' },
  'bookings.places': { en: 'Places', fr: 'Places', ru: 'Места' },
  'bookings.price': { en: 'Price', fr: 'Prix', ru: 'Цена' },
  'bookings.licence': { en: 'Grants the licence', fr: 'Donne la licence', ru: 'Даёт лицензию' },
  'bookings.who': { en: 'Who for', fr: 'Pour qui', ru: 'Для кого' },
  'bookings.who.needed': {
    en: 'Choose somebody, or enter somebody new',
    fr: 'Choisissez quelqu’un, ou saisissez une nouvelle personne',
    ru: 'Выберите человека или введите нового',
  },
  'bookings.who.new': { en: 'Somebody new', fr: 'Nouvelle personne', ru: 'Новый человек' },
  'bookings.who.known': { en: 'Somebody known', fr: 'Personne connue', ru: 'Уже в базе' },
  'bookings.who.choose': { en: 'Choose {name}', fr: 'Choisir {name}', ru: 'Выбрать: {name}' },
  'bookings.who.somebody-else': { en: 'It is somebody else', fr: 'C’est quelqu’un d’autre', ru: 'Это кто-то другой' },
  'bookings.who.is-somebody-else': {
    en: '{count, plural, =0 {Somebody else with the same e-mail.} other {Somebody else, with the same e-mail as {names}.}}',
    fr: '{count, plural, =0 {Quelqu’un d’autre, avec le même e-mail.} other {Quelqu’un d’autre, avec le même e-mail que {names}.}}',
    ru: '{count, plural, =0 {Другой человек с тем же e-mail.} other {Другой человек, e-mail тот же: {names}.}}',
  },

  'bookings.how': { en: 'How it is paid', fr: 'Paiement', ru: 'Как платят' },
  'bookings.how.is': {
    en: '{how, select, cash {Cash} card {Card} transfer {Transfer} link {Payment link} later {Later} other {Free}}',
    fr: '{how, select, cash {Espèces} card {Carte} transfer {Virement} link {Par lien} later {Plus tard} other {Gratuit}}',
    ru: '{how, select, cash {Наличные} card {Карта} transfer {Перевод} link {Ссылка} later {Позже} other {Бесплатно}}',
  },
  'bookings.till-closed': {
    en: 'The till of {desk} is closed: what lies in it is asked before the cash is taken.',
    fr: 'La caisse de {desk} est fermée : son contenu sera demandé avant l’encaissement.',
    ru: 'Касса «{desk}» закрыта: перед приёмом наличных спросим, сколько в ней.',
  },
  'bookings.hold': { en: 'The place is held for', fr: 'Garder la place', ru: 'Держать место' },
  'bookings.hold.is': {
    en: '{unit, select, hours {{count, plural, one {# hour} other {# hours}}} other {{count, plural, one {# day} other {# days}}}}',
    fr: '{unit, select, hours {{count, plural, one {# heure} other {# heures}}} other {{count, plural, one {# jour} other {# jours}}}}',
    ru: '{unit, select, hours {{count, plural, one {# час} few {# часа} other {# часов}}} other {{count, plural, one {# день} few {# дня} other {# дней}}}}',
  },
  'bookings.link.send': {
    en: 'Send the link to {address}',
    fr: 'Envoyer le lien à {address}',
    ru: 'Отправить ссылку на {address}',
  },
  'bookings.link.no-email': {
    en: 'No e-mail is known: the link can be copied, printed or scanned.',
    fr: 'Pas d’e-mail connu : le lien peut être copié, imprimé ou scanné.',
    ru: 'E-mail не указан: ссылку можно скопировать, напечатать или отсканировать.',
  },
  'bookings.link.off': {
    en: '{who, select, admin {Payment links are not set up yet.} other {Payment links are not set up. An admin does so in Settings, under online payments.}}',
    fr: '{who, select, admin {Les liens de paiement ne sont pas encore configurés.} other {Les liens de paiement ne sont pas configurés. Un administrateur peut le faire dans les réglages, rubrique paiements en ligne.}}',
    ru: '{who, select, admin {Ссылки на оплату ещё не настроены.} other {Ссылки на оплату не настроены. Это делает администратор в настройках, в разделе онлайн-оплаты.}}',
  },
  'bookings.link.set-up': {
    en: 'Set up online payments',
    fr: 'Configurer les paiements en ligne',
    ru: 'Настроить онлайн-оплату',
  },
  'bookings.settled.free': {
    en: 'It costs nothing: the place is confirmed at once.',
    fr: 'Rien à payer : la place est confirmée tout de suite.',
    ru: 'Платить не нужно: место подтверждается сразу.',
  },
  'bookings.settled.balance': {
    en: 'The balance of {payer} pays it: {before} → {after}. The place is confirmed at once.',
    fr: 'Le solde de {payer} la paie : {before} → {after}. La place est confirmée tout de suite.',
    ru: 'Оплачивается с баланса ({payer}): {before} → {after}. Место подтверждается сразу.',
  },
  'bookings.act': {
    en: '{paying, select, now {Book and take {amount}} link {Book and make the link} later {Hold the place} free {Book free of charge} other {Book the place}}',
    fr: '{paying, select, now {Réserver et encaisser {amount}} link {Réserver et créer le lien} later {Garder la place} free {Réserver gratuitement} other {Réserver la place}}',
    ru: '{paying, select, now {Забронировать, принять {amount}} link {Забронировать и создать ссылку} later {Удержать место} free {Забронировать бесплатно} other {Забронировать место}}',
  },
  'bookings.act.open-till': {
    en: 'Open the till and book',
    fr: 'Ouvrir la caisse et réserver',
    ru: 'Открыть кассу и забронировать',
  },
  'bookings.booked.title': { en: 'Booked', fr: 'Réservé', ru: 'Забронировано' },
  'bookings.booked': {
    en: '{state, select, pending {A place in “{course}” is held for {name}.} other {{name} has a place in “{course}”.}}',
    fr: '{state, select, pending {Une place dans « {course} » est gardée pour {name}.} other {{name} a une place dans « {course} ».}}',
    ru: '{state, select, pending {«{course}»: место держится ({name}).} other {«{course}»: место есть ({name}).}}',
  },
  'bookings.booked.paid': {
    en: '{method, select, cash {{amount} taken in cash.} card {{amount} taken by card.} other {{amount} taken by transfer.}}',
    fr: '{method, select, cash {{amount} encaissés en espèces.} card {{amount} encaissés par carte.} other {{amount} encaissés par virement.}}',
    ru: '{method, select, cash {Принято {amount} наличными.} card {Принято {amount} картой.} other {Принято {amount} переводом.}}',
  },

  'bookings.choose': { en: 'Which session', fr: 'Quelle session', ru: 'Какая сессия' },
  'bookings.choose.act': { en: 'Continue', fr: 'Continuer', ru: 'Дальше' },
  'bookings.choose.none': {
    en: 'There is no session to book at the moment.',
    fr: 'Aucune session à réserver pour l’instant.',
    ru: 'Сейчас нет сессий, куда можно записаться.',
  },

  'bookings.what': { en: '{course}, {dates}', fr: '{course}, {dates}', ru: '{course}, {dates}' },
  'bookings.cancel.title': {
    en: 'Cancel the booking of {name}',
    fr: 'Annuler la réservation de {name}',
    ru: 'Отменить бронь: {name}',
  },
  'bookings.cancel.act': { en: 'Cancel the booking', fr: 'Annuler la réservation', ru: 'Отменить бронь' },
  'bookings.cancel.keep': { en: 'Keep the booking', fr: 'Garder la réservation', ru: 'Оставить бронь' },
  'bookings.cancel.place': {
    en: 'The place in “{course}” is free again.',
    fr: 'La place dans « {course} » redevient libre.',
    ru: 'Место в «{course}» снова свободно.',
  },
  'bookings.cancel.invoice-cancel': {
    en: 'Invoice {number} over {amount} is cancelled: nothing was paid.',
    fr: 'La facture {number} de {amount} est annulée : rien n’a été payé.',
    ru: 'Счёт {number} на {amount} отменяется: ничего не было оплачено.',
  },
  'bookings.cancel.invoice-balance': {
    en: '{amount} of invoice {number} goes back to the balance.',
    fr: '{amount} de la facture {number} reviennent au solde.',
    ru: '{amount} по счёту {number} возвращаются на баланс.',
  },
  'bookings.cancel.invoice-stripe': {
    en: '{amount} of invoice {number} goes back through Stripe, the way it came.',
    fr: '{amount} de la facture {number} repartent par Stripe, comme ils sont venus.',
    ru: '{amount} по счёту {number} возвращаются через Stripe тем же путём.',
  },
  'bookings.cancel.invoice-keep': {
    en: '{amount} of invoice {number} stays with the gym.',
    fr: '{amount} de la facture {number} restent à la salle.',
    ru: '{amount} по счёту {number} остаются у зала.',
  },
  'bookings.cancel.already-back': {
    en: '{amount} went back through Stripe before.',
    fr: '{amount} sont déjà repartis par Stripe.',
    ru: '{amount} уже возвращены через Stripe.',
  },
  'bookings.cancel.closes-link': {
    en: 'The payment link is closed. Should it be paid before that, the money goes back by itself.',
    fr: 'Le lien de paiement est fermé. S’il est payé avant, l’argent repart tout seul.',
    ru: 'Ссылка на оплату закрывается. Если по ней успеют заплатить, деньги вернутся сами.',
  },
  'bookings.cancel.licence': {
    en: 'The licence “{licence}” is withdrawn.',
    fr: 'La licence « {licence} » est retirée.',
    ru: 'Лицензия «{licence}» отзывается.',
  },
  'bookings.cancel.refund': {
    en: 'Where does {amount} go?',
    fr: 'Où vont les {amount} ?',
    ru: 'Куда вернуть {amount}?',
  },
  'bookings.cancel.refund.is': {
    en: '{refund, select, stripe {Back through Stripe, the way it came} balance {To the balance} other {Nowhere: the gym keeps it}}',
    fr: '{refund, select, stripe {Retour par Stripe, comme ils sont venus} balance {Au solde} other {Nulle part : la salle les garde}}',
    ru: '{refund, select, stripe {Через Stripe, тем же путём} balance {На баланс} other {Никуда: остаётся у зала}}',
  },
  'bookings.cancel.done': {
    en: 'Booking cancelled: {name}, {course}.',
    fr: 'Réservation annulée : {name}, {course}.',
    ru: 'Бронь отменена: {name}, {course}.',
  },

  'bookings.move.title': {
    en: 'Move the booking of {name}',
    fr: 'Déplacer la réservation de {name}',
    ru: 'Перенести бронь: {name}',
  },
  'bookings.move.to': { en: 'To which session', fr: 'Vers quelle session', ru: 'В какую сессию' },
  'bookings.move.act': { en: 'Move the booking', fr: 'Déplacer la réservation', ru: 'Перенести бронь' },
  'bookings.move.act-pay': {
    en: 'Move and take {amount}',
    fr: 'Déplacer et encaisser {amount}',
    ru: 'Перенести, принять {amount}',
  },
  'bookings.move.open-till': {
    en: 'Open the till and move',
    fr: 'Ouvrir la caisse et déplacer',
    ru: 'Открыть кассу и перенести',
  },
  'bookings.move.keep': { en: 'Leave it where it is', fr: 'Laisser en place', ru: 'Оставить как есть' },
  'bookings.move.no-other': {
    en: 'There is no other session to move to.',
    fr: 'Il n’y a pas d’autre session.',
    ru: 'Других сессий нет.',
  },
  'bookings.move.price': {
    en: 'The price changes from {before} to {after}.',
    fr: 'Le prix passe de {before} à {after}.',
    ru: 'Цена меняется с {before} на {after}.',
  },
  'bookings.move.same-price': {
    en: 'The price stays {price}.',
    fr: 'Le prix reste {price}.',
    ru: 'Цена остаётся {price}.',
  },
  'bookings.move.difference': {
    en: '{amount} is to be paid now.',
    fr: '{amount} sont à payer maintenant.',
    ru: 'Сейчас нужно доплатить {amount}.',
  },
  'bookings.move.back': {
    en: '{amount} goes back to the balance.',
    fr: '{amount} reviennent au solde.',
    ru: '{amount} возвращаются на баланс.',
  },
  'bookings.move.licence': {
    en: 'The licence “{licence}” is granted.',
    fr: 'La licence « {licence} » est donnée.',
    ru: 'Даётся лицензия «{licence}».',
  },
  'bookings.move.done': {
    en: 'Moved: {name}, {dates}.',
    fr: 'Déplacée : {name}, {dates}.',
    ru: 'Перенесено: {name}, {dates}.',
  },

  'bookings.coming': { en: 'Booked sessions', fr: 'Sessions réservées', ru: 'Забронированные сессии' },
  'bookings.earlier': { en: 'Earlier and cancelled', fr: 'Passées et annulées', ru: 'Прошедшие и отменённые' },
  'bookings.none': {
    en: 'No place in a course session is booked.',
    fr: 'Aucune place de session n’est réservée.',
    ru: 'Мест в сессиях не забронировано.',
  },
  'bookings.book': { en: 'Book a place', fr: 'Réserver une place', ru: 'Забронировать место' },
  'bookings.course': { en: 'Session', fr: 'Session', ru: 'Сессия' },
  'bookings.licences': { en: 'Licences', fr: 'Licences', ru: 'Лицензии' },
  'bookings.licence.since': {
    en: 'since {day}, by {course}, {dates}',
    fr: 'depuis le {day}, par {course}, {dates}',
    ru: 'с {day}, {course}, {dates}',
  },
  'bookings.keys.book': {
    en: 'Book a place in a session',
    fr: 'Réserver une place de session',
    ru: 'Забронировать место в сессии',
  },
} satisfies Readonly<Record<string, Sentence>>
