import type { Sentence } from './say.ts'

/** What happened to a person’s bookings. */
export const courseHistoryWords = {
  'history.booking.reserved': {
    en: 'Booked {course}, {startsOn} – {endsOn}{hasReason, select, yes {. Free: {reason}} other {}}',
    fr: 'Réservation : {course}, {startsOn} – {endsOn}{hasReason, select, yes {. Gratuite : {reason}} other {}}',
    ru: 'Бронь: {course}, {startsOn} – {endsOn}{hasReason, select, yes {. Бесплатно: {reason}} other {}}',
  },
  'history.booking.confirmed': {
    en: '{course}, {startsOn} – {endsOn}: confirmed{licence, select, none {} other {. Licence {licence} granted}}',
    fr: '{course}, {startsOn} – {endsOn} : confirmée{licence, select, none {} other {. Licence {licence} accordée}}',
    ru: '{course}, {startsOn} – {endsOn}: подтверждено{licence, select, none {} other {. Выдана лицензия {licence}}}',
  },
  'history.booking.cancelled': {
    en: '{course}, {startsOn} – {endsOn}: booking cancelled{licence, select, none {} other {. Licence {licence} withdrawn}}{hasReason, select, yes {. Reason: {reason}} other {}}',
    fr: '{course}, {startsOn} – {endsOn} : réservation annulée{licence, select, none {} other {. Licence {licence} retirée}}{hasReason, select, yes {. Motif : {reason}} other {}}',
    ru: '{course}, {startsOn} – {endsOn}: бронь отменена{licence, select, none {} other {. Лицензия {licence} отозвана}}{hasReason, select, yes {. Причина: {reason}} other {}}',
  },
  'history.booking.lapsed': {
    en: '{course}, {startsOn} – {endsOn}: not paid in time, the place is free again',
    fr: '{course}, {startsOn} – {endsOn} : pas payée à temps, la place est libérée',
    ru: '{course}, {startsOn} – {endsOn}: не оплачено вовремя, место свободно',
  },
  'history.booking.revived': {
    en: '{course}, {startsOn} – {endsOn}: paid late, a place was still free',
    fr: '{course}, {startsOn} – {endsOn} : payée en retard, une place restait libre',
    ru: '{course}, {startsOn} – {endsOn}: оплачено с опозданием, место ещё было',
  },
  'history.booking.moved': {
    en: 'Booking moved from {fromDay} to {course}, {startsOn} – {endsOn}',
    fr: 'Réservation déplacée du {fromDay} : {course}, {startsOn} – {endsOn}',
    ru: 'Бронь перенесена с {fromDay}: {course}, {startsOn} – {endsOn}',
  },
  'history.payment-link.refunded': {
    en: '{amount} that came by a payment link is sent back{why, select, full {: the session was full} closed {: the session was closed} cancelled {: the booking was cancelled} paidOtherwise {: it was paid already} other {}}',
    fr: '{amount} reçus par lien de paiement sont rendus{why, select, full { : session complète} closed { : session fermée} cancelled { : réservation annulée} paidOtherwise { : déjà payé} other {}}',
    ru: '{amount} по ссылке на оплату возвращается{why, select, full {: мест не было} closed {: сессия закрыта} cancelled {: бронь отменена} paidOtherwise {: уже оплачено} other {}}',
  },
} satisfies Readonly<Record<string, Sentence>>
