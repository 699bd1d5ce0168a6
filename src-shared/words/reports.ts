import type { TrialFigure } from '../contract/reports.ts'
import type { Sentence } from './say.ts'

/** The reports page. */
export const reportWords = {
  'reports.title': { en: 'Free trials', fr: 'Essais gratuits', ru: 'Пробные занятия' },
  'reports.export': { en: 'Export (CSV)', fr: 'Exporter (CSV)', ru: 'Выгрузить (CSV)' },
  'reports.export.months': {
    en: 'Export the months (CSV)',
    fr: 'Exporter les mois (CSV)',
    ru: 'Выгрузить по месяцам (CSV)',
  },
  'reports.empty': {
    en: 'No free trials in these months',
    fr: 'Aucun essai gratuit sur ces mois',
    ru: 'В эти месяцы не было пробных занятий',
  },
  'reports.empty.hint': {
    en: 'As soon as somebody books an initiation with a free trial, the figures appear here. Or choose other months above.',
    fr: 'Dès qu’une personne s’inscrit à une initiation avec un essai gratuit, les chiffres apparaissent ici. Vous pouvez aussi choisir d’autres mois ci-dessus.',
    ru: 'Как только кто-нибудь запишется на ознакомительную тренировку с пробным занятием, здесь появятся показатели. Или выберите другие месяцы выше.',
  },

  'reports.span': { en: 'Months shown', fr: 'Mois affichés', ru: 'Какие месяцы' },
  'reports.span.season': { en: 'This season', fr: 'Cette saison', ru: 'Этот сезон' },
  'reports.span.year': { en: 'Last 12 months', fr: '12 derniers mois', ru: 'Последние 12 месяцев' },
  'reports.span.months': { en: 'Other months', fr: 'Autres mois', ru: 'Другие месяцы' },
  'reports.span.choose': { en: 'From month to month', fr: 'De mois à mois', ru: 'С месяца по месяц' },
  'reports.span.is': { en: '{from} to {to}', fr: 'De {from} à {to}', ru: '{from} – {to}' },

  'reports.figures': { en: 'Key figures', fr: 'Chiffres clés', ru: 'Главные показатели' },
  'reports.figure.usage': { en: 'Usage', fr: 'Utilisation', ru: 'Использование' },
  'reports.figure.not-used': { en: 'Trial not used', fr: 'Essai non utilisé', ru: 'Не использовали' },
  'reports.figure.conversion': { en: 'Conversion', fr: 'Conversion', ru: 'Стали членами' },
  'reports.figure.not-converted': { en: 'Not a member yet', fr: 'Pas encore adhérents', ru: 'Пока не члены' },
  'reports.figure.reuse': {
    en: 'Reuse after cancelling',
    fr: 'Reprise après annulation',
    ru: 'Повтор после отмены',
  },
  'reports.figure.used': { en: 'Trials used', fr: 'Essais utilisés', ru: 'Использовано' },
  'reports.figure.cancelled': { en: 'Trials cancelled', fr: 'Essais annulés', ru: 'Отменено' },

  'reports.about.usage': {
    en: 'New children who have used their trial',
    fr: 'Nouveaux enfants ayant utilisé leur essai',
    ru: 'Новые дети, которые были на пробном занятии',
  },
  'reports.about.conversion': {
    en: 'People with a trial who became active members',
    fr: 'Personnes devenues adhérentes après un essai',
    ru: 'Люди, которые после пробного занятия стали членами клуба',
  },
  'reports.about.reuse': {
    en: 'People who cancelled a trial and booked one again',
    fr: 'Personnes ayant annulé un essai puis réservé de nouveau',
    ru: 'Люди, которые отменили пробное занятие и записались снова',
  },
  'reports.about.used': {
    en: 'Trials booked and not cancelled',
    fr: 'Essais réservés et non annulés',
    ru: 'Записи на пробное занятие без отмены',
  },
  'reports.about.cancelled': {
    en: 'Trials that were booked and given up',
    fr: 'Essais réservés puis abandonnés',
    ru: 'От этих занятий отказались',
  },

  'reports.list.usage': {
    en: 'New children, and whether they have used their trial',
    fr: 'Nouveaux enfants, avec ou sans essai utilisé',
    ru: 'Новые дети: были ли они на пробном занятии',
  },
  'reports.list.not-used': {
    en: 'New children who have not used their trial yet',
    fr: 'Nouveaux enfants n’ayant pas encore utilisé leur essai',
    ru: 'Новые дети, которые ещё не были на пробном занятии',
  },
  'reports.list.conversion': {
    en: 'People with a trial, and whether they became active members',
    fr: 'Personnes ayant fait un essai, devenues adhérentes ou non',
    ru: 'Люди с пробным занятием: стали ли они членами клуба',
  },
  'reports.list.not-converted': {
    en: 'People with a trial who have not become active members',
    fr: 'Personnes ayant fait un essai sans devenir adhérentes',
    ru: 'Люди с пробным занятием, которые пока не стали членами клуба',
  },
  'reports.list.reuse': {
    en: 'People who cancelled a trial, and whether they booked one again',
    fr: 'Personnes ayant annulé un essai, avec ou sans nouvelle réservation',
    ru: 'Люди, которые отменили пробное занятие: записались ли они снова',
  },
  'reports.list.used': {
    en: 'Trials booked and not cancelled',
    fr: 'Essais réservés et non annulés',
    ru: 'Записи на пробное занятие без отмены',
  },
  'reports.list.cancelled': {
    en: 'Trials that were booked and given up',
    fr: 'Essais réservés puis abandonnés',
    ru: 'Отменённые записи на пробное занятие',
  },

  'reports.share': { en: '{hits} of {of}', fr: '{hits} sur {of}', ru: '{hits} из {of}' },
  'reports.share.none': { en: 'nobody yet', fr: 'personne pour l’instant', ru: 'пока никого' },
  'reports.above': { en: 'above {target}', fr: 'plus de {target}', ru: 'больше {target}' },
  'reports.below': { en: 'below {target}', fr: 'moins de {target}', ru: 'меньше {target}' },
  'reports.goal': { en: 'Target: {goal}', fr: 'Objectif : {goal}', ru: 'Цель: {goal}' },
  'reports.target.met': { en: 'Target met', fr: 'Objectif atteint', ru: 'Цель достигнута' },
  'reports.target.missed': { en: 'Target not met', fr: 'Objectif non atteint', ru: 'Цель не достигнута' },
  'reports.target.alert': {
    en: 'Alert: above {limit}',
    fr: 'Alerte : plus de {limit}',
    ru: 'Внимание: больше {limit}',
  },
  'reports.target.open': { en: 'Nothing to judge yet', fr: 'Rien à évaluer', ru: 'Пока нечего оценивать' },
  'reports.reuse-alert': {
    en: '{rate} ({hits} of {of}) book a trial again after cancelling one',
    fr: '{rate} ({hits} sur {of}) réservent de nouveau un essai après une annulation',
    ru: '{rate} ({hits} из {of}) записываются на пробное занятие снова после отмены',
  },
  'reports.reuse-alert.hint': {
    en: 'Above {limit} it may mean that trials are booked to hold a place and given up again, or that the hours on offer do not suit. Look at who it is before you draw a conclusion.',
    fr: 'Au-delà de {limit}, il se peut que des essais soient réservés pour garder une place puis abandonnés, ou que les horaires proposés ne conviennent pas. Regardez de qui il s’agit avant de conclure.',
    ru: 'Больше {limit} может значить, что места занимают впрок, а потом отказываются, или что время занятий не подходит. Прежде чем делать выводы, посмотрите, кто это.',
  },

  'reports.people.show': { en: 'See who', fr: 'Voir qui', ru: 'Кто это' },
  'reports.people.show-of': { en: 'See who: {figure}', fr: 'Voir qui : {figure}', ru: 'Кто это: {figure}' },
  'reports.people.which': { en: 'Which people', fr: 'Quelles personnes', ru: 'Какие люди' },
  'reports.people.all': { en: 'All', fr: 'Tous', ru: 'Все' },
  'reports.people.count': {
    en: '{count, plural, one {# entry} other {# entries}}',
    fr: '{count, plural, one {# ligne} other {# lignes}}',
    ru: '{count, plural, one {# запись} few {# записи} other {# записей}}',
  },
  'reports.people.none': { en: 'Nobody in these months', fr: 'Personne sur ces mois', ru: 'В эти месяцы никого' },
  'reports.col.name': { en: 'Name', fr: 'Nom', ru: 'Имя' },
  'reports.col.guardian': { en: 'Guardian', fr: 'Responsable', ru: 'Ответственный' },
  'reports.col.class': { en: 'Class', fr: 'Cours', ru: 'Тренировка' },
  'reports.col.outcome': { en: 'Outcome', fr: 'Résultat', ru: 'Итог' },
  'reports.day.usage': { en: 'Signed up', fr: 'Inscription', ru: 'Оформление' },
  'reports.day.not-used': { en: 'Signed up', fr: 'Inscription', ru: 'Оформление' },
  'reports.day.conversion': { en: 'Booked on', fr: 'Réservé le', ru: 'Запись' },
  'reports.day.not-converted': { en: 'Booked on', fr: 'Réservé le', ru: 'Запись' },
  'reports.day.reuse': { en: 'Cancelled on', fr: 'Annulé le', ru: 'Отмена' },
  'reports.day.used': { en: 'Booked on', fr: 'Réservé le', ru: 'Запись' },
  'reports.day.cancelled': { en: 'Cancelled on', fr: 'Annulé le', ru: 'Отмена' },
  'reports.hit.usage': { en: 'Trial used', fr: 'Essai utilisé', ru: 'Использовано' },
  'reports.miss.usage': { en: 'Not used', fr: 'Non utilisé', ru: 'Не использовано' },
  'reports.hit.conversion': { en: 'Member', fr: 'Adhérent', ru: 'Член клуба' },
  'reports.miss.conversion': { en: 'Not a member', fr: 'Non adhérent', ru: 'Не член клуба' },
  'reports.hit.reuse': { en: 'Booked again', fr: 'Nouvel essai', ru: 'Новая запись' },
  'reports.miss.reuse': { en: 'Not again', fr: 'Pas d’autre essai', ru: 'Без повтора' },

  'reports.chart.by-month': { en: 'Trials by month', fr: 'Essais par mois', ru: 'Пробные занятия по месяцам' },
  'reports.chart.conversion': {
    en: 'Conversion rate by month',
    fr: 'Taux de conversion par mois',
    ru: 'Доля ставших членами по месяцам',
  },
  'reports.chart.by-week': { en: 'Trials by week', fr: 'Essais par semaine', ru: 'Пробные занятия по неделям' },
  'reports.chart.hidden-figures': {
    en: '{title}. “Table” shows the figures.',
    fr: '{title}. « Tableau » montre les chiffres.',
    ru: '{title}. «Таблица» показывает числа.',
  },
  'reports.chart.none': { en: 'Nothing in these months', fr: 'Rien sur ces mois', ru: 'В эти месяцы ничего' },
  'reports.chart.as': { en: '{title}: shown as', fr: '{title} : affichage', ru: '{title}: вид' },
  'reports.chart.chart': { en: 'Chart', fr: 'Graphique', ru: 'График' },
  'reports.chart.table': { en: 'Table', fr: 'Tableau', ru: 'Таблица' },
  'reports.series.used': { en: 'Used', fr: 'Utilisés', ru: 'Использовано' },
  'reports.series.cancelled': { en: 'Cancelled', fr: 'Annulés', ru: 'Отменено' },
  'reports.series.conversion': { en: 'Conversion', fr: 'Conversion', ru: 'Стали членами' },
  'reports.series.people': { en: 'People', fr: 'Personnes', ru: 'Люди' },
  'reports.target': { en: 'Target {target}', fr: 'Objectif {target}', ru: 'Цель {target}' },
  'reports.month': { en: 'Month', fr: 'Mois', ru: 'Месяц' },
  'reports.week-of': { en: 'Week of {day}', fr: 'Semaine du {day}', ru: 'Неделя с {day}' },
  'reports.week': { en: 'Week', fr: 'Semaine', ru: 'Неделя' },

  'reports.top': { en: 'Top ten households', fr: 'Dix premiers foyers', ru: 'Первые десять семей' },
  'reports.top.household': { en: 'Household', fr: 'Foyer', ru: 'Семья' },
  'reports.top.none': { en: 'No household yet', fr: 'Aucun foyer pour l’instant', ru: 'Пока ни одной семьи' },
} satisfies Readonly<Record<string, Sentence>> &
  Readonly<
    Record<`reports.figure.${TrialFigure}` | `reports.list.${TrialFigure}` | `reports.day.${TrialFigure}`, Sentence>
  >
