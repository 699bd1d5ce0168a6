import type { Sentence } from './say.ts'

/** Taking money, giving it back, and the questions that come with it. */
export const moneyDeedWords = {
  'money.reason': { en: 'Reason', fr: 'Motif', ru: 'Причина' },
  'money.reason.needed': {
    en: 'A reason is needed: it is kept with this.',
    fr: "Un motif est nécessaire : il est gardé avec l'opération.",
    ru: 'Нужна причина: она сохранится вместе с этим.',
  },

  'money.take': { en: 'Take payment…', fr: 'Encaisser…', ru: 'Принять оплату…' },
  'money.take.from': { en: 'Payment from {payer}', fr: 'Paiement de {payer}', ru: 'Оплата: {payer}' },
  'money.take.for': { en: 'For', fr: 'Pour', ru: 'За что' },
  'money.take.oldest': {
    en: 'The oldest invoices first',
    fr: "Les factures les plus anciennes d'abord",
    ru: 'Сначала самые старые счета',
  },
  'money.take.act': { en: 'Take {amount}', fr: 'Encaisser {amount}', ru: 'Принять {amount}' },
  'money.take.act-nothing': { en: 'Take payment', fr: 'Encaisser', ru: 'Принять оплату' },
  'money.taken.title': { en: 'Payment taken', fr: 'Paiement encaissé', ru: 'Оплата принята' },
  'money.taken': {
    en: '{amount} from {payer}, {method, select, cash {in cash} card {by card} other {by transfer}}.',
    fr: '{amount} de {payer}, {method, select, cash {en espèces} card {par carte} other {par virement}}.',
    ru: '{amount}, {payer}, {method, select, cash {наличными} card {картой} other {переводом}}.',
  },
  'money.preview.no-amount': {
    en: 'Enter an amount to see what it pays.',
    fr: "Saisissez un montant pour voir ce qu'il règle.",
    ru: 'Введите сумму, чтобы увидеть, что она оплатит.',
  },
  'money.preview.settles': {
    en: '{count, plural, one {Pays this invoice:} other {Pays these invoices:}}',
    fr: '{count, plural, one {Règle cette facture :} other {Règle ces factures :}}',
    ru: '{count, plural, =1 {Оплачивает счёт:} other {Оплачивает счета:}}',
  },
  'money.preview.settles-none': {
    en: 'Pays no invoice: it goes onto the balance.',
    fr: 'Ne règle aucune facture : le montant va sur le solde.',
    ru: 'Ни один счёт не оплачивается: сумма идёт на баланс.',
  },
  'money.preview.balance': { en: 'Balance', fr: 'Solde', ru: 'Баланс' },

  'money.again': {
    en: '{amount} was already taken from {payer} {when}, by {actor}. Take it again?',
    fr: '{amount} déjà encaissés de {payer} {when}, par {actor}. Encaisser encore une fois ?',
    ru: '{amount}, {payer}: такую сумму уже приняли {when} ({actor}). Принять ещё раз?',
  },
  'money.again.keep': { en: 'Do not take it', fr: 'Ne pas encaisser', ru: 'Не принимать' },
  'money.again.act': {
    en: 'Take {amount} again',
    fr: 'Encaisser encore {amount}',
    ru: 'Принять {amount} ещё раз',
  },

  'money.drawer.closed': {
    en: 'The till of {desk} is closed',
    fr: 'La caisse de {desk} est fermée',
    ru: 'Касса закрыта: {desk}',
  },
  'money.drawer.hint': {
    en: 'Cash needs an open till. Count what lies in the drawer; the till opens with it.',
    fr: 'Pour les espèces, la caisse doit être ouverte. Comptez ce qui est dans le tiroir ; la caisse ouvre avec ce montant.',
    ru: 'Для наличных касса должна быть открыта. Посчитайте, сколько лежит в ящике: с этой суммой она откроется.',
  },
  'money.drawer.float': { en: 'Cash in the drawer', fr: 'Espèces dans le tiroir', ru: 'Наличные в ящике' },
  'money.drawer.open-and-take': {
    en: 'Open the till and take the payment',
    fr: 'Ouvrir la caisse et encaisser',
    ru: 'Открыть кассу и принять оплату',
  },
  'money.drawer.open-and-cancel': {
    en: 'Open the till and cancel the payment',
    fr: 'Ouvrir la caisse et annuler le paiement',
    ru: 'Открыть кассу и отменить платёж',
  },
  'money.drawer.open-and-pay-out': {
    en: 'Open the till and pay out',
    fr: 'Ouvrir la caisse et reverser',
    ru: 'Открыть кассу и выплатить',
  },

  'money.pay-out': { en: 'Pay out…', fr: 'Reverser…', ru: 'Выплатить…' },
  'money.pay-out.to': { en: 'Pay out to {payer}', fr: 'Reverser à {payer}', ru: 'Выплата: {payer}' },
  'money.pay-out.act': { en: 'Pay out {amount}', fr: 'Reverser {amount}', ru: 'Выплатить {amount}' },
  'money.pay-out.act-nothing': { en: 'Pay out', fr: 'Reverser', ru: 'Выплатить' },
  'money.pay-out.too-much': {
    en: 'There is only {balance} on the balance',
    fr: "Il n'y a que {balance} sur le solde",
    ru: 'На балансе только {balance}',
  },
  'money.paid-out': {
    en: '{amount} paid out to {payer}. The balance is {balance}.',
    fr: '{amount} reversés à {payer}. Le solde est de {balance}.',
    ru: 'Выплачено {amount}: {payer}. Баланс: {balance}.',
  },

  'money.issue': { en: 'Sell something…', fr: 'Vendre un article…', ru: 'Продать товар…' },
  'money.issue.to': { en: 'Sell to {name}', fr: 'Vente à {name}', ru: 'Продажа: {name}' },
  'money.issue.what': { en: 'What', fr: 'Quoi', ru: 'Что' },
  'money.issue.what-needed': { en: 'Say what is sold', fr: 'Indiquez ce qui est vendu', ru: 'Укажите, что продаётся' },
  'money.issue.price': { en: 'Price', fr: 'Prix', ru: 'Цена' },
  'money.issue.act': { en: 'Issue the invoice', fr: 'Émettre la facture', ru: 'Выставить счёт' },
  'money.issued.paid': {
    en: '{what}: {amount} paid from the balance.',
    fr: '{what} : {amount} payés par le solde.',
    ru: '{what}: {amount} списано с баланса.',
  },

  'money.invoice.cancel.title': {
    en: 'Cancel invoice {number}',
    fr: 'Annuler la facture {number}',
    ru: 'Отменить счёт {number}',
  },
  'money.invoice.cancel.does': {
    en: '{state, select, paid {The invoice is paid: {amount} goes back to the balance.} other {The invoice is unpaid: it is cancelled and no money moves.}}',
    fr: "{state, select, paid {La facture est payée : {amount} reviennent sur le solde.} other {La facture est impayée : elle est annulée, sans mouvement d'argent.}}",
    ru: '{state, select, paid {Счёт оплачен: {amount} вернётся на баланс.} other {Счёт не оплачен: он будет отменён, деньги не двигаются.}}',
  },
  'money.invoice.cancel.act': { en: 'Cancel invoice', fr: 'Annuler la facture', ru: 'Отменить счёт' },
  'money.invoice.cancel.keep': { en: 'Keep invoice', fr: 'Garder la facture', ru: 'Оставить счёт' },
  'money.invoice.cancelled': {
    en: 'Invoice {number} is cancelled.{isRefund, select, true { {refunded} is on the balance.} other {}}',
    fr: 'Facture {number} annulée.{isRefund, select, true { {refunded} sont sur le solde.} other {}}',
    ru: 'Счёт {number} отменён.{isRefund, select, true { На балансе: {refunded}.} other {}}',
  },

  'money.payment.cancel.title': {
    en: 'Cancel the payment of {amount}, {at}',
    fr: 'Annuler le paiement de {amount}, {at}',
    ru: 'Отменить платёж {amount}, {at}',
  },
  'money.payment.cancel.from-balance': {
    en: 'Comes off the balance',
    fr: 'Prélevé sur le solde',
    ru: 'Спишется с баланса',
  },
  'money.payment.cancel.reopens': {
    en: '{count, plural, one {This invoice is unpaid again:} other {These invoices are unpaid again:}}',
    fr: '{count, plural, one {Cette facture redevient impayée :} other {Ces factures redeviennent impayées :}}',
    ru: '{count, plural, =1 {Этот счёт снова станет неоплаченным:} other {Эти счета снова станут неоплаченными:}}',
  },
  'money.payment.cancel.balance': { en: 'Balance after', fr: 'Solde après', ru: 'Баланс после' },
  'money.payment.cancel.back': {
    en: '{method, select, cash {Give {amount} in cash back: it comes out of the till of this desk.} card {Give {amount} back on the card terminal.} transfer {Transfer {amount} back.} other {{amount} has to be refunded online.}}',
    fr: '{method, select, cash {Rendez {amount} en espèces : ils sortent de la caisse de ce poste.} card {Remboursez {amount} sur le terminal de carte.} transfer {Renvoyez {amount} par virement.} other {{amount} sont à rembourser en ligne.}}',
    ru: '{method, select, cash {Верните {amount} наличными: они выйдут из этой кассы.} card {Верните {amount} через терминал.} transfer {Верните {amount} переводом.} other {Верните {amount} онлайн.}}',
  },
  'money.payment.cancel.act': { en: 'Cancel payment', fr: 'Annuler le paiement', ru: 'Отменить платёж' },
  'money.payment.cancel.keep': { en: 'Keep payment', fr: 'Garder le paiement', ru: 'Оставить платёж' },
  'money.payment.cancelled': {
    en: 'The payment of {amount} is cancelled. The balance is {balance}{count, plural, =0 {} one {, # invoice is unpaid again} other {, # invoices are unpaid again}}.',
    fr: 'Paiement de {amount} annulé. Le solde est de {balance}{count, plural, =0 {} one {, # facture redevient impayée} other {, # factures redeviennent impayées}}.',
    ru: 'Платёж {amount} отменён. Баланс: {balance}{count, plural, =0 {} one {, снова не оплачен # счёт} few {, снова не оплачены # счёта} other {, снова не оплачено # счетов}}.',
  },
} satisfies Readonly<Record<string, Sentence>>
