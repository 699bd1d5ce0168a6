import type { Sentence } from './say.ts'

/** Plans before the deed: what cancelling a place or a class does. */
export const cancellingWords = {
  'cancelling.place.title': { en: '{name}: cancel place', fr: '{name} : annuler la place', ru: '{name}: отмена места' },
  'cancelling.place.what': {
    en: '{type}, {day}, {time}',
    fr: '{type}, {day}, {time}',
    ru: '{type}, {day}, {time}',
  },
  'cancelling.place.keep': { en: 'Keep place', fr: 'Garder la place', ru: 'Оставить место' },
  'cancelling.place.act': {
    en: "Cancel {name}'s place",
    fr: 'Annuler la place de {name}',
    ru: 'Отменить место: {name}',
  },
  'cancelling.place.act-late': {
    en: 'Cancel late: {name}',
    fr: 'Annuler tardivement : {name}',
    ru: 'Отменить с опозданием: {name}',
  },
  'cancelling.place.done': {
    en: '{name}: the place is cancelled.',
    fr: '{name} : la place est annulée.',
    ru: '{name}: место отменено.',
  },
  'cancelling.place.done-late': {
    en: '{name}: cancelled late.',
    fr: '{name} : annulation tardive.',
    ru: '{name}: поздняя отмена.',
  },
  'cancelling.place.in-time': {
    en: 'In time: it is free until {until} ({hours, plural, one {# hour} other {# hours}} before).',
    fr: 'Dans les délais : gratuit jusqu’au {until} ({hours, plural, one {# heure} other {# heures}} avant).',
    ru: 'Вовремя: бесплатно до {until} (за {hours, plural, one {# час} few {# часа} other {# часов}}).',
  },
  'cancelling.place.late': {
    en: 'Late: it was free until {until} ({hours, plural, one {# hour} other {# hours}} before).',
    fr: 'Trop tard : c’était gratuit jusqu’au {until} ({hours, plural, one {# heure} other {# heures}} avant).',
    ru: 'Поздно: бесплатно было до {until} (за {hours, plural, one {# час} few {# часа} other {# часов}}).',
  },
  'cancelling.place.late-waived': {
    en: 'Late, but treated as in time: an exception.',
    fr: 'Trop tard, mais traité comme dans les délais : à titre exceptionnel.',
    ru: 'Поздно, но в виде исключения считается вовремя.',
  },
  'cancelling.place.returns': {
    en: '1 session goes back to {plan}: {before} → {after} of {total}.',
    fr: '1 séance revient sur {plan} : {before} → {after} sur {total}.',
    ru: '1 занятие возвращается в «{plan}»: {before} → {after} из {total}.',
  },
  'cancelling.place.invoice-cancel': {
    en: 'Invoice {number} ({amount}) is cancelled; it was not paid.',
    fr: 'La facture {number} ({amount}) est annulée ; elle n’était pas payée.',
    ru: 'Счёт {number} ({amount}) отменяется: он не был оплачен.',
  },
  'cancelling.place.invoice-refund': {
    en: '{amount} of invoice {number} goes back to the balance.',
    fr: '{amount} de la facture {number} reviennent sur le solde.',
    ru: '{amount} по счёту {number} возвращается на баланс.',
  },
  'cancelling.place.nothing-taken': {
    en: 'Nothing was taken yet, so nothing has to come back.',
    fr: 'Rien n’avait été pris : rien à rendre.',
    ru: 'Ещё ничего не списано, возвращать нечего.',
  },
  'cancelling.place.charges': {
    en: 'Charged now: {what}.',
    fr: 'Décompté maintenant : {what}.',
    ru: 'Списывается: {what}.',
  },
  'cancelling.place.stays-session': {
    en: 'The session of {plan} stays taken ({used}/{total}).',
    fr: 'La séance de {plan} reste décomptée ({used}/{total}).',
    ru: 'Занятие из «{plan}» остаётся списанным ({used}/{total}).',
  },
  'cancelling.place.stays-invoice': {
    en: 'Invoice {number} of {amount} stays.',
    fr: 'La facture {number} de {amount} reste valable.',
    ru: 'Счёт {number} на {amount} остаётся.',
  },
  'cancelling.place.stays-nothing': {
    en: 'Nothing is charged for this place.',
    fr: 'Rien n’est décompté pour cette place.',
    ru: 'За это место ничего не списывается.',
  },
  'cancelling.place.frees-trial': {
    en: 'The free trial becomes available again.',
    fr: 'L’essai gratuit redevient disponible.',
    ru: 'Бесплатное пробное занятие снова доступно.',
  },
  'cancelling.place.absent': {
    en: 'The roster shows an absence, cancelled late.',
    fr: 'La liste indiquera une absence pour annulation tardive.',
    ru: 'В списке останется отсутствие: поздняя отмена.',
  },
  'cancelling.place.told': {
    en: 'The confirmation goes to {address}.',
    fr: 'La confirmation part à {address}.',
    ru: 'Подтверждение уйдёт на {address}.',
  },
  'cancelling.place.call': {
    en: 'There is no e-mail address: please call.',
    fr: "Pas d'adresse e-mail : merci d'appeler.",
    ru: 'Адреса почты нет: позвоните, пожалуйста.',
  },
  'cancelling.waive': {
    en: 'Waive, as an exception',
    fr: 'Offrir, à titre exceptionnel',
    ru: 'Простить, в виде исключения',
  },
  'cancelling.reason': { en: 'Reason', fr: 'Motif', ru: 'Причина' },
  'cancelling.reason.optional': { en: 'optional', fr: 'facultatif', ru: 'необязательно' },
  'cancelling.reason.needed': { en: 'Please write why.', fr: 'Indiquez pourquoi.', ru: 'Напишите, почему.' },
  'cancelling.reason.told': {
    en: 'Everybody who is told reads it.',
    fr: 'Toutes les personnes prévenues le liront.',
    ru: 'Её прочтут все, кому придёт сообщение.',
  },

  'cancelling.class.title': { en: 'Cancel class', fr: 'Annuler le cours', ru: 'Отмена тренировки' },
  'cancelling.class.keep': { en: 'Keep class', fr: 'Garder le cours', ru: 'Оставить тренировку' },
  'cancelling.class.act': { en: 'Cancel {type}, {time}', fr: 'Annuler {type}, {time}', ru: 'Отменить: {type}, {time}' },
  'cancelling.class.done': {
    en: '{type} is cancelled. {people, plural, =0 {Nobody was in it.} one {# person is told.} other {# people are told.}}',
    fr: '{type} est annulé. {people, plural, =0 {Personne n’y était inscrit.} one {# personne est prévenue.} other {# personnes sont prévenues.}}',
    ru: '{type}: отменена. {people, plural, =0 {В ней никого не было.} one {Сообщение получит # человек.} few {Сообщение получат # человека.} other {Сообщение получат # человек.}}',
  },
  'cancelling.class.people': { en: 'Who is in it', fr: 'Qui est inscrit', ru: 'Кто записан' },
  'cancelling.class.nobody': {
    en: 'Nobody is in this class.',
    fr: 'Personne n’est inscrit à ce cours.',
    ru: 'На эту тренировку никто не записан.',
  },
  'cancelling.sum.told': {
    en: '{count, plural, one {# person is told} other {# people are told}}',
    fr: '{count, plural, one {# personne est prévenue} other {# personnes sont prévenues}}',
    ru: '{count, plural, one {сообщение получит # человек} few {сообщение получат # человека} other {сообщение получат # человек}}',
  },
  'cancelling.sum.call': {
    en: '{count, plural, one {# has to be called} other {# have to be called}}',
    fr: '{count, plural, one {# personne à appeler} other {# personnes à appeler}}',
    ru: 'позвонить: {count}',
  },
  'cancelling.sum.sessions': {
    en: '{count, plural, one {# session goes back} other {# sessions go back}}',
    fr: '{count, plural, one {# séance rendue} other {# séances rendues}}',
    ru: '{count, plural, one {возвращается # занятие} few {возвращается # занятия} other {возвращается # занятий}}',
  },
  'cancelling.sum.invoices': {
    en: '{count, plural, one {# unpaid invoice is cancelled} other {# unpaid invoices are cancelled}}',
    fr: '{count, plural, one {# facture impayée annulée} other {# factures impayées annulées}}',
    ru: '{count, plural, one {отменяется # неоплаченный счёт} few {отменяется # неоплаченных счёта} other {отменяется # неоплаченных счетов}}',
  },
  'cancelling.sum.refunded': {
    en: '{amount} back to balances',
    fr: '{amount} rendus sur les soldes',
    ru: '{amount} — обратно на балансы',
  },
  'cancelling.sum.trials': {
    en: '{count, plural, one {# free trial is free again} other {# free trials are free again}}',
    fr: '{count, plural, one {# essai à nouveau disponible} other {# essais à nouveau disponibles}}',
    ru: '{count, plural, one {# пробное снова доступно} few {# пробных снова доступны} other {# пробных снова доступны}}',
  },
  'cancelling.sum.waiting': {
    en: '{count, plural, one {# person leaves the waiting list} other {# people leave the waiting list}}',
    fr: "{count, plural, one {# personne quitte la liste d'attente} other {# personnes quittent la liste d'attente}}",
    ru: '{count, plural, one {# человек уходит из листа ожидания} few {# человека уходят из листа ожидания} other {# человек уходят из листа ожидания}}',
  },
  'cancelling.row.name': { en: 'Name', fr: 'Nom', ru: 'Имя' },
  'cancelling.row.back': { en: 'Gets back', fr: 'Récupère', ru: 'Возвращается' },
  'cancelling.row.told': { en: 'Told at', fr: 'Prévenu à', ru: 'Куда сообщим' },
  'cancelling.row.nothing': { en: 'nothing taken', fr: 'rien pris', ru: 'ничего не списано' },
  'cancelling.row.call': { en: 'no e-mail: call', fr: "pas d'e-mail : appeler", ru: 'нет почты: позвонить' },
  'cancelling.row.session': {
    en: '{plan}: {after}/{total}',
    fr: '{plan} : {after}/{total}',
    ru: '{plan}: {after}/{total}',
  },
  'cancelling.row.refund': { en: '{amount} refunded', fr: '{amount} remboursés', ru: '{amount} на баланс' },
  'cancelling.row.invoice': {
    en: 'invoice {number} cancelled',
    fr: 'facture {number} annulée',
    ru: 'счёт {number} отменён',
  },
  'cancelling.row.trial': { en: 'free trial', fr: "séance d'essai", ru: 'пробное' },
  'cancelling.row.waiting': { en: 'waiting', fr: 'en attente', ru: 'ждёт места' },
} satisfies Readonly<Record<string, Sentence>>
