import type { Sentence } from './say.ts'

/** Money that came by a link or for a booking and waits for a decision, and what can be done with it. */
export const moneyDecisionWords = {
  'payment-link.refund': { en: 'Send the money back…', fr: 'Rendre l’argent…', ru: 'Вернуть деньги…' },
  'payment-link.refund.title': {
    en: 'Send {amount} back to {payer}',
    fr: 'Rendre {amount} à {payer}',
    ru: 'Вернуть {amount}: {payer}',
  },
  'payment-link.refund.act': { en: 'Send {amount} back', fr: 'Rendre {amount}', ru: 'Вернуть {amount}' },
  'payment-link.refund.keep': { en: 'Leave it', fr: 'Laisser ainsi', ru: 'Оставить' },
  'payment-link.refund.of-payment': {
    en: 'The money goes back the way it came. The payment comes off the balance at once; what the balance no longer covers is unpaid again.',
    fr: 'L’argent repart comme il est venu. Le paiement quitte le solde tout de suite ; ce que le solde ne couvre plus redevient impayé.',
    ru: 'Деньги вернутся тем же путём. Платёж сразу снимается с баланса; то, на что баланса не хватит, снова станет неоплаченным.',
  },
  'payment-link.refund.of-task': {
    en: 'The money goes back the way it came. It was never on the balance.',
    fr: 'L’argent repart comme il est venu. Il n’a jamais été sur le solde.',
    ru: 'Деньги вернутся тем же путём. На балансе их не было.',
  },
  'payment-link.refund.done': {
    en: '{amount} is on its way back to {payer}.',
    fr: '{amount} en cours de remboursement : {payer}.',
    ru: '{amount} возвращается: {payer}.',
  },
  'payment-link.refund.by-booking': {
    en: 'Refund with the booking…',
    fr: 'Rembourser la réservation…',
    ru: 'Вернуть через бронь…',
  },
  'payment-link.credit': { en: 'Keep on the balance…', fr: 'Garder sur le solde…', ru: 'Оставить на балансе…' },
  'payment-link.credit.title': {
    en: 'Keep {amount} on the balance of {payer}',
    fr: 'Garder {amount} sur le solde de {payer}',
    ru: 'Оставить {amount} на балансе: {payer}',
  },
  'payment-link.credit.hint': {
    en: 'It becomes a payment and settles unpaid invoices, the oldest first.',
    fr: 'Il devient un paiement et règle les factures impayées, la plus ancienne d’abord.',
    ru: 'Это станет платежом и закроет неоплаченные счета, начиная с самого старого.',
  },
  'payment-link.credit.act': { en: 'Keep on the balance', fr: 'Garder sur le solde', ru: 'Оставить на балансе' },
  'payment-link.credit.done': {
    en: '{amount} is on the balance of {payer}.',
    fr: '{amount} sur le solde de {payer}.',
    ru: '{amount} на балансе: {payer}.',
  },
  'payment-link.settle': { en: 'Seen to in another way…', fr: 'Réglé autrement…', ru: 'Улажено иначе…' },
  'payment-link.settle.title': {
    en: '{amount} of {payer}: seen to in another way',
    fr: '{amount} de {payer} : réglé autrement',
    ru: '{amount}, {payer}: улажено иначе',
  },
  'payment-link.settle.hint': {
    en: 'For money that was given back outside the desk, in cash or at Stripe. The desk moves nothing and asks no more.',
    fr: 'Pour de l’argent rendu hors de l’accueil, en espèces ou chez Stripe. Rien n’est déplacé et la question est close.',
    ru: 'Для денег, которые вернули не здесь: наличными или в Stripe. Программа ничего не перемещает и больше не спрашивает.',
  },
  'payment-link.settle.act': { en: 'It is seen to', fr: 'C’est réglé', ru: 'Улажено' },
  'payment-link.settle.done': {
    en: 'Noted: {amount} of {payer} is seen to.',
    fr: 'Noté : {amount} de {payer}, c’est réglé.',
    ru: 'Отмечено: {amount}, {payer}, улажено.',
  },

  'money-tasks.title': {
    en: 'Money that needs a decision',
    fr: 'Argent qui attend une décision',
    ru: 'Деньги ждут решения',
  },
  'money-tasks.who': { en: 'Who', fr: 'Qui', ru: 'Кто' },
  'money-tasks.why': { en: 'Why', fr: 'Pourquoi', ru: 'Почему' },
  'money-tasks.why.amount': {
    en: 'came instead of {asked} for {what}',
    fr: 'reçus au lieu de {asked} pour {what}',
    ru: 'пришло вместо {asked}: {what}',
  },
  'money-tasks.why.refund-failed': {
    en: 'could not be sent back ({what})',
    fr: 'impossibles à rendre ({what})',
    ru: 'вернуть не удалось ({what})',
  },
  'money-tasks.why.unpaid-booking': {
    en: 'unpaid again: {title} is booked, its payment was taken back',
    fr: 'à nouveau impayés : {title} est réservé, le paiement a été repris',
    ru: 'снова не оплачено: место на «{title}» есть, платёж отозван',
  },
  'money-tasks.decide': { en: 'Decide…', fr: 'Décider…', ru: 'Решить…' },
  'money-tasks.decide.of': {
    en: 'Decide: {amount}, {name}',
    fr: 'Décider : {amount}, {name}',
    ru: 'Решить: {amount}, {name}',
  },
  'money-tasks.show': { en: 'Show', fr: 'Voir', ru: 'Показать' },
  'money-tasks.show.of': {
    en: 'Show: {amount}, {name}',
    fr: 'Voir : {amount}, {name}',
    ru: 'Показать: {amount}, {name}',
  },
  'money-tasks.to-booking': { en: 'To the booking', fr: 'Voir la réservation', ru: 'К брони' },
  'money-tasks.to-booking.of': {
    en: 'To the booking of {name}',
    fr: 'Voir la réservation de {name}',
    ru: 'К брони: {name}',
  },
  'money-tasks.count': {
    en: '{count, plural, one {# money task} other {# money tasks}}',
    fr: '{count, plural, one {# décision d’argent} other {# décisions d’argent}}',
    ru: '{count, plural, one {# вопрос по деньгам} few {# вопроса по деньгам} other {# вопросов по деньгам}}',
  },
  'money-tasks.stripe': {
    en: '{problem, select, keyMissing {Stripe has no key} keyWrong {Stripe refuses the key} permissionMissing {The Stripe key lacks a permission} accountNotReady {The Stripe account is not ready} other {Stripe cannot be reached}}{count, plural, =0 {} one {, # link waits} other {, # links wait}}',
    fr: '{problem, select, keyMissing {Pas de clé Stripe} keyWrong {Stripe refuse la clé} permissionMissing {La clé Stripe n’a pas tous les droits} accountNotReady {Le compte Stripe n’est pas prêt} other {Stripe est injoignable}}{count, plural, =0 {} one {, # lien attend} other {, # liens attendent}}',
    ru: '{problem, select, keyMissing {Нет ключа Stripe} keyWrong {Stripe не принимает ключ} permissionMissing {Ключу Stripe не хватает прав} accountNotReady {Счёт Stripe не готов} other {Stripe недоступен}}{count, plural, =0 {} one {, # ссылка ждёт} few {, # ссылки ждут} other {, # ссылок ждут}}',
  },
} satisfies Readonly<Record<string, Sentence>>
