import type { Sentence } from './say.ts'

/** What is printed: receipts, invoices, till reports, rosters. */
export const documentWords = {
  'paper.printed': {
    en: 'Printed {at}',
    fr: 'Imprimé le {at}',
    ru: 'Напечатано {at}',
  },
  'paper.reason': { en: 'Reason: {reason}', fr: 'Motif : {reason}', ru: 'Причина: {reason}' },
  'paper.invoice-number': { en: 'Invoice {number}', fr: 'Facture n° {number}', ru: 'Счёт № {number}' },

  'paper.receipt.title': { en: 'Receipt {number}', fr: 'Reçu n° {number}', ru: 'Квитанция № {number}' },
  'paper.receipt.payer': { en: 'Paid by', fr: 'Payé par', ru: 'Плательщик' },
  'paper.receipt.for': { en: 'For', fr: 'Pour', ru: 'За кого' },
  'paper.receipt.on-account': {
    en: 'Payment on account',
    fr: 'Versement sur le compte',
    ru: 'Пополнение баланса',
  },
  'paper.receipt.received': {
    en: '{method, select, cash {Received in cash} card {Received by card} transfer {Received by bank transfer} stripe {Received online (Stripe)} other {Received}}',
    fr: '{method, select, cash {Reçu en espèces} card {Reçu par carte} transfer {Reçu par virement} stripe {Reçu en ligne (Stripe)} other {Reçu}}',
    ru: '{method, select, cash {Получено наличными} card {Получено картой} transfer {Получено переводом} stripe {Получено онлайн (Stripe)} other {Получено}}',
  },
  'paper.receipt.settled': { en: 'Settled in total', fr: 'Total réglé', ru: 'Оплачено всего' },
  'paper.receipt.to-balance': { en: 'Added to the balance', fr: 'Porté au solde', ru: 'Зачислено на баланс' },
  'paper.receipt.from-balance': { en: 'Taken from the balance', fr: 'Prélevé sur le solde', ru: 'Списано с баланса' },
  'paper.receipt.balance': { en: 'Balance after', fr: 'Solde après', ru: 'Баланс после оплаты' },
  'paper.receipt.taken-by': { en: 'Taken by {name}', fr: 'Encaissé par {name}', ru: 'Оплату принял(а): {name}' },
  'paper.receipt.cancelled': { en: 'Cancelled', fr: 'Annulé', ru: 'Отменено' },

  'paper.invoice.issued': { en: 'Issued on', fr: "Date d'émission", ru: 'Дата' },
  'paper.invoice.payer': { en: 'Billed to', fr: 'Facturé à', ru: 'Плательщик' },
  'paper.invoice.person': { en: 'For', fr: 'Pour', ru: 'За кого' },
  'paper.invoice.description': { en: 'Description', fr: 'Désignation', ru: 'Наименование' },
  'paper.invoice.due': { en: 'Amount due', fr: 'Reste à payer', ru: 'К оплате' },
  'paper.invoice.state': {
    en: '{state, select, paid {Paid} unpaid {Unpaid} other {Cancelled}}',
    fr: '{state, select, paid {Payée} unpaid {Impayée} other {Annulée}}',
    ru: '{state, select, paid {Оплачен} unpaid {Не оплачен} other {Отменён}}',
  },
  'paper.invoice.history': { en: 'Payments', fr: 'Règlements', ru: 'Оплаты' },
  'paper.invoice.when': { en: 'Date', fr: 'Date', ru: 'Дата' },
  'paper.invoice.what': { en: 'What happened', fr: 'Opération', ru: 'Операция' },
  'paper.invoice.by': { en: 'By', fr: 'Par', ru: 'Кто' },
  'paper.invoice.entry': {
    en: '{kind, select, settlement {{method, select, cash {Paid in cash} card {Paid by card} transfer {Paid by bank transfer} stripe {Paid online (Stripe)} other {Paid from the balance}}} reopening {Payment cancelled, open again} refund {Refunded to the balance} other {{kind}}}',
    fr: '{kind, select, settlement {{method, select, cash {Payée en espèces} card {Payée par carte} transfer {Payée par virement} stripe {Payée en ligne (Stripe)} other {Payée par le solde}}} reopening {Paiement annulé, à nouveau due} refund {Remboursée sur le solde} other {{kind}}}',
    ru: '{kind, select, settlement {{method, select, cash {Оплачен наличными} card {Оплачен картой} transfer {Оплачен переводом} stripe {Оплачен онлайн (Stripe)} other {Оплачен с баланса}}} reopening {Платёж отменён, счёт снова открыт} refund {Возвращено на баланс} other {{kind}}}',
  },

  'paper.roster.time': { en: 'Time', fr: 'Horaire', ru: 'Время' },
  'paper.roster.trainer': { en: 'Trainer', fr: 'Entraîneur', ru: 'Тренер' },
  'paper.roster.room': { en: 'Room', fr: 'Salle', ru: 'Зал' },
  'paper.roster.places': { en: 'Places', fr: 'Places', ru: 'Места' },
  'paper.roster.taken-of': { en: '{taken} of {capacity}', fr: '{taken} sur {capacity}', ru: '{taken} из {capacity}' },
  'paper.roster.name': { en: 'Name', fr: 'Nom', ru: 'Имя' },
  'paper.roster.phone': { en: 'Phone', fr: 'Téléphone', ru: 'Телефон' },
  'paper.roster.settlement': { en: 'Settlement', fr: 'Règlement', ru: 'Оплата' },
  'paper.roster.nobody': { en: 'Nobody yet', fr: "Personne pour l'instant", ru: 'Пока никого' },
  'paper.roster.waiting': { en: 'Waiting list', fr: "Liste d'attente", ru: 'Лист ожидания' },
  'paper.roster.notes': { en: 'Notes', fr: 'Remarques', ru: 'Заметки' },
  'paper.roster.cancelled': { en: 'Cancelled', fr: 'Annulé', ru: 'Отменена' },
  'paper.roster.session': {
    en: 'Session {used}/{total}',
    fr: 'Séance {used}/{total}',
    ru: 'Занятие {used}/{total}',
  },
  'paper.roster.unpaid': { en: 'Unpaid {amount}', fr: 'Impayé {amount}', ru: 'Не оплачено {amount}' },
  'paper.roster.mark': {
    en: '{mark, select, paid {Paid} trial {Free trial} volunteer {Volunteer} free {Free} waived {Waived} other {To settle}}',
    fr: '{mark, select, paid {Payé} trial {Essai gratuit} volunteer {Bénévole} free {Gratuit} waived {Dispensé} other {À régler}}',
    ru: '{mark, select, paid {Оплачено} trial {Пробное} volunteer {Волонтёр} free {Бесплатно} waived {Без оплаты} other {К оплате}}',
  },
} satisfies Readonly<Record<string, Sentence>>
