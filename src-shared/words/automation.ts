import type { Sentence } from './say.ts'

/** What processes say: run lines, results, notifications. Read by the renderer and by the automation API. */
export const automationWords = {
  'result.generation': {
    en: '{count, plural, =0 {No new trainings} one {# training} other {# trainings}} generated',
    fr: '{count, plural, =0 {Aucun nouveau cours généré} one {# cours généré} other {# cours générés}}',
    ru: 'Успешно {count, plural, one {сгенерирована # тренировка} few {сгенерировано # тренировки} other {сгенерировано # тренировок}}',
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
  'line.process.held': {
    en: '{what} is held back by {heldBy}: {reason}',
    fr: '{what} est retenu par {heldBy} : {reason}',
    ru: '{what}: задержал(а) {heldBy}. {reason}',
  },
  'line.process.unit-failed': {
    en: '{what} failed and was rolled back: {error}. The rest went on; run again to retry.',
    fr: '{what} a échoué et a été annulé : {error}. Le reste a continué ; relancez pour réessayer.',
    ru: '{what}: ошибка, изменения отменены: {error}. Остальное выполнено; запустите ещё раз, чтобы повторить.',
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
    en: '{process, select, generation {Weekly generation} other {{process}}} {period}: {problems, plural, one {# thing needs} other {# things need}} your attention.',
    fr: '{process, select, generation {Génération de la semaine} other {{process}}} {period} : {problems, plural, one {# point demande} other {# points demandent}} votre attention.',
    ru: '{process, select, generation {Создание недели} other {{process}}} {period}: {problems, plural, one {# пункт требует} few {# пункта требуют} other {# пунктов требуют}} внимания.',
  },
  'notification.process.warnings': {
    en: '{process, select, generation {Weekly generation} other {{process}}} {period}: done, with {problems, plural, one {# warning} other {# warnings}}.',
    fr: '{process, select, generation {Génération de la semaine} other {{process}}} {period} : terminée, avec {problems, plural, one {# avertissement} other {# avertissements}}.',
    ru: '{process, select, generation {Создание недели} other {{process}}} {period}: готово, {problems, plural, one {# предупреждение} few {# предупреждения} other {# предупреждений}}.',
  },
  'notification.process.error': {
    en: '{process, select, generation {Weekly generation} other {{process}}} {period} stopped: {error}',
    fr: "{process, select, generation {Génération de la semaine} other {{process}}} {period} s'est arrêtée : {error}",
    ru: '{process, select, generation {Создание недели} other {{process}}} {period} остановлено: {error}',
  },
  'notification.check.broken': {
    en: 'The nightly check found something wrong: {rule}',
    fr: 'Le contrôle de nuit a trouvé une anomalie : {rule}',
    ru: 'Ночная проверка нашла ошибку: {rule}',
  },
} satisfies Readonly<Record<string, Sentence>>
