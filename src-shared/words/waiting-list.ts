import type { Sentence } from './say.ts'

/** The waiting list and the places that are held for those on it. */
export const waitingListWords = {
  'waiting-list.title': { en: 'Waiting list', fr: 'Liste d’attente', ru: 'Лист ожидания' },
  'waiting-list.position': { en: 'No.', fr: 'N°', ru: '№' },
  'waiting-list.name': { en: 'Name', fr: 'Nom', ru: 'Имя' },
  'waiting-list.since': { en: 'Since', fr: 'Depuis', ru: 'Ждёт с' },
  'waiting-list.place': { en: 'Place', fr: 'Place', ru: 'Место' },
  'waiting-list.deeds': { en: 'Actions', fr: 'Actions', ru: 'Действия' },
  'waiting-list.held': { en: 'Held until {until}', fr: 'Réservée jusqu’à {until}', ru: 'Оставлено до {until}' },
  'waiting-list.lapsed': {
    en: 'Was held until {until}',
    fr: 'Était réservée jusqu’à {until}',
    ru: 'Было оставлено до {until}',
  },
  'waiting-list.free': { en: 'A place is free', fr: 'Une place est libre', ru: 'Есть свободное место' },
  'waiting-list.waits': { en: 'Waits', fr: 'Attend', ru: 'Ждёт' },

  'waiting-list.accept': { en: 'Accept', fr: 'Accepter', ru: 'Принять' },
  'waiting-list.accept.whom': {
    en: 'Accept the place for {name}',
    fr: 'Accepter la place pour {name}',
    ru: 'Принять место: {name}',
  },
  'waiting-list.take-in': { en: 'Take in', fr: 'Inscrire', ru: 'Записать' },
  'waiting-list.take-in.whom': { en: 'Take in {name}', fr: 'Inscrire {name}', ru: 'Записать: {name}' },
  'waiting-list.decline': { en: 'Decline', fr: 'Refuser', ru: 'Отказаться' },
  'waiting-list.decline.whom': {
    en: 'Decline the place held for {name}',
    fr: 'Refuser la place réservée à {name}',
    ru: 'Отказаться от места: {name}',
  },
  'waiting-list.leave': { en: 'Leave the list', fr: 'Quitter la liste', ru: 'Убрать из листа' },
  'waiting-list.accepted': {
    en: '{name} is in. {what}',
    fr: '{name} est inscrit(e). {what}',
    ru: '{name}: место есть. {what}',
  },
  'waiting-list.declined': {
    en: '{name} goes to the end of the line.',
    fr: '{name} passe en fin de liste.',
    ru: '{name}: теперь в конце очереди.',
  },
  'waiting-list.left': {
    en: '{name} is off the waiting list.',
    fr: '{name} n’est plus sur la liste d’attente.',
    ru: '{name}: больше не в листе ожидания.',
  },
  'waiting-list.leaving.title': {
    en: '{name}: leave the waiting list',
    fr: '{name} : quitter la liste d’attente',
    ru: '{name}: уйти из листа ожидания',
  },
  'waiting-list.leaving.lost': {
    en: 'The turn on the waiting list is lost; nothing was taken for it.',
    fr: 'Le tour dans la liste d’attente est perdu ; rien n’avait été pris.',
    ru: 'Очередь в листе ожидания теряется; за неё ничего не списывали.',
  },
  'waiting-list.leaving.held': {
    en: 'The place that is held is offered to the next one.',
    fr: 'La place réservée est proposée à la personne suivante.',
    ru: 'Оставленное место предложат следующему.',
  },
  'waiting-list.leaving.keep': { en: 'Keep waiting', fr: 'Rester en attente', ru: 'Оставить в листе' },
  'waiting-list.leaving.act': {
    en: 'Take {name} off the list',
    fr: 'Retirer {name} de la liste',
    ru: 'Убрать из листа: {name}',
  },
  'waiting-list.accepting.title': {
    en: '{name}: {type}, {day}, {time}',
    fr: '{name} : {type}, {day}, {time}',
    ru: '{name}: {type}, {day}, {time}',
  },
  'waiting-list.accepting.plain': {
    en: 'The place becomes a registration, settled like any other.',
    fr: 'La place devient une inscription, réglée comme les autres.',
    ru: 'Место становится обычной записью и оплачивается как все.',
  },

  'waiting-list.soon': {
    en: '{count, plural, one {A place is held:} other {# places are held:}}',
    fr: '{count, plural, one {Une place est réservée :} other {# places sont réservées :}}',
    ru: '{count, plural, one {Оставлено # место:} few {Оставлены # места:} other {Оставлено # мест:}}',
  },
  'waiting-list.soon.one': {
    en: '{name}, {type} {day} {time}, until {until}',
    fr: '{name}, {type} {day} {time}, jusqu’à {until}',
    ru: '{name}, {type} {day} {time}, до {until}',
  },
  'waiting-list.soon.more': { en: 'and {count} more', fr: 'et {count} de plus', ru: 'и ещё {count}' },

  'waiting-list.of-person.in-line': {
    en: 'No. {position} in line',
    fr: 'N° {position} dans la liste',
    ru: '№ {position} в очереди',
  },
} satisfies Readonly<Record<string, Sentence>>
