import type { Sentence } from './say.ts'

/** What is done with a subscription: freezing, editing, correcting, counting again, cancelling. */
export const subscriptionDeedWords = {
  'subscriptions.freeze': { en: 'Freeze…', fr: 'Geler…', ru: 'Заморозить…' },
  'subscriptions.freeze.title': { en: 'Freeze {plan}', fr: 'Geler {plan}', ru: 'Заморозить: {plan}' },
  'subscriptions.freeze.act': { en: 'Freeze', fr: 'Geler', ru: 'Заморозить' },
  'subscriptions.freeze.from': { en: 'First frozen day', fr: 'Premier jour gelé', ru: 'Первый день заморозки' },
  'subscriptions.freeze.until': { en: 'Last frozen day', fr: 'Dernier jour gelé', ru: 'Последний день заморозки' },
  'subscriptions.freeze.hint': {
    en: 'Both days are frozen. The last day of the subscription moves by as many days.',
    fr: "Les deux jours sont gelés. Le dernier jour de l'abonnement recule d'autant.",
    ru: 'Оба дня входят в заморозку. Последний день абонемента сдвинется на столько же.',
  },
  'subscriptions.freeze.does': {
    en: '{days, plural, one {# day frozen} other {# days frozen}}: the last day moves from {before} to {after}.',
    fr: '{days, plural, one {# jour gelé} other {# jours gelés}} : le dernier jour passe du {before} au {after}.',
    ru: 'Заморозка на {days, plural, one {# день} few {# дня} other {# дней}}: последний день переносится с {before} на {after}.',
  },
  'subscriptions.freeze.places': {
    en: '{count, plural, one {Rest the standing place too} other {Rest the # standing places too}}',
    fr: '{count, plural, one {Mettre aussi la place fixe en pause} other {Mettre aussi les # places fixes en pause}}',
    ru: '{count, plural, =1 {Приостановить и постоянное место} one {Приостановить и # постоянное место} few {Приостановить и # постоянных места} other {Приостановить и # постоянных мест}}',
  },
  'subscriptions.freeze.classes': {
    en: '{count, plural, one {Gives up # booked class without cost:} other {Gives up # booked classes without cost:}} {classes}',
    fr: '{count, plural, one {Libère # cours réservé, sans frais :} other {Libère # cours réservés, sans frais :}} {classes}',
    ru: '{count, plural, one {Отменит без оплаты # запись:} few {Отменит без оплаты # записи:} other {Отменит без оплаты # записей:}} {classes}',
  },
  'subscriptions.freeze.away': {
    en: 'Away from the classes too',
    fr: 'Absence aussi aux cours réservés',
    ru: 'Отменить и записи на эти дни',
  },
  'subscriptions.freeze.reason': { en: 'Subscription frozen', fr: 'Abonnement suspendu', ru: 'Абонемент заморожен' },
  'subscriptions.freeze.none': {
    en: 'There is no subscription that can be frozen.',
    fr: "Il n'y a pas d'abonnement à geler.",
    ru: 'Нет абонемента, который можно заморозить.',
  },
  'subscriptions.frozen': {
    en: 'Frozen. The last day is now {day}.',
    fr: 'Gelé. Le dernier jour est maintenant le {day}.',
    ru: 'Заморожено. Последний день теперь — {day}',
  },
  'subscriptions.unfreeze': { en: 'Unfreeze…', fr: 'Dégeler…', ru: 'Разморозить…' },
  'subscriptions.unfreeze.title': { en: 'Unfreeze {plan}?', fr: 'Dégeler {plan} ?', ru: 'Разморозить {plan}?' },
  'subscriptions.unfreeze.keep': { en: 'Keep frozen', fr: 'Laisser gelé', ru: 'Оставить' },
  'subscriptions.unfreeze.act': {
    en: '{used, plural, =0 {Remove the freeze} other {Unfreeze today}}',
    fr: "{used, plural, =0 {Supprimer le gel} other {Dégeler aujourd'hui}}",
    ru: '{used, plural, =0 {Убрать заморозку} other {Разморозить сегодня}}',
  },
  'subscriptions.unfreeze.does': {
    en: '{used, plural, =0 {No day of the freeze was used: it is removed} one {# day of the freeze was used, and only that is given back} other {# days of the freeze were used, and only those are given back}}. The last day moves from {before} to {after}. Standing places that rest count again.',
    fr: "{used, plural, =0 {Aucun jour de gel n'a été utilisé : le gel est supprimé} one {# jour de gel a été utilisé, seul celui-ci est rendu} other {# jours de gel ont été utilisés, seuls ceux-ci sont rendus}}. Le dernier jour passe du {before} au {after}. Les places fixes en pause comptent de nouveau.",
    ru: '{used, plural, =0 {Дни заморозки не использованы: она снимается} one {Использован # день заморозки, возвращается только он} few {Использовано # дня заморозки, возвращаются только они} other {Использовано # дней заморозки, возвращаются только они}}. Последний день переносится с {before} на {after}. Приостановленные постоянные места снова действуют.',
  },
  'subscriptions.unfreeze.hint': {
    en: 'The freeze is over already; it is cleared in the night.',
    fr: 'Le gel est déjà terminé ; il sera effacé cette nuit.',
    ru: 'Заморозка уже закончилась; ночью она снимется сама.',
  },
  'subscriptions.unfrozen': {
    en: 'Unfrozen. The last day is {day}.',
    fr: 'Dégelé. Le dernier jour est le {day}.',
    ru: 'Разморожено. Последний день — {day}',
  },

  'subscriptions.edit': { en: 'Edit…', fr: 'Modifier…', ru: 'Изменить…' },
  'subscriptions.edit.hint': {
    en: 'The first day can move while no class has taken a session; the last day moves with it.',
    fr: "Le premier jour peut changer tant qu'aucun cours n'a pris de séance ; le dernier jour suit.",
    ru: 'Первый день можно менять, пока ни одна тренировка не списала занятие; последний день сдвинется вместе с ним.',
  },

  'subscriptions.cancel': {
    en: 'Cancel the subscription…',
    fr: "Annuler l'abonnement…",
    ru: 'Отменить абонемент…',
  },
  'subscriptions.cancel.title': { en: 'Cancel {plan}', fr: 'Annuler {plan}', ru: 'Отменить: {plan}' },
  'subscriptions.cancel.act': { en: 'Cancel subscription', fr: "Annuler l'abonnement", ru: 'Отменить абонемент' },
  'subscriptions.cancel.keep': { en: 'Keep subscription', fr: "Garder l'abonnement", ru: 'Оставить абонемент' },
  'subscriptions.cancel.does': {
    en: '{unused, plural, =0 {No session is left} one {# session is left} other {# sessions are left}} of {total}. {invoice, select, paid {{price} was paid for it.} unpaid {Its invoice over {price} is unpaid and is cancelled.} cancelled {Its invoice is cancelled already.} other {Nothing was paid for it.}}',
    fr: "{unused, plural, =0 {Il ne reste aucune séance} one {Il reste # séance} other {Il reste # séances}} sur {total}. {invoice, select, paid {{price} ont été payés.} unpaid {Sa facture de {price} est impayée et sera annulée.} cancelled {Sa facture est déjà annulée.} other {Rien n'a été payé.}}",
    ru: '{unused, plural, =0 {Занятий не осталось} one {Осталось # занятие} few {Осталось # занятия} other {Осталось # занятий}} из {total}. {invoice, select, paid {За него заплачено {price}.} unpaid {Его счёт на {price} не оплачен и будет отменён.} cancelled {Его счёт уже отменён.} other {За него не платили.}}',
  },
  'subscriptions.cancel.refund': {
    en: 'Goes back to the balance',
    fr: 'Revient sur le solde',
    ru: 'Вернётся на баланс',
  },
  'subscriptions.cancel.proposal': {
    en: 'Proposed: {proposal}, for {unused} of {total} sessions at {price}',
    fr: 'Proposé : {proposal}, pour {unused} séances sur {total} à {price}',
    ru: 'Предлагается {proposal}: за {unused} из {total} занятий при цене {price}',
  },
  'subscriptions.cancel.above-price': {
    en: 'At most what was paid: {price}',
    fr: 'Au plus ce qui a été payé : {price}',
    ru: 'Не больше, чем заплачено: {price}',
  },
  'subscriptions.cancelled': {
    en: 'The subscription is cancelled.{isRefund, select, true { {refund} is on the balance.} other {}}',
    fr: 'Abonnement annulé.{isRefund, select, true { {refund} sont sur le solde.} other {}}',
    ru: 'Абонемент отменён.{isRefund, select, true { На балансе: {refund}.} other {}}',
  },

  'subscriptions.correct': {
    en: 'Correct what was used before…',
    fr: 'Corriger les séances déjà utilisées…',
    ru: 'Исправить использованное раньше…',
  },
  'subscriptions.correct.title': {
    en: 'Correct what was used before: {plan}',
    fr: 'Corriger les séances déjà utilisées : {plan}',
    ru: 'Исправить использованное раньше: {plan}',
  },
  'subscriptions.correct.act': { en: 'Correct', fr: 'Corriger', ru: 'Исправить' },
  'subscriptions.correct.is': {
    en: 'Now {used}/{total}: {manual} used before, {classes} by classes.',
    fr: 'Maintenant {used}/{total} : {manual} déjà utilisées, {classes} par des cours.',
    ru: 'Сейчас {used}/{total}: раньше использовано {manual}, тренировками {classes}.',
  },
  'subscriptions.correct.manual': {
    en: 'Used before the desk knew it',
    fr: "Déjà utilisées avant l'enregistrement",
    ru: 'Использовано до учёта в программе',
  },
  'subscriptions.correct.above': {
    en: 'That would be {after} of {total}',
    fr: 'Cela ferait {after} sur {total}',
    ru: 'Получилось бы {after} из {total}',
  },
  'subscriptions.correct.does': {
    en: '{before}/{total} becomes {after}/{total}',
    fr: '{before}/{total} devient {after}/{total}',
    ru: 'Вместо {before}/{total} станет {after}/{total}',
  },

  'subscriptions.recount': { en: 'Count again…', fr: 'Recompter…', ru: 'Пересчитать…' },
  'subscriptions.recount.title': { en: 'Count again: {plan}', fr: 'Recompter : {plan}', ru: 'Пересчёт: {plan}' },
  'subscriptions.recount.manual': { en: 'Used before', fr: 'Déjà utilisées', ru: 'Использовано раньше' },
  'subscriptions.recount.attached': {
    en: 'Classes with a session',
    fr: 'Cours avec une séance',
    ru: 'Тренировок со списанием',
  },
  'subscriptions.recount.expected': { en: 'Should be', fr: 'Devrait être', ru: 'Должно быть' },
  'subscriptions.recount.shown': { en: 'Shown', fr: 'Affiché', ru: 'Показано' },
  'subscriptions.recount.difference': {
    en: '{difference, plural, =0 {The count is right: nothing differs.} one {It differs by # session: {used} is shown, {expected} was counted.} other {It differs by # sessions: {used} is shown, {expected} was counted.}}',
    fr: '{difference, plural, =0 {Le compte est bon : aucun écart.} one {Écart de # séance : {used} affichées, {expected} comptées.} other {Écart de # séances : {used} affichées, {expected} comptées.}}',
    ru: '{difference, plural, =0 {Счёт верен: расхождений нет.} one {Расхождение на # занятие: показано {used}, насчитано {expected}.} few {Расхождение на # занятия: показано {used}, насчитано {expected}.} other {Расхождение на # занятий: показано {used}, насчитано {expected}.}}',
  },
  'subscriptions.recount.force': {
    en: 'Forget what was used before…',
    fr: 'Oublier les séances déjà utilisées…',
    ru: 'Забыть использованное раньше…',
  },
  'subscriptions.force.title': {
    en: 'Overwrite the count of {plan}',
    fr: 'Remplacer le compte de {plan}',
    ru: 'Заменить число: {plan}',
  },
  'subscriptions.force.does': {
    en: 'This overwrites {used}/{total} with {forced}/{total}. Only classes count then; the {manual} used before are forgotten.',
    fr: 'Cela remplace {used}/{total} par {forced}/{total}. Seuls les cours comptent alors ; les {manual} déjà utilisées sont oubliées.',
    ru: 'Вместо {used}/{total} будет записано {forced}/{total}. Считаются только тренировки; использованное раньше ({manual}) забывается.',
  },
  'subscriptions.force.act': {
    en: 'Overwrite {used} with {forced}',
    fr: 'Remplacer {used} par {forced}',
    ru: 'Заменить {used} на {forced}',
  },
  'subscriptions.force.keep': { en: 'Keep {used}', fr: 'Garder {used}', ru: 'Оставить {used}' },
  'subscriptions.recounted': {
    en: 'Overwritten: it is {used}/{total} now.',
    fr: 'Remplacé : maintenant {used}/{total}.',
    ru: 'Заменено: теперь {used}/{total}.',
  },
} satisfies Readonly<Record<string, Sentence>>
