import type { Sentence } from './say.ts'

/** What the desk says when a course session, a booking or a payment link does not allow something. */
export const refusalCourseWords = {
  'refusal.course.backwards': {
    en: 'The last day is before the first.',
    fr: 'Le dernier jour est avant le premier.',
    ru: 'Последний день раньше первого.',
  },
  'refusal.course.past': {
    en: 'A session that ended on {endsOn} cannot be offered any more.',
    fr: 'Une session terminée le {endsOn} ne peut plus être proposée.',
    ru: 'Сессию, которая закончилась {endsOn}, уже нельзя предложить.',
  },
  'refusal.course.below-reserved': {
    en: '{reserved, plural, one {# place is} other {# places are}} already reserved: there cannot be fewer places.',
    fr: '{reserved, plural, one {# place est déjà réservée} other {# places sont déjà réservées}} : il ne peut pas y en avoir moins.',
    ru: 'Уже занято мест: {reserved}. Меньше мест сделать нельзя.',
  },
  'refusal.course.already-closed': {
    en: 'This session is closed already.',
    fr: 'Cette session est déjà fermée.',
    ru: 'Эта сессия уже закрыта.',
  },
  'refusal.course.has-bookings': {
    en: 'This session has bookings, so it is kept. Deactivate it instead.',
    fr: 'Cette session a des réservations : elle est conservée. Désactivez-la plutôt.',
    ru: 'У этой сессии есть брони, поэтому она сохраняется. Отключите её.',
  },
  'refusal.course.closed': {
    en: '“{course}” is closed: no further bookings.',
    fr: '« {course} » est fermée : plus de réservation possible.',
    ru: '«{course}» закрыта, бронировать больше нельзя.',
  },
  'refusal.course.inactive': {
    en: '“{course}” is inactive. An admin can activate it.',
    fr: '« {course} » est inactive. Un administrateur peut l’activer.',
    ru: '«{course}» отключена. Администратор может её включить.',
  },
  'refusal.course.full': {
    en: '“{course}” is full: all {places} places are taken.',
    fr: '« {course} » est complète : les {places} places sont prises.',
    ru: '«{course}»: мест нет, все {places} заняты.',
  },
  'refusal.booking.already-there': {
    en: '{person} already has a place in “{course}”.',
    fr: '{person} a déjà une place dans « {course} ».',
    ru: '{person}: место в «{course}» уже есть.',
  },
  'refusal.booking.nobody': {
    en: 'Choose who the place is for, or enter a name and an e-mail.',
    fr: 'Choisissez pour qui est la place, ou saisissez un nom et un e-mail.',
    ru: 'Выберите, для кого место, или введите имя и e-mail.',
  },
  'refusal.booking.email-known': {
    en: '{person} already has the e-mail {email}. Choose them, or say that this is somebody else.',
    fr: '{person} a déjà l’e-mail {email}. Choisissez cette personne, ou indiquez que c’est quelqu’un d’autre.',
    ru: 'E-mail {email} уже есть у другого человека: {person}. Выберите его или отметьте, что это кто-то другой.',
  },
  'refusal.booking.already-cancelled': {
    en: 'This booking is cancelled already.',
    fr: 'Cette réservation est déjà annulée.',
    ru: 'Эта бронь уже отменена.',
  },
  'refusal.booking.not-by-stripe': {
    en: 'This booking was not paid by a link, so the money cannot go back that way.',
    fr: 'Cette réservation n’a pas été payée par lien : l’argent ne peut pas repartir par là.',
    ru: 'Эта бронь оплачена не по ссылке, вернуть деньги этим путём нельзя.',
  },
  'refusal.booking.same-course': {
    en: 'The booking is in this session already.',
    fr: 'La réservation est déjà dans cette session.',
    ru: 'Бронь уже в этой сессии.',
  },
  'refusal.booking.move-difference': {
    en: 'The other session costs {amount} more: take the payment with the move.',
    fr: 'L’autre session coûte {amount} de plus : encaissez avec le déplacement.',
    ru: 'Другая сессия дороже на {amount}: примите оплату вместе с переносом.',
  },
  'refusal.payment-link.off': {
    en: 'Payment links are not set up. An admin does so in Settings.',
    fr: 'Les liens de paiement ne sont pas configurés. Un administrateur peut le faire dans les réglages.',
    ru: 'Ссылки на оплату не настроены. Это делает администратор в настройках.',
  },
  'refusal.payment-link.no-email': {
    en: '{person} has no e-mail: the link can be copied, printed or scanned.',
    fr: '{person} n’a pas d’e-mail : le lien peut être copié, imprimé ou scanné.',
    ru: '{person}: нет e-mail. Ссылку можно скопировать, напечатать или отсканировать.',
  },
  'refusal.payment-link.not-open': {
    en: 'This link cannot be paid any more.',
    fr: 'Ce lien ne peut plus être payé.',
    ru: 'По этой ссылке больше нельзя заплатить.',
  },
  'refusal.payment-link.nothing-to-refund': {
    en: 'There is no money of this link to send back.',
    fr: 'Il n’y a pas d’argent à rendre sur ce lien.',
    ru: 'По этой ссылке возвращать нечего.',
  },
  'refusal.payment-link.nothing-to-decide': {
    en: 'Nothing of this link waits for a decision any more.',
    fr: 'Plus rien n’attend de décision sur ce lien.',
    ru: 'По этой ссылке решать больше нечего.',
  },
  'refusal.payment-link.other-currency': {
    en: '{amount} came in {currency}, which is not the gym’s currency: it can only go back.',
    fr: '{amount} sont arrivés en {currency}, qui n’est pas la devise de la salle : on ne peut que les rendre.',
    ru: 'Пришло {amount} в валюте {currency}, это не валюта зала: сумму можно только вернуть.',
  },
  'refusal.payment-link.by-booking': {
    en: 'This money paid a booking: cancel the booking and choose where the money goes.',
    fr: 'Cet argent a payé une réservation : annulez-la et choisissez où va l’argent.',
    ru: 'Этими деньгами оплачена бронь: отмените её и выберите, куда их вернуть.',
  },
  'refusal.payment.by-link': {
    en: 'This payment came by a link: refund it there, so that the money really goes back.',
    fr: 'Ce paiement est venu par un lien : remboursez-le là, pour que l’argent reparte vraiment.',
    ru: 'Этот платёж пришёл по ссылке: верните его там, чтобы деньги действительно ушли назад.',
  },
  'refusal.online-payments.key-malformed': {
    en: 'This is not a Stripe key: it begins with rk_live_, rk_test_, sk_live_ or sk_test_.',
    fr: 'Ce n’est pas une clé Stripe : elle commence par rk_live_, rk_test_, sk_live_ ou sk_test_.',
    ru: 'Это не ключ Stripe: он начинается с rk_live_, rk_test_, sk_live_ или sk_test_.',
  },
  'refusal.online-payments.secret-malformed': {
    en: 'This is not a signing secret: it begins with whsec_.',
    fr: 'Ce n’est pas un secret de signature : il commence par whsec_.',
    ru: 'Это не секрет подписи: он начинается с whsec_.',
  },
  'refusal.online-payments.return-url': {
    en: 'Enter the address of a page, beginning with https://.',
    fr: 'Saisissez l’adresse d’une page commençant par https://.',
    ru: 'Введите адрес страницы, начиная с https://.',
  },
  'refusal.online-payments.incomplete': {
    en: 'To take payments by link, the desk needs a key and a page to come back to.',
    fr: 'Pour encaisser par lien, il faut une clé et une page de retour.',
    ru: 'Чтобы принимать оплату по ссылке, нужны ключ и страница возврата.',
  },
} satisfies Readonly<Record<string, Sentence>>
