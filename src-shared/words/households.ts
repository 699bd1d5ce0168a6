import type { Sentence } from './say.ts'

/** Households and who belongs to them. */
export const householdWords = {
  'household.add-child': { en: 'Add child…', fr: 'Ajouter un enfant…', ru: 'Добавить ребёнка…' },
  'household.initiation': { en: 'Book an initiation…', fr: 'Réserver une initiation…', ru: 'Записать на пробное…' },
  'household.payer': { en: 'Guardian, pays', fr: 'Responsable, paie', ru: 'Представитель, платит' },
  'household.alone': { en: 'Pays for themselves', fr: 'Paie pour soi', ru: 'Платит за себя' },
  'household.other-guardian': {
    en: 'Other guardian, to call',
    fr: 'Autre responsable, à appeler',
    ru: 'Второй представитель, для связи',
  },
  'household.dependent': { en: 'Dependent', fr: 'À charge', ru: 'Подопечный' },
  'household.no-membership': { en: 'No membership', fr: 'Pas d’adhésion', ru: 'Нет членства' },
  'household.trial.free': {
    en: 'Free trial available',
    fr: 'Essai gratuit disponible',
    ru: 'Бесплатное пробное доступно',
  },
  'household.trial.used': {
    en: 'Free trial used: {type}, {day}',
    fr: 'Essai gratuit utilisé : {type}, {day}',
    ru: 'Пробное использовано: {type}, {day}',
  },
  'household.trial.booked': {
    en: 'Free trial booked: {type}, {day} {time}',
    fr: 'Essai gratuit réservé : {type}, {day} à {time}',
    ru: 'Записан на пробное: {type}, {day} {time}',
  },
  'household.deeds': { en: 'Household of {name}', fr: 'Foyer de {name}', ru: 'Семья: {name}' },
  'household.keys.initiation': {
    en: 'Book an initiation',
    fr: 'Réserver une initiation',
    ru: 'Записать на пробное',
  },
  'household.keys.child': { en: 'Add a child', fr: 'Ajouter un enfant', ru: 'Добавить ребёнка' },
  'household.keys.enrol': { en: 'New membership', fr: 'Nouvelle adhésion', ru: 'Новое членство' },

  'household.move': {
    en: 'Move to another guardian…',
    fr: 'Confier à un autre responsable…',
    ru: 'Передать другому представителю…',
  },
  'household.move.title': {
    en: 'Another guardian for {name}',
    fr: 'Un autre responsable pour {name}',
    ru: 'Другой представитель: {name}',
  },
  'household.move.field': { en: 'New guardian', fr: 'Nouveau responsable', ru: 'Новый представитель' },
  'household.move.field-hint': {
    en: 'Pays and decides from now on',
    fr: 'Paie et décide à partir de maintenant',
    ru: 'С этого момента платит и решает',
  },
  'household.move.stays': {
    en: 'Memberships, places, bookings and the free trial go along. Invoices already written stay with {guardian}; new ones go to the new guardian.',
    fr: 'Les adhésions, places, réservations et l’essai gratuit suivent. Les factures déjà établies restent chez {guardian} ; les nouvelles vont au nouveau responsable.',
    ru: 'Членство, места, записи и пробное занятие сохраняются. Уже выставленные счета остаются у {guardian}; новые пойдут новому представителю.',
  },
  'household.move.act': { en: 'Move', fr: 'Confier', ru: 'Передать' },
  'household.moved': {
    en: '{name} now belongs to the household of {guardian}.',
    fr: '{name} fait maintenant partie du foyer de {guardian}.',
    ru: '{name} теперь в семье: {guardian}.',
  },
  'household.other': { en: 'Other guardian…', fr: 'Autre responsable…', ru: 'Второй представитель…' },
  'household.other.title': {
    en: 'Other guardian of {name}',
    fr: 'Autre responsable de {name}',
    ru: 'Второй представитель: {name}',
  },
  'household.other.field': { en: 'Other guardian', fr: 'Autre responsable', ru: 'Второй представитель' },
  'household.other.field-hint': {
    en: 'Somebody else to call; does not pay. Empty: nobody.',
    fr: 'Une autre personne à appeler ; ne paie pas. Vide : personne.',
    ru: 'Кому ещё можно позвонить; не платит. Пусто: никому.',
  },
  'household.other.saved': { en: 'Saved.', fr: 'Enregistré.', ru: 'Сохранено.' },
  'household.alone.item': { en: 'Stands on their own…', fr: 'Devient autonome…', ru: 'Отделить от семьи…' },
  'household.alone.title': {
    en: '{name} stands on their own',
    fr: '{name} devient autonome',
    ru: 'Отделить от семьи: {name}',
  },
  'household.alone.stays': {
    en: '{name} pays and decides alone from now on. Memberships, places, bookings and the free trial are kept. Invoices already written stay with {guardian}; new ones go to {name}.',
    fr: '{name} paie et décide désormais pour soi. Les adhésions, places, réservations et l’essai gratuit sont conservés. Les factures déjà établies restent chez {guardian} ; les nouvelles vont à {name}.',
    ru: '{name} теперь платит и решает за себя. Членство, места, записи и пробное занятие сохраняются. Уже выставленные счета остаются у {guardian}; новые пойдут на {name}.',
  },
  'household.alone.keep': { en: 'Leave as it is', fr: 'Ne rien changer', ru: 'Оставить как есть' },
  'household.alone.act': { en: 'Leave the household', fr: 'Quitter le foyer', ru: 'Отделить' },
  'household.alone.done': {
    en: '{name} now pays for themselves.',
    fr: '{name} paie maintenant pour soi.',
    ru: '{name} теперь платит за себя.',
  },
} satisfies Readonly<Record<string, Sentence>>
