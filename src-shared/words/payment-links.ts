import type { Sentence } from './say.ts'

/** A payment link on screen: address, QR code, what became of it; money that waits for a decision. */
export const paymentLinkWords = {
  'payment-link.title': { en: 'Payment link', fr: 'Lien de paiement', ru: 'Ссылка на оплату' },
  'payment-link.title.of': {
    en: 'Payment link, invoice {number}',
    fr: 'Lien de paiement, facture {number}',
    ru: 'Ссылка на оплату, счёт {number}',
  },
  'payment-link.is-test': {
    en: 'Test payments: no real money',
    fr: 'Paiements d’essai : pas d’argent réel',
    ru: 'Тестовый режим: деньги не настоящие',
  },
  'payment-link.state': {
    en: '{state, select, creating {Link being made} open {Link open} closing {Link being closed} paid {Paid by link} late {Paid too late} refunding {Being sent back} refunded {Sent back} expired {Link expired} failed {Link not made} other {Needs a decision}}',
    fr: '{state, select, creating {Lien en création} open {Lien ouvert} closing {Lien en fermeture} paid {Payé par lien} late {Payé trop tard} refunding {Remboursement en cours} refunded {Remboursé} expired {Lien expiré} failed {Lien non créé} other {À décider}}',
    ru: '{state, select, creating {Ссылка создаётся} open {Ссылка открыта} closing {Ссылка закрывается} paid {Оплачено по ссылке} late {Оплачено поздно} refunding {Возвращается} refunded {Возвращено} expired {Ссылка истекла} failed {Ссылка не создана} other {Нужно решение}}',
  },
  'payment-link.show': {
    en: '{state}: show the payment link of invoice {number}',
    fr: '{state} : montrer le lien de paiement de la facture {number}',
    ru: '{state}: показать ссылку на оплату счёта {number}',
  },
  'payment-link.for-other': {
    en: '{person}, paid by {payer}',
    fr: '{person}, payé par {payer}',
    ru: '{person}, платит {payer}',
  },

  'payment-link.qr': {
    en: 'QR code: opens the page where {amount} can be paid',
    fr: 'Code QR : ouvre la page où payer {amount}',
    ru: 'QR-код: открывает страницу, где можно заплатить {amount}',
  },
  'payment-link.scan': {
    en: 'Scan with a phone',
    fr: 'À scanner avec un téléphone',
    ru: 'Отсканируйте телефоном',
  },
  'payment-link.address': { en: 'Address', fr: 'Adresse', ru: 'Адрес' },
  'payment-link.copied': { en: 'The address is copied', fr: 'L’adresse est copiée', ru: 'Адрес скопирован' },
  'payment-link.print': { en: 'Print', fr: 'Imprimer', ru: 'Напечатать' },
  'payment-link.send': { en: 'Send to {email}', fr: 'Envoyer à {email}', ru: 'Отправить на {email}' },
  'payment-link.send.to': { en: 'Send by e-mail', fr: 'Envoyer par e-mail', ru: 'Отправить по почте' },
  'payment-link.send.again': {
    en: 'Send again to {email}',
    fr: 'Renvoyer à {email}',
    ru: 'Ещё раз на {email}',
  },
  'payment-link.sent': {
    en: 'It goes to {email}; Messages show how it went.',
    fr: 'Il part vers {email} ; le suivi est sous Messages.',
    ru: 'Уходит на {email}; чем кончилось, видно в «Сообщениях».',
  },
  'payment-link.will-be-sent': {
    en: 'Goes to {email} as soon as it is open.',
    fr: 'Sera envoyé à {email} dès qu’il est ouvert.',
    ru: 'Уйдёт на {email}, как только откроется.',
  },
  'payment-link.no-email': {
    en: '{payer} has no e-mail: copy, print or scan the link.',
    fr: '{payer} n’a pas d’e-mail : copiez, imprimez ou scannez le lien.',
    ru: '{payer}: нет e-mail. Ссылку можно скопировать, напечатать или отсканировать.',
  },

  'payment-link.is.creating': { en: 'Being made at Stripe', fr: 'En création chez Stripe', ru: 'Создаётся в Stripe' },
  'payment-link.creating.since': {
    en: 'Waits for Stripe since {since}; next try at {next}. Nothing has to be done: it opens by itself.',
    fr: 'Attend Stripe depuis {since} ; prochain essai à {next}. Rien à faire : il s’ouvre tout seul.',
    ru: 'Ждёт ответа Stripe с {since}; следующая попытка в {next}. Ничего делать не нужно: откроется сама.',
  },
  'payment-link.creating.now': {
    en: 'This takes a moment.',
    fr: 'Cela prend un instant.',
    ru: 'Это займёт несколько секунд.',
  },
  'payment-link.last-error': {
    en: 'Last answer: {error}',
    fr: 'Dernière réponse : {error}',
    ru: 'Последний ответ: {error}',
  },
  'payment-link.is.open': {
    en: 'Open: can be paid until {until}',
    fr: 'Ouvert : payable jusqu’à {until}',
    ru: 'Открыта: оплатить можно до {until}',
  },
  'payment-link.left': {
    en: '{unit, select, days {{days} d {hours} h left} hours {{hours, plural, =0 {} other {# h }}{minutes} min left} minutes {{minutes} min {seconds} s left} other {time is up}}',
    fr: '{unit, select, days {encore {days} j {hours} h} hours {encore {hours, plural, =0 {} other {# h }}{minutes} min} minutes {encore {minutes} min {seconds} s} other {délai dépassé}}',
    ru: '{unit, select, days {ещё {days} д {hours} ч} hours {ещё {hours, plural, =0 {} other {# ч }}{minutes} мин} minutes {ещё {minutes} мин {seconds} с} other {срок вышел}}',
  },
  'payment-link.left.until': {
    en: 'It can be paid until {moment}',
    fr: 'Payable jusqu’au {moment}',
    ru: 'Оплатить можно до {moment}',
  },
  'payment-link.left.soon': {
    en: '{unit, select, over {The time to pay is over.} other {It can be paid for less than five minutes.}}',
    fr: '{unit, select, over {Le délai de paiement est dépassé.} other {Il reste moins de cinq minutes pour payer.}}',
    ru: '{unit, select, over {Время на оплату вышло.} other {Оплатить можно ещё меньше пяти минут.}}',
  },
  'payment-link.is.closing': {
    en: 'Being closed: the invoice no longer waits for it',
    fr: 'En fermeture : la facture ne l’attend plus',
    ru: 'Закрывается: счёт её больше не ждёт',
  },
  'payment-link.closing.hint': {
    en: 'Until Stripe hears of it, it could still be paid; that money would go back by itself.',
    fr: 'Tant que Stripe n’est pas prévenu, il reste payable ; cet argent repartirait tout seul.',
    ru: 'Пока Stripe об этом не знает, заплатить ещё можно; такие деньги вернутся сами.',
  },
  'payment-link.is.paid': { en: 'Paid', fr: 'Payé', ru: 'Оплачено' },
  'payment-link.is.confirmed': {
    en: 'Paid, place confirmed',
    fr: 'Payé, place confirmée',
    ru: 'Оплачено, место подтверждено',
  },
  'payment-link.paid.at': {
    en: '{amount} came on {at}.',
    fr: '{amount} reçus le {at}.',
    ru: 'Получено {amount}: {at}.',
  },
  'payment-link.is.late': {
    en: 'Paid too late: {amount} goes back by itself',
    fr: 'Payé trop tard : {amount} repartent tout seuls',
    ru: 'Оплачено поздно: {amount} вернётся само',
  },
  'payment-link.is.refunding': {
    en: '{amount} is on its way back',
    fr: '{amount} en cours de remboursement',
    ru: '{amount} возвращается',
  },
  'payment-link.is.refunded': { en: '{amount} went back', fr: '{amount} remboursés', ru: 'Возвращено {amount}' },
  'payment-link.why': {
    en: '{why, select, full {When the money came, the session was full.} closed {When the money came, the session was closed.} bookedAgain {When the money came, the same person had booked again.} cancelled {When the money came, the booking had been cancelled.} paidOtherwise {When the money came, the invoice had been paid in another way.} invoiceCancelled {When the money came, the invoice had been cancelled.} desk {Somebody at the desk sent it back.} other {It was sent back at Stripe.}}',
    fr: '{why, select, full {À l’arrivée de l’argent, la session était complète.} closed {À l’arrivée de l’argent, la session était fermée.} bookedAgain {À l’arrivée de l’argent, la personne avait déjà réservé à nouveau.} cancelled {À l’arrivée de l’argent, la réservation était annulée.} paidOtherwise {À l’arrivée de l’argent, la facture était déjà payée autrement.} invoiceCancelled {À l’arrivée de l’argent, la facture était annulée.} desk {Remboursé par l’accueil.} other {Remboursé chez Stripe.}}',
    ru: '{why, select, full {Когда деньги пришли, мест уже не было.} closed {Когда деньги пришли, сессия была закрыта.} bookedAgain {Когда деньги пришли, этот человек уже забронировал снова.} cancelled {Когда деньги пришли, бронь была отменена.} paidOtherwise {Когда деньги пришли, счёт уже был оплачен иначе.} invoiceCancelled {Когда деньги пришли, счёт был отменён.} desk {Возврат сделан на ресепшен.} other {Возврат сделан в Stripe.}}',
  },
  'payment-link.refund.days': {
    en: 'Banks take a few days. Nothing of it is on the balance.',
    fr: 'Les banques mettent quelques jours. Rien n’est sur le solde.',
    ru: 'Банку нужно несколько дней. На балансе этих денег нет.',
  },
  'payment-link.refund.waits': {
    en: 'Waits for Stripe; next try at {next}.',
    fr: 'Attend Stripe ; prochain essai à {next}.',
    ru: 'Ждёт Stripe; следующая попытка в {next}.',
  },
  'payment-link.part-refunded': {
    en: '{amount} of it went back.',
    fr: 'Dont {amount} remboursés.',
    ru: 'Из них возвращено {amount}.',
  },
  'payment-link.is.expired': {
    en: 'Expired: nobody paid it in time',
    fr: 'Expiré : pas payé à temps',
    ru: 'Истекла: никто не заплатил вовремя',
  },
  'payment-link.expired.again': {
    en: 'The invoice still waits: a new link can be made.',
    fr: 'La facture attend toujours : un nouveau lien est possible.',
    ru: 'Счёт всё ещё ждёт оплаты: можно сделать новую ссылку.',
  },
  'payment-link.expired.over': {
    en: '{isBooking, select, yes {The place is no longer held. Book it again to make a new link.} other {The invoice no longer waits, so nothing is to be done.}}',
    fr: '{isBooking, select, yes {La place n’est plus retenue. Réservez de nouveau pour créer un lien.} other {La facture n’attend plus : rien à faire.}}',
    ru: '{isBooking, select, yes {Место больше не оставлено. Забронируйте снова, чтобы сделать ссылку.} other {Счёт больше не ждёт оплаты, делать ничего не нужно.}}',
  },
  'payment-link.is.failed': {
    en: 'Stripe would not make this link',
    fr: 'Stripe n’a pas voulu créer ce lien',
    ru: 'Stripe не создал эту ссылку',
  },
  'payment-link.says': { en: 'Stripe says: {says}', fr: 'Stripe répond : {says}', ru: 'Ответ Stripe: {says}' },
  'payment-link.is.task': {
    en: '{task, select, amount {Another amount came: {received} instead of {asked}} other {{received} could not be sent back}}',
    fr: '{task, select, amount {Autre montant reçu : {received} au lieu de {asked}} other {{received} impossibles à rendre}}',
    ru: '{task, select, amount {Пришла другая сумма: {received} вместо {asked}} other {Вернуть {received} не удалось}}',
  },
  'payment-link.task.hint': {
    en: '{task, select, amount {It is not on the balance yet. Send it back, or keep it on the balance of {payer}.} other {It is still at Stripe. Try again, keep it on the balance of {payer}, or pay it back in another way and say so here.}}',
    fr: '{task, select, amount {Il n’est pas encore sur le solde. Rendez-le ou gardez-le sur le solde de {payer}.} other {Il est encore chez Stripe. Réessayez, gardez-le sur le solde de {payer}, ou rendez-le autrement et dites-le ici.}}',
    ru: '{task, select, amount {На балансе этих денег ещё нет. Верните их или оставьте на балансе: {payer}.} other {Деньги ещё в Stripe. Повторите, оставьте на балансе ({payer}) или верните иначе и отметьте это здесь.}}',
  },
  'payment-link.task.admin': {
    en: 'An admin decides.',
    fr: 'Un administrateur décide.',
    ru: 'Решает администратор.',
  },

  'payment-link.make': { en: 'Payment link…', fr: 'Lien de paiement…', ru: 'Ссылка на оплату…' },
  'payment-link.make.again': { en: 'Make a new link…', fr: 'Créer un nouveau lien…', ru: 'Сделать новую ссылку…' },
  'payment-link.open': {
    en: 'Show the payment link',
    fr: 'Montrer le lien de paiement',
    ru: 'Показать ссылку на оплату',
  },
  'payment-link.make.act': { en: 'Make the link', fr: 'Créer le lien', ru: 'Сделать ссылку' },
  'payment-link.make.hours': { en: 'Can be paid for', fr: 'Payable pendant', ru: 'Действует' },
  'payment-link.make.hours.of': {
    en: '{hours, plural, one {# hour} other {# hours}}',
    fr: '{hours, plural, one {# heure} other {# heures}}',
    ru: '{hours, plural, one {# час} few {# часа} other {# часов}}',
  },
  'payment-link.make.held': {
    en: 'While a place is held, no longer than the hold',
    fr: 'Tant qu’une place est retenue, pas plus longtemps qu’elle',
    ru: 'Пока место только оставлено, не дольше этого срока',
  },
  'payment-link.make.send': { en: 'Send it to {email}', fr: 'L’envoyer à {email}', ru: 'Отправить на {email}' },
  'payment-link.make.no-email': {
    en: '{payer} has no e-mail: the link can be copied, printed or scanned.',
    fr: '{payer} n’a pas d’e-mail : le lien peut être copié, imprimé ou scanné.',
    ru: '{payer}: нет e-mail. Ссылку можно скопировать, напечатать или отсканировать.',
  },
  'payment-link.off': {
    en: 'Payments over the internet are off',
    fr: 'Les paiements en ligne sont désactivés',
    ru: 'Оплата через интернет выключена',
  },
  'payment-link.off.hint': {
    en: '{isAdmin, select, yes {With a Stripe account this takes five minutes: Settings say how.} other {An admin can turn them on in Settings. Until then, take the payment at the desk.}}',
    fr: '{isAdmin, select, yes {Avec un compte Stripe, cinq minutes suffisent : les réglages expliquent comment.} other {Un administrateur peut les activer dans les réglages. D’ici là, encaissez à l’accueil.}}',
    ru: '{isAdmin, select, yes {Со счётом Stripe это пять минут: настройки подскажут.} other {Включает администратор в настройках. Пока примите оплату на ресепшен.}}',
  },
  'payment-link.off.to-settings': { en: 'Open the settings', fr: 'Ouvrir les réglages', ru: 'Открыть настройки' },

  'payment-link.trail': { en: 'How we know', fr: 'Comment nous le savons', ru: 'Откуда это известно' },
  'payment-link.trail.none': {
    en: 'Stripe has said nothing of it yet.',
    fr: 'Stripe n’en a encore rien dit.',
    ru: 'Stripe о ней пока ничего не сообщал.',
  },
  'payment-link.trail.at': { en: 'When', fr: 'Quand', ru: 'Когда' },
  'payment-link.trail.what': { en: 'What Stripe said', fr: 'Ce que Stripe a dit', ru: 'Что сообщил Stripe' },
  'payment-link.trail.via': { en: 'How it came', fr: 'Par quelle voie', ru: 'Каким путём' },
  'payment-link.said': {
    en: '{state, select, open {The page can be paid} complete {The page is done, the money is on its way} paid {Paid} expired {The page is over} pending {The refund is on its way} succeeded {The refund went through} failed {The refund failed} other {{state}}}',
    fr: '{state, select, open {La page peut être payée} complete {La page est terminée, l’argent est en route} paid {Payé} expired {La page est expirée} pending {Le remboursement est en route} succeeded {Le remboursement est passé} failed {Le remboursement a échoué} other {{state}}}',
    ru: '{state, select, open {Страницу можно оплатить} complete {Страница пройдена, деньги в пути} paid {Оплачено} expired {Страница закрыта} pending {Возврат в пути} succeeded {Возврат прошёл} failed {Возврат не удался} other {{state}}}',
  },
  'payment-link.via': {
    en: '{via, select, poll {asked by the desk} event {read in Stripe’s events} webhook {told by Stripe} other {answer to a request}}',
    fr: '{via, select, poll {demandé par l’accueil} event {lu dans les événements Stripe} webhook {annoncé par Stripe} other {réponse à une demande}}',
    ru: '{via, select, poll {спросила программа} event {прочитано в событиях Stripe} webhook {сообщил Stripe} other {ответ на запрос}}',
  },
  'payment-link.made-by': {
    en: 'Made on {at} by {actor}',
    fr: 'Créé le {at} par {actor}',
    ru: 'Создана {at}: {actor}',
  },
} satisfies Readonly<Record<string, Sentence>>
