import type { Sentence } from './say.ts'

/** What processes say: run lines, results, notifications. Read by the renderer and by the automation API. */
export const automationWords = {
  'result.generation': {
    en: '{count, plural, =0 {No new trainings} one {# training} other {# trainings}} generated',
    fr: '{count, plural, =0 {Aucun nouveau cours généré} one {# cours généré} other {# cours générés}}',
    ru: 'Успешно {count, plural, one {сгенерирована # тренировка} few {сгенерировано # тренировки} other {сгенерировано # тренировок}}',
  },
  'result.daily': {
    en: 'Daily processing finished',
    fr: 'Traitement quotidien terminé',
    ru: 'Ежедневный процессинг завершен',
  },
  'line.generation.created': {
    en: '{type}, {day} {time}: {count, plural, one {# place} other {# places}} of {capacity} taken.',
    fr: '{type}, {day} {time} : {count, plural, one {# place prise} other {# places prises}} sur {capacity}.',
    ru: '{type}, {day} {time}: занято {count} из {capacity}.',
  },
  'line.generation.left-out': {
    en: '{person} is left out of {type}, {day} {time}: {reason, select, full {the group is full} other {no subscription covers it}}. {alternatives, select, none {No free place of this type that week.} other {Free that week: {alternatives}.}}',
    fr: "{person} n'a pas de place en {type}, {day} {time} : {reason, select, full {le groupe est complet} other {aucun abonnement ne le couvre}}. {alternatives, select, none {Pas d'autre place de ce type cette semaine-là.} other {Encore libre : {alternatives}.}}",
    ru: '{person} не попадает на «{type}», {day} {time}: {reason, select, full {группа заполнена} other {нет подходящего абонемента}}. {alternatives, select, none {Других свободных мест на этой неделе нет.} other {Свободно: {alternatives}.}}',
  },
  'line.generation.conflict': {
    en: '{type}, {day} {time} was not created: {what, select, trainer {{name} already teaches {other}} other {{name} is already taken by {other}}}, {otherTime}.',
    fr: "{type}, {day} {time} n'a pas été créé : {what, select, trainer {{name} donne déjà {other}} other {salle {name} déjà prise par {other}}}, {otherTime}.",
    ru: '«{type}», {day} {time} не создана: {what, select, trainer {{name} уже ведёт «{other}»} other {зал {name} уже занят: «{other}»}}, {otherTime}.',
  },
  'line.generation.closed': {
    en: '{type}, {day} {time}: closed ({closure}).',
    fr: '{type}, {day} {time} : fermé ({closure}).',
    ru: '«{type}», {day} {time}: закрыто ({closure}).',
  },
  'line.generation.before-opening': {
    en: '{type}, {day} {time}: the desk was not open yet.',
    fr: "{type}, {day} {time} : l'accueil n'était pas encore ouvert.",
    ru: '«{type}», {day} {time}: стойка ещё не работала.',
  },
  'line.daily.present': {
    en: '{type}, {day} {time}: {count, plural, one {# person} other {# people}} marked present.',
    fr: '{type}, {day} {time} : {count, plural, one {# personne marquée présente} other {# personnes marquées présentes}}.',
    ru: '«{type}», {day} {time}: {count, plural, one {отмечен # человек} few {отмечены # человека} other {отмечено # человек}}.',
  },
  'line.daily.settled': {
    en: '{type}, {day} {time}: {sessions, plural, =0 {no sessions} one {# session} other {# sessions}} deducted, {invoices, plural, =0 {no invoices} one {# invoice} other {# invoices}}{paid, plural, =0 {} other {, # paid from the balance}}.',
    fr: '{type}, {day} {time} : {sessions, plural, =0 {aucune séance décomptée} one {# séance décomptée} other {# séances décomptées}}, {invoices, plural, =0 {aucune facture} one {# facture} other {# factures}}{paid, plural, =0 {} one {, dont # payée par le solde} other {, dont # payées par le solde}}.',
    ru: '«{type}», {day} {time}: {sessions, plural, =0 {занятия не списаны} one {списано # занятие} few {списано # занятия} other {списано # занятий}}, {invoices, plural, =0 {счетов нет} one {# счёт} few {# счёта} other {# счетов}}{paid, plural, =0 {} one {, # оплачен с баланса} few {, # оплачены с баланса} other {, # оплачено с баланса}}.',
  },
  'line.daily.not-covered': {
    en: '{person} has no subscription that covers {type}, {day} {time}, and it is for subscriptions only. Nothing was taken.',
    fr: "{person} n'a pas d'abonnement valable pour {type}, {day} {time}, réservé aux abonnés. Rien n'a été décompté.",
    ru: '{person}: нет абонемента, который подходит для «{type}», {day} {time}, а занятие только по абонементу. Ничего не списано.',
  },
  'line.renewal.renewed': {
    en: '{person}: “{plan}” renewed, {startsOn} to {endsOn}, {total, plural, one {# session} other {# sessions}}{carriedOver, plural, =0 {} other {, # of them carried over}}; {payment, select, free {free of charge} paid {{amount}, paid from the balance} other {{amount} to pay}}.',
    fr: '{person} : « {plan} » renouvelé, du {startsOn} au {endsOn}, {total, plural, one {# séance} other {# séances}}{carriedOver, plural, =0 {} one {, dont # reportée} other {, dont # reportées}} ; {payment, select, free {gratuit} paid {{amount}, réglés par le solde} other {{amount} à payer}}.',
    ru: '{person}: «{plan}» продлён, {startsOn} – {endsOn}, {total, plural, one {# занятие} few {# занятия} other {# занятий}}{carriedOver, plural, =0 {} one {, из них перенесено #} few {, из них перенесено #} other {, из них перенесено #}}; {payment, select, free {бесплатно} paid {{amount}, оплачено с баланса} other {к оплате {amount}}}.',
  },
  'line.renewal.refused': {
    en: '{person}: “{plan}”, until {endsOn}, was not renewed: {gone, select, plan {the plan is no longer sold} other {the person is archived}}. It will not renew itself any more.',
    fr: "{person} : « {plan} », jusqu'au {endsOn}, n'a pas été renouvelé : {gone, select, plan {la formule n'est plus vendue} other {la personne est archivée}}. Le renouvellement automatique est arrêté.",
    ru: '{person}: «{plan}», до {endsOn}, не продлён: {gone, select, plan {план больше не продаётся} other {человек в архиве}}. Автопродление выключено.',
  },
  'line.unfreeze.unfrozen': {
    en: '{person}: the freeze of “{plan}” is over ({from} to {until}). It can be used until {endsOn}.',
    fr: '{person} : le gel de « {plan} » est terminé (du {from} au {until}). Utilisable jusqu’au {endsOn}.',
    ru: '{person}: заморозка «{plan}» закончилась ({from} – {until}). Действует до {endsOn}.',
  },
  'line.process.held': {
    en: '{what} is held back by {heldBy}: {reason}',
    fr: '{what} est retenu par {heldBy} : {reason}',
    ru: '{what}: задержал(а) {heldBy}. {reason}',
  },
  'line.process.unit-failed': {
    en: '{what} failed and was rolled back: {error}. The others went on; Retry does what is left.',
    fr: '{what} a échoué et a été annulé : {error}. Le reste a continué ; « Réessayer » fera ce qui manque.',
    ru: '{what}: ошибка, изменения отменены: {error}. Остальное выполнено; «Повторить» сделает оставшееся.',
  },
  'line.process.failed': {
    en: 'The run stopped: {error}',
    fr: "Le traitement s'est arrêté : {error}",
    ru: 'Процесс остановлен: {error}',
  },
  'line.process.interrupted': {
    en: 'The run was cut off (attempt {attempt}) and was taken up again.',
    fr: 'Le traitement a été interrompu (essai {attempt}) puis repris.',
    ru: 'Процесс прервался (попытка {attempt}) и был продолжен.',
  },
  'notification.process.partial': {
    en: '{process, select, generation {Weekly generation} daily {Evening run} renewal {Renewals} unfreeze {End of freezes} other {{process}}} {period}: {problems, plural, one {# thing needs} other {# things need}} your attention.',
    fr: '{process, select, generation {Génération de la semaine} daily {Traitement du soir} renewal {Renouvellements} unfreeze {Fin des gels} other {{process}}} {period} : {problems, plural, one {# point demande} other {# points demandent}} votre attention.',
    ru: '{process, select, generation {Создание недели} daily {Вечерняя обработка} renewal {Продление абонементов} unfreeze {Снятие заморозок} other {{process}}} {period}: {problems, plural, one {# пункт требует} few {# пункта требуют} other {# пунктов требуют}} внимания.',
  },
  'notification.process.warnings': {
    en: '{process, select, generation {Weekly generation} daily {Evening run} renewal {Renewals} unfreeze {End of freezes} other {{process}}} {period}: done, with {problems, plural, one {# warning} other {# warnings}}.',
    fr: '{process, select, generation {Génération de la semaine} daily {Traitement du soir} renewal {Renouvellements} unfreeze {Fin des gels} other {{process}}} {period} : fait, avec {problems, plural, one {# avertissement} other {# avertissements}}.',
    ru: '{process, select, generation {Создание недели} daily {Вечерняя обработка} renewal {Продление абонементов} unfreeze {Снятие заморозок} other {{process}}} {period}: готово, {problems, plural, one {# предупреждение} few {# предупреждения} other {# предупреждений}}.',
  },
  'notification.process.error': {
    en: '{process, select, generation {Weekly generation} daily {Evening run} renewal {Renewals} unfreeze {End of freezes} other {{process}}} {period} stopped: {error}',
    fr: '{process, select, generation {Génération de la semaine} daily {Traitement du soir} renewal {Renouvellements} unfreeze {Fin des gels} other {{process}}} {period}, arrêt en cours de route : {error}',
    ru: '{process, select, generation {Создание недели} daily {Вечерняя обработка} renewal {Продление абонементов} unfreeze {Снятие заморозок} other {{process}}} {period}: прервано, {error}',
  },
  'notification.check.broken': {
    en: 'The nightly check found something wrong: {rule}',
    fr: 'Le contrôle de nuit a trouvé une anomalie : {rule}',
    ru: 'Ночная проверка нашла ошибку: {rule}',
  },
} satisfies Readonly<Record<string, Sentence>>
