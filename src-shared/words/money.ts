import type { Sentence } from './say.ts'

/** An account as it is shown: figures, invoices, payments, and the rows behind them. */
export const moneyWords = {
  'money.title': { en: 'Money', fr: 'Argent', ru: 'Деньги' },
  'money.balance': { en: 'Balance', fr: 'Solde', ru: 'Баланс' },
  'money.balance.explain': {
    en: 'Balance {balance}: show where it comes from',
    fr: "Solde {balance} : montrer d'où il vient",
    ru: 'Баланс {balance}: показать, откуда он',
  },
  'money.balance.of': { en: 'Balance of {payer}', fr: 'Solde de {payer}', ru: 'Баланс: {payer}' },
  'money.balance.is': {
    en: '{count, plural, =0 {Nothing has moved on this account yet: the balance is {balance}.} one {One entry makes the balance {balance}.} other {The balance is {balance}, the sum of # entries. The newest is on top.}}',
    fr: '{count, plural, =0 {Aucun mouvement sur ce compte : le solde est de {balance}.} one {Un seul mouvement fait le solde de {balance}.} other {Le solde est de {balance}, la somme de # mouvements. Le plus récent est en haut.}}',
    ru: '{count, plural, =0 {По этому счёту ещё не было движений: баланс {balance}.} one {Баланс {balance} складывается из # записи. Новые сверху.} other {Баланс {balance} складывается из # записей. Новые сверху.}}',
  },
  'money.balance.entries': { en: 'Entries of the account', fr: 'Mouvements du compte', ru: 'Движения по счёту' },
  'money.unpaid': { en: 'Unpaid', fr: 'Impayé', ru: 'Не оплачено' },
  'money.payer': { en: 'Paid by', fr: 'Payé par', ru: 'Платит' },
  'money.amount': { en: 'Amount', fr: 'Montant', ru: 'Сумма' },
  'money.actions': { en: 'Actions', fr: 'Actions', ru: 'Действия' },
  'money.note': { en: 'Note', fr: 'Remarque', ru: 'Заметка' },
  'money.show-all': {
    en: 'Show all {count, number}',
    fr: 'Tout afficher ({count, number})',
    ru: 'Показать все ({count, number})',
  },
  'money.actor': {
    en: '{actor, select, system {the desk itself} owner {command line} other {{actor}}}',
    fr: "{actor, select, system {l'accueil lui-même} owner {ligne de commande} other {{actor}}}",
    ru: '{actor, select, system {программа} owner {командная строка} other {{actor}}}',
  },
  'money.by': {
    en: 'by {actor, select, system {the desk itself} owner {the command line} other {{actor}}}',
    fr: "par {actor, select, system {l'accueil lui-même} owner {la ligne de commande} other {{actor}}}",
    ru: 'кто: {actor, select, system {программа} owner {командная строка} other {{actor}}}',
  },

  'money.amount.empty': { en: 'An amount is needed', fr: 'Indiquez un montant', ru: 'Укажите сумму' },
  'money.amount.unreadable': {
    en: 'Write an amount like {example}',
    fr: 'Écrivez un montant comme {example}',
    ru: 'Напишите сумму так: {example}',
  },
  'money.amount.digits': {
    en: 'Too many digits after the point: write it like {example}',
    fr: 'Trop de chiffres après la virgule : écrivez {example}',
    ru: 'Слишком много знаков после запятой: напишите {example}',
  },
  'money.amount.not-positive': {
    en: 'The amount has to be above zero',
    fr: 'Le montant doit être supérieur à zéro',
    ru: 'Сумма должна быть больше нуля',
  },
  'money.amount.too-much': {
    en: 'At most {most} at once',
    fr: 'Au maximum {most} en une fois',
    ru: 'Не больше {most} за один раз',
  },

  'money.method': { en: 'Method', fr: 'Mode de paiement', ru: 'Способ оплаты' },
  'money.method.is': {
    en: '{method, select, cash {Cash} card {Card} transfer {Transfer} later {Later} other {Online}}',
    fr: '{method, select, cash {Espèces} card {Carte} transfer {Virement} later {Plus tard} other {En ligne}}',
    ru: '{method, select, cash {Наличные} card {Карта} transfer {Перевод} later {Позже} other {Онлайн}}',
  },

  'money.invoice': { en: 'Invoice', fr: 'Facture', ru: 'Счёт' },
  'money.invoice.number': { en: 'Invoice {number}', fr: 'Facture {number}', ru: 'Счёт {number}' },
  'money.invoice.explain': {
    en: '{amount}: show invoice {number}',
    fr: '{amount} : montrer la facture {number}',
    ru: '{amount}: показать счёт {number}',
  },
  'money.invoice.state': {
    en: '{state, select, paid {Paid} unpaid {Unpaid} other {Cancelled}}',
    fr: '{state, select, paid {Payée} unpaid {Impayée} other {Annulée}}',
    ru: '{state, select, paid {Оплачен} unpaid {Не оплачен} other {Отменён}}',
  },
  'money.invoice.why.subscription': {
    en: 'The price of the plan when it was sold, {day}.',
    fr: 'Le prix de la formule au moment de la vente, {day}.',
    ru: 'Цена тарифа в день продажи: {day}.',
  },
  'money.invoice.why.training': {
    en: 'The price of a single visit, invoiced on {day}.',
    fr: "Le prix d'une séance à l'unité, facturé le {day}.",
    ru: 'Цена разового посещения, счёт выставлен: {day}.',
  },
  'money.invoice.why.late-cancellation': {
    en: 'The price of a single visit, because it was cancelled too late. Invoiced on {day}.',
    fr: "Le prix d'une séance à l'unité, car l'annulation était trop tardive. Facturé le {day}.",
    ru: 'Цена разового посещения, потому что отмена была слишком поздней. Счёт выставлен: {day}.',
  },
  'money.invoice.why.membership': {
    en: 'The yearly membership, invoiced on {day}.',
    fr: "L'adhésion annuelle, facturée le {day}.",
    ru: 'Годовое членство, счёт выставлен: {day}.',
  },
  'money.invoice.why.booking': {
    en: 'A booked place, invoiced on {day}.',
    fr: 'Une place réservée, facturée le {day}.',
    ru: 'Забронированное место, счёт выставлен: {day}.',
  },
  'money.invoice.why.sale': {
    en: 'Sold over the counter on {day}.',
    fr: 'Vendu au comptoir le {day}.',
    ru: 'Продано на ресепшен: {day}.',
  },
  'money.invoice.own': { en: 'Billed to {payer}.', fr: 'Facturée à {payer}.', ru: 'Плательщик: {payer}.' },
  'money.invoice.for-other': {
    en: 'Billed to {payer}, for {person}.',
    fr: 'Facturée à {payer}, pour {person}.',
    ru: 'Плательщик: {payer}, за кого: {person}.',
  },
  'money.invoice.untouched': {
    en: 'No money has moved for it yet.',
    fr: "Aucun mouvement d'argent pour l'instant.",
    ru: 'Движений денег по нему ещё не было.',
  },
  'money.invoice.actions': {
    en: 'Actions: invoice {number}',
    fr: 'Actions : facture {number}',
    ru: 'Действия: счёт {number}',
  },
  'money.invoice.pay': { en: 'Pay…', fr: 'Payer…', ru: 'Оплатить…' },
  'money.invoice.pay-balance': { en: 'Pay from the balance', fr: 'Payer par le solde', ru: 'Списать с баланса' },
  'money.invoice.pay-of': {
    en: 'Pay invoice {number}',
    fr: 'Payer la facture {number}',
    ru: 'Оплатить счёт {number}',
  },
  'money.invoice.settled': {
    en: 'Invoice {number} is paid: {amount} from the balance.',
    fr: 'Facture {number} payée : {amount} par le solde.',
    ru: 'Счёт {number} оплачен: {amount} с баланса.',
  },
  'money.invoice.cancel': { en: 'Cancel the invoice…', fr: 'Annuler la facture…', ru: 'Отменить счёт…' },
  'money.reason.is': {
    en: '{reason, select, cancelled {the participation was cancelled} waived {a late cancellation was waived} bookingLapsed {it was not paid in time} bookingMoved {the booking moved to another session} bookingRefunded {the money went back} sentBack {it was sent back at Stripe} other {{reason}}}',
    fr: '{reason, select, cancelled {la participation a été annulée} waived {une annulation tardive a été tolérée} bookingLapsed {pas payé à temps} bookingMoved {réservation déplacée vers une autre session} bookingRefunded {argent remboursé} sentBack {remboursé chez Stripe} other {{reason}}}',
    ru: '{reason, select, cancelled {запись отменена} waived {поздняя отмена прощена} bookingLapsed {не оплачено вовремя} bookingMoved {бронь перенесена в другую сессию} bookingRefunded {деньги возвращены} sentBack {возврат сделан в Stripe} other {{reason}}}',
  },
  'money.cancelled-because': {
    en: 'Cancelled: {reason}',
    fr: 'Annulée : {reason}',
    ru: 'Отменён: {reason}',
  },

  'money.invoices': { en: 'Invoices', fr: 'Factures', ru: 'Счета' },
  'money.invoices.none': { en: 'No invoices yet.', fr: 'Pas encore de facture.', ru: 'Счетов пока нет.' },
  'money.invoices.number': { en: 'Number', fr: 'Numéro', ru: 'Номер' },
  'money.invoices.day': { en: 'Day', fr: 'Jour', ru: 'День' },
  'money.invoices.what': { en: 'For what', fr: 'Objet', ru: 'За что' },
  'money.invoices.state': { en: 'State', fr: 'État', ru: 'Состояние' },
  'money.invoices.for': { en: 'for {person}', fr: 'pour {person}', ru: 'за кого: {person}' },

  'money.payments': { en: 'Payments', fr: 'Paiements', ru: 'Платежи' },
  'money.payments.none': { en: 'No payments yet.', fr: 'Pas encore de paiement.', ru: 'Платежей пока нет.' },
  'money.payments.at': { en: 'When', fr: 'Quand', ru: 'Когда' },
  'money.payments.actor': { en: 'Taken by', fr: 'Encaissé par', ru: 'Кто принял' },
  'money.payments.cancelled': {
    en: 'Cancelled {at} by {actor}: {reason}',
    fr: 'Annulé le {at} par {actor} : {reason}',
    ru: 'Отменён {at}, {actor}: {reason}',
  },
  'money.payment.actions': {
    en: 'Actions: payment of {amount}, {at}',
    fr: 'Actions : paiement de {amount}, {at}',
    ru: 'Действия: платёж {amount}, {at}',
  },
  'money.payment.cancel': { en: 'Cancel the payment…', fr: 'Annuler le paiement…', ru: 'Отменить платёж…' },

  'money.entry.payment': {
    en: '{method, select, cash {Paid in cash} card {Paid by card} transfer {Paid by transfer} stripe {Paid online} other {Paid}}',
    fr: '{method, select, cash {Payé en espèces} card {Payé par carte} transfer {Payé par virement} stripe {Payé en ligne} other {Payé}}',
    ru: '{method, select, cash {Оплата наличными} card {Оплата картой} transfer {Оплата переводом} stripe {Оплата онлайн} other {Оплата}}',
  },
  'money.entry.payment-cancelled': { en: 'Payment cancelled', fr: 'Paiement annulé', ru: 'Платёж отменён' },
  'money.entry.settlement': {
    en: 'Invoice {number} paid',
    fr: 'Facture {number} payée',
    ru: 'Счёт {number} оплачен',
  },
  'money.entry.reopening': {
    en: 'Invoice {number} is open again',
    fr: 'Facture {number} de nouveau ouverte',
    ru: 'Счёт {number} снова открыт',
  },
  'money.entry.refund': {
    en: 'Invoice {number} refunded',
    fr: 'Facture {number} remboursée',
    ru: 'Возврат по счёту {number}',
  },
  'money.entry.pay-out': {
    en: '{method, select, cash {Paid out in cash} other {Paid out}}',
    fr: '{method, select, cash {Reversé en espèces} other {Reversé}}',
    ru: '{method, select, cash {Выплачено наличными} other {Выплачено}}',
  },
  'money.entry.what': { en: 'What happened', fr: 'Opération', ru: 'Что произошло' },
  'money.entry.sum': { en: 'Balance', fr: 'Solde', ru: 'Баланс' },

  'money.print': {
    en: '{kind, select, receipt {Print receipt} invoice {Print invoice} till {Print report} other {Print list}}',
    fr: '{kind, select, receipt {Imprimer le reçu} invoice {Imprimer la facture} till {Imprimer le rapport} other {Imprimer la liste}}',
    ru: '{kind, select, receipt {Печать квитанции} invoice {Печать счёта} till {Печать отчёта} other {Печать списка}}',
  },
  'money.paper': {
    en: '{kind, select, receipt {Receipt} invoice {Invoice} paymentLink {Payment link} till {Till report} other {List of the training}}',
    fr: '{kind, select, receipt {Reçu} invoice {Facture} paymentLink {Lien de paiement} till {Rapport de caisse} other {Liste du cours}}',
    ru: '{kind, select, receipt {Квитанция} invoice {Счёт} paymentLink {Ссылка на оплату} till {Отчёт кассы} other {Список группы}}',
  },
  'money.paper.print': { en: 'Print', fr: 'Imprimer', ru: 'Печать' },
  'money.paper.save': { en: 'Save', fr: 'Enregistrer', ru: 'Сохранить' },
  'money.paper.no-preview': {
    en: 'The paper cannot be shown in this window. Save it, then open and print it from there.',
    fr: "Le document ne peut pas être affiché dans cette fenêtre. Enregistrez-le, puis ouvrez-le pour l'imprimer.",
    ru: 'Показать документ в этом окне нельзя. Сохраните его, затем откройте и напечатайте.',
  },
} satisfies Readonly<Record<string, Sentence>>
