import type { Sentence } from './say.ts'

export const peopleWords = {
  'people.title': { en: 'People', fr: 'Personnes', ru: 'Люди' },
  'people.search': {
    en: 'Search by name, phone, e-mail or card',
    fr: 'Rechercher par nom, téléphone, e-mail ou carte',
    ru: 'Поиск по имени, телефону, почте или карте',
  },
  'people.search.clear': { en: 'Clear the search', fr: 'Effacer la recherche', ru: 'Очистить поиск' },
  'people.count': {
    en: '{count, plural, =0 {Nobody} one {# person} other {# people}}',
    fr: '{count, plural, =0 {Personne} one {# personne} other {# personnes}}',
    ru: '{count, plural, =0 {Никого} one {# человек} few {# человека} other {# человек}}',
  },
  'people.list': { en: 'People', fr: 'Personnes', ru: 'Люди' },
  'people.keys': {
    en: '↑ ↓ to choose, Enter to open',
    fr: '↑ ↓ pour choisir, Entrée pour ouvrir',
    ru: '↑ ↓ — выбрать, Enter — открыть',
  },
  'people.none.title': { en: 'Nobody here yet', fr: 'Encore personne', ru: 'Здесь пока никого' },
  'people.none.hint': {
    en: 'Add the first person, or a guardian first and then the dependents.',
    fr: "Ajoutez la première personne : d'abord le responsable, puis ses personnes à charge.",
    ru: 'Добавьте первого человека: сначала представителя, затем подопечных.',
  },
  'people.no-match.title': {
    en: 'Nobody matches “{text}”',
    fr: 'Personne ne correspond à « {text} »',
    ru: 'По запросу «{text}» никого нет',
  },
  'people.no-match.hint': {
    en: 'Any letters of the name, phone, e-mail or card will do.',
    fr: "Quelques lettres du nom, du téléphone, de l'e-mail ou de la carte suffisent.",
    ru: 'Достаточно нескольких букв имени, телефона, почты или карты.',
  },
  'people.no-match.add': { en: 'Add “{text}”', fr: 'Ajouter « {text} »', ru: 'Добавить: «{text}»' },

  'people.field.name': { en: 'Name', fr: 'Nom', ru: 'Имя' },
  'people.field.given-name': { en: 'First name', fr: 'Prénom', ru: 'Имя' },
  'people.field.family-name': { en: 'Last name', fr: 'Nom de famille', ru: 'Фамилия' },
  'people.field.born': { en: 'Birth date', fr: 'Date de naissance', ru: 'Дата рождения' },
  'people.field.age': { en: 'Age', fr: 'Âge', ru: 'Возраст' },
  'people.column.age': { en: 'Age', fr: 'Âge', ru: 'Лет' },
  'people.column.born': { en: 'Born', fr: 'Naissance', ru: 'Рождение' },
  'people.field.phone': { en: 'Phone', fr: 'Téléphone', ru: 'Телефон' },
  'people.field.email': { en: 'E-mail', fr: 'E-mail', ru: 'Почта' },
  'people.field.card': { en: 'Card', fr: 'Carte', ru: 'Карта' },
  'people.field.guardian': { en: 'Guardian', fr: 'Responsable', ru: 'Представитель' },
  'people.field.membership': { en: 'Membership', fr: 'Adhésion', ru: 'Членство' },
  'people.field.places': { en: 'Places', fr: 'Places', ru: 'Места' },
  'people.field.volunteer': { en: 'Volunteer', fr: 'Bénévole', ru: 'Волонтёр' },
  'people.field.volunteer-hint': {
    en: 'Takes no place in trainings and pays nothing',
    fr: "N'occupe pas de place dans les cours et ne paie rien",
    ru: 'Не занимает места на тренировках и ничего не платит',
  },
  'people.field.note': { en: 'Note', fr: 'Remarque', ru: 'Заметка' },
  'people.field.guardian-hint': {
    en: 'For children and other dependents: who pays and decides',
    fr: 'Pour les enfants et autres personnes à charge : qui paie et décide',
    ru: 'Для детей и других подопечных: кто платит и решает',
  },
  'people.field.guardian-search': {
    en: 'Type a few letters of the name',
    fr: 'Tapez quelques lettres du nom',
    ru: 'Введите несколько букв имени',
  },
  'people.field.guardian-none': {
    en: 'No guardian matches',
    fr: 'Aucun responsable ne correspond',
    ru: 'Подходящего представителя нет',
  },
  'people.field.guardian-clear': {
    en: 'Remove the guardian',
    fr: 'Retirer le responsable',
    ru: 'Убрать представителя',
  },
  'people.age': {
    en: '{years, plural, one {# year} other {# years}}',
    fr: '{years, plural, one {# an} other {# ans}}',
    ru: '{years, plural, one {# год} few {# года} other {# лет}}',
  },
  'people.unknown': { en: 'Not known', fr: 'Non renseigné', ru: 'Не указано' },

  'people.wrong.name': { en: 'A first name is needed', fr: 'Le prénom est nécessaire', ru: 'Нужно имя' },
  'people.wrong.email': {
    en: 'This is not an e-mail address',
    fr: "Ce n'est pas une adresse e-mail",
    ru: 'Это не адрес почты',
  },
  'people.wrong.day': {
    en: 'Write a date like {example}',
    fr: 'Écrivez une date comme {example}',
    ru: 'Напишите дату так: {example}',
  },
  'people.wrong.needed': { en: 'This is needed', fr: 'Ce champ est nécessaire', ru: 'Это поле нужно заполнить' },
  'people.wrong.ends-early': {
    en: 'The last day is before the first',
    fr: 'Le dernier jour précède le premier',
    ru: 'Последний день раньше первого',
  },
  'people.day.pattern': { en: 'dd/mm/yyyy', fr: 'jj/mm/aaaa', ru: 'дд.мм.гггг' },
  'people.day.open': {
    en: 'Open the calendar: {field}',
    fr: 'Ouvrir le calendrier : {field}',
    ru: 'Открыть календарь: {field}',
  },

  'people.add': { en: 'Add person', fr: 'Ajouter une personne', ru: 'Добавить человека' },
  'people.add.act': { en: 'Add', fr: 'Ajouter', ru: 'Добавить' },
  'people.edit': { en: 'Edit', fr: 'Modifier', ru: 'Изменить' },
  'people.edit.title': { en: 'Edit {name}', fr: 'Modifier {name}', ru: 'Изменить: {name}' },
  'people.edit.save': { en: 'Save', fr: 'Enregistrer', ru: 'Сохранить' },
  'people.added': { en: '{name} was added.', fr: '{name} a été ajouté.', ru: 'Добавлено: {name}.' },
  'people.saved': { en: 'Saved.', fr: 'Enregistré.', ru: 'Сохранено.' },

  'people.membership.trial': { en: 'Trial', fr: 'Essai', ru: 'Пробное' },
  'people.membership.pending': { en: 'Pending', fr: 'En attente', ru: 'Ожидает' },
  'people.membership.active': { en: 'Active', fr: 'Active', ru: 'Активно' },
  'people.membership.expired': { en: 'Expired', fr: 'Expirée', ru: 'Истекло' },
  'people.membership.cancelled': { en: 'Cancelled', fr: 'Annulée', ru: 'Отменено' },
} satisfies Readonly<Record<string, Sentence>>
