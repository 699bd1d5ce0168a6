import type { Sentence } from './say.ts'

export const todayWords = {
  'today.title': { en: 'Today', fr: "Aujourd'hui", ru: 'Сегодня' },
  'today.previous-day': { en: 'Previous day', fr: 'Jour précédent', ru: 'Предыдущий день' },
  'today.next-day': { en: 'Next day', fr: 'Jour suivant', ru: 'Следующий день' },
  'today.back-to-today': { en: 'Today', fr: "Aujourd'hui", ru: 'Сегодня' },
  'today.choose-day': {
    en: '{day}, choose another day',
    fr: '{day}, choisir un autre jour',
    ru: '{day}, выбрать другой день',
  },
  'today.calendar.previous-month': { en: 'Previous month', fr: 'Mois précédent', ru: 'Предыдущий месяц' },
  'today.calendar.next-month': { en: 'Next month', fr: 'Mois suivant', ru: 'Следующий месяц' },
  'today.calendar.previous-year': { en: 'Previous year', fr: 'Année précédente', ru: 'Предыдущий год' },
  'today.calendar.next-year': { en: 'Next year', fr: 'Année suivante', ru: 'Следующий год' },
  'today.calendar.previous-decade': {
    en: 'Previous decade',
    fr: 'Décennie précédente',
    ru: 'Предыдущее десятилетие',
  },
  'today.calendar.next-decade': { en: 'Next decade', fr: 'Décennie suivante', ru: 'Следующее десятилетие' },
  'today.trainings': { en: 'Trainings of the day', fr: 'Cours du jour', ru: 'Тренировки дня' },

  'today.sum.trainings': {
    en: '{count, plural, =0 {No trainings} one {# training} other {# trainings}}',
    fr: '{count, plural, =0 {Aucun cours} one {# cours} other {# cours}}',
    ru: '{count, plural, =0 {Нет тренировок} one {# тренировка} few {# тренировки} other {# тренировок}}',
  },
  'today.sum.cancelled': {
    en: '{count} cancelled',
    fr: '{count, plural, one {# annulé} other {# annulés}}',
    ru: '{count, plural, one {# отменена} few {# отменены} other {# отменено}}',
  },
  'today.sum.expected': {
    en: '{count, plural, =0 {Nobody expected} one {# person expected} other {# people expected}}',
    fr: '{count, plural, =0 {Personne attendu} one {# personne attendue} other {# personnes attendues}}',
    ru: '{count, plural, =0 {Никого не ждём} one {ожидается # человек} few {ожидается # человека} other {ожидается # человек}}',
  },
  'today.sum.free': {
    en: '{count, plural, =0 {No free places} one {# place still free} other {# places still free}}',
    fr: '{count, plural, =0 {Aucune place libre} one {# place encore libre} other {# places encore libres}}',
    ru: '{count, plural, =0 {свободных мест нет} other {свободных мест: #}}',
  },
  'today.sum.waiting': {
    en: '{count} waiting',
    fr: '{count} en attente',
    ru: 'ждут места: {count}',
  },

  'today.phase.running': { en: 'Now', fr: 'En cours', ru: 'Идёт' },
  'today.phase.next': { en: 'Next', fr: 'Prochain', ru: 'Следующая' },
  'today.phase.over': { en: 'Over', fr: 'Terminé', ru: 'Прошла' },
  'today.phase.cancelled': { en: 'Cancelled', fr: 'Annulé', ru: 'Отменена' },
  'today.full': { en: 'Full', fr: 'Complet', ru: 'Мест нет' },
  'today.free': {
    en: '{count} free',
    fr: '{count, plural, one {# libre} other {# libres}}',
    ru: 'свободно {count}',
  },
  'today.taken-of': {
    en: '{taken} of {capacity, plural, one {# place} other {# places}} taken',
    fr: '{taken, plural, one {# place prise} other {# places prises}} sur {capacity}',
    ru: 'занято {taken} из {capacity}',
  },
  'today.waiting-count': {
    en: '{count} waiting',
    fr: '{count} en attente',
    ru: '{count, plural, one {# ждёт} few {# ждут} other {# ждут}}',
  },

  'today.empty.title': {
    en: 'No trainings on this day',
    fr: 'Aucun cours ce jour-là',
    ru: 'В этот день тренировок нет',
  },
  'today.empty.own': {
    en: 'You have no trainings on this day',
    fr: "Vous n'avez aucun cours ce jour-là",
    ru: 'У вас нет тренировок в этот день',
  },
  'today.empty.closed': {
    en: 'The gym is closed on this day: {reason}.',
    fr: 'Le club est fermé ce jour-là : {reason}.',
    ru: 'В этот день клуб закрыт: {reason}.',
  },
  'today.empty.will-be-made': {
    en: 'The trainings of this week will be made from the schedule on {day} at {time}.',
    fr: 'Les cours de cette semaine seront créés à partir du planning le {day} à {time}.',
    ru: 'Тренировки этой недели будут созданы по расписанию: {day} в {time}.',
  },
  'today.empty.owed': {
    en: 'The trainings of this week should have been made on {day} at {time} and have not been yet.',
    fr: 'Les cours de cette semaine devaient être créés le {day} à {time} et ne le sont pas encore.',
    ru: 'Тренировки этой недели должны были быть созданы ({day} в {time}), но их ещё нет.',
  },
  'today.empty.nothing-planned': {
    en: 'The schedule has nothing on this day.',
    fr: 'Le planning ne prévoit rien ce jour-là.',
    ru: 'В расписании на этот день ничего нет.',
  },
  'today.empty.to-schedule': { en: 'Open the schedule', fr: 'Ouvrir le planning', ru: 'Открыть расписание' },
  'today.empty.to-automation': { en: 'Open automation', fr: "Ouvrir l'automatisation", ru: 'Открыть автоматизацию' },

  'today.roster.facts': { en: 'Details of the training', fr: 'Détails du cours', ru: 'О тренировке' },
  'today.roster.no-room': { en: 'No room', fr: 'Sans salle', ru: 'Без зала' },
  'today.roster.people': { en: 'Participants', fr: 'Participants', ru: 'Участники' },
  'today.roster.nobody': {
    en: 'Nobody is in this training yet.',
    fr: "Personne n'est encore inscrit à ce cours.",
    ru: 'В эту тренировку ещё никто не записан.',
  },
  'today.roster.number': { en: 'No.', fr: 'N°', ru: '№' },
  'today.roster.name': { en: 'Name', fr: 'Nom', ru: 'Имя' },
  'today.roster.state': { en: 'Attendance', fr: 'Présence', ru: 'Посещение' },
  'today.roster.settlement': { en: 'Payment', fr: 'Règlement', ru: 'Оплата' },
  'today.roster.note': { en: 'Note', fr: 'Remarque', ru: 'Заметка' },
  'today.roster.cancelled': { en: 'Cancelled', fr: 'Annulations', ru: 'Отменили' },
  'today.mark.dependent': { en: 'Dependent', fr: 'À charge', ru: 'Подопечный' },
  'today.mark.volunteer': { en: 'Volunteer', fr: 'Bénévole', ru: 'Волонтёр' },
  'today.mark.trial': { en: 'Free trial', fr: "Séance d'essai", ru: 'Пробное' },

  'today.waiting.title': { en: 'Waiting list', fr: "Liste d'attente", ru: 'Лист ожидания' },
  'today.left-out.title': { en: 'Left out when the week was made', fr: 'Restés sans place', ru: 'Не попали в группу' },
  'today.left-out.reason': { en: 'Reason', fr: 'Raison', ru: 'Причина' },
  'today.left-out.action': { en: 'Action', fr: 'Action', ru: 'Действие' },
  'today.left-out.full': { en: 'The group was full', fr: 'Le groupe était complet', ru: 'Группа была заполнена' },
  'today.left-out.not-covered': {
    en: 'No subscription covers it',
    fr: 'Aucun abonnement ne le couvre',
    ru: 'Нет подходящего абонемента',
  },
  'today.left-out.hint': {
    en: '{count, plural, one {This person holds} other {These people hold}} a standing place, but did not get one in this training.',
    fr: "{count, plural, one {Cette personne a une place fixe, mais n'en a pas eu} other {Ces personnes ont une place fixe, mais n'en ont pas eu}} dans ce cours.",
    ru: '{count, plural, one {У этого человека есть постоянное место, но в эту тренировку он не вошёл.} other {У этих людей есть постоянное место, но в эту тренировку они не вошли.}}',
  },
  'today.left-out.has-room': {
    en: '{count, plural, one {# place is} other {# places are}} free again, so nobody has to wait.',
    fr: "{count, plural, one {# place s'est libérée} other {# places se sont libérées}} : personne n'a besoin d'attendre.",
    ru: 'Снова {count, plural, one {есть # место} few {есть # места} other {есть # мест}}: ждать не нужно.',
  },
  'today.left-out.join': { en: 'Put on waiting list', fr: "Mettre en liste d'attente", ru: 'В лист ожидания' },
  'today.left-out.join-whom': {
    en: 'Put on waiting list: {name}',
    fr: "Mettre en liste d'attente : {name}",
    ru: 'В лист ожидания: {name}',
  },
  'today.left-out.joined': {
    en: '{name} is on the waiting list.',
    fr: "{name} est sur la liste d'attente.",
    ru: '{name}: в листе ожидания.',
  },

  'today.state.waitlisted': { en: 'Waiting', fr: 'En attente', ru: 'Ждёт места' },
  'today.state.registered': { en: 'Registered', fr: 'Inscrit', ru: 'В группе' },
  'today.state.present': { en: 'Present', fr: 'Présent', ru: 'Присутствие' },
  'today.state.absent': { en: 'Absent', fr: 'Absent', ru: 'Отсутствие' },
  'today.state.cancelled': { en: 'Cancelled', fr: 'Annulé', ru: 'Отмена' },
  'today.state.no-show': { en: 'Absent, no-show', fr: 'Absent sans prévenir', ru: 'Неявка' },
  'today.state.late-cancellation': {
    en: 'Absent, cancelled late',
    fr: 'Absent, annulation tardive',
    ru: 'Поздняя отмена',
  },

  'today.settlement.open': { en: 'Not settled yet', fr: 'Non réglé', ru: 'Не оплачено' },
  'today.settlement.session': { en: 'Subscription', fr: 'Abonnement', ru: 'Абонемент' },
  'today.settlement.invoice-unpaid': { en: 'Invoice unpaid', fr: 'Facture impayée', ru: 'Счёт не оплачен' },
  'today.settlement.paid': { en: 'Paid', fr: 'Payé', ru: 'Оплачено' },
  'today.settlement.trial': { en: 'Free trial', fr: "Séance d'essai", ru: 'Пробное' },
  'today.settlement.free': { en: 'Free', fr: 'Gratuit', ru: 'Бесплатно' },
  'today.settlement.waived': { en: 'Waived', fr: 'Offert', ru: 'Прощено' },
} satisfies Readonly<Record<string, Sentence>>
