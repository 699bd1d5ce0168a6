import type { Sentence } from './say.ts'

/** The plans that are sold, in the settings. */
export const planWords = {
  'plans.title': { en: 'Plans', fr: 'Formules', ru: 'Тарифы' },
  'plans.add': { en: 'Add plan', fr: 'Ajouter une formule', ru: 'Добавить тариф' },
  'plans.add-title': { en: 'Add a plan', fr: 'Ajouter une formule', ru: 'Новый тариф' },
  'plans.empty': { en: 'No plans yet', fr: 'Aucune formule', ru: 'Тарифов пока нет' },
  'plans.empty-hint': {
    en: 'A plan is what is sold: so many sessions, valid so long, for a price.',
    fr: 'Une formule est ce qui se vend : tant de séances, valables tant de temps, pour un prix.',
    ru: 'Тариф — это то, что продаётся: сколько занятий, на какой срок и за какую цену.',
  },
  'plans.name': { en: 'Name', fr: 'Nom', ru: 'Название' },
  'plans.sessions': { en: 'Sessions', fr: 'Séances', ru: 'Занятий' },
  'plans.validity': { en: 'Valid for', fr: 'Valable', ru: 'Срок' },
  'plans.unit': { en: 'Unit', fr: 'Unité', ru: 'Единица' },
  'plans.unit.is': {
    en: '{unit, select, days {days} other {months}}',
    fr: '{unit, select, days {jours} other {mois}}',
    ru: '{unit, select, days {дней} other {месяцев}}',
  },
  'plans.price': { en: 'Price', fr: 'Prix', ru: 'Цена' },
  'plans.price-hint': {
    en: 'What was sold before keeps its price',
    fr: 'Ce qui a déjà été vendu garde son prix',
    ru: 'Проданное раньше сохраняет свою цену',
  },
  'plans.covers': { en: 'Covers', fr: 'Couvre', ru: 'Действует на' },
  'plans.covers-all': { en: 'All classes', fr: 'Tous les cours', ru: 'Все тренировки' },
  'plans.covers-types': { en: 'These classes', fr: 'Ces cours', ru: 'Эти тренировки' },
  'plans.covers-nothing': {
    en: 'Tick at least one class',
    fr: 'Cochez au moins un cours',
    ru: 'Отметьте хотя бы одну тренировку',
  },
  'plans.covers-hint': {
    en: 'Also what was sold already covers what is ticked here.',
    fr: 'Ce qui a déjà été vendu couvre aussi ce qui est coché ici.',
    ru: 'Отмеченное действует и для уже проданных абонементов.',
  },
  'plans.sold': { en: 'Sold', fr: 'Vendues', ru: 'Продано' },
  'plans.state': {
    en: '{state, select, withdrawn {Withdrawn} other {On sale}}',
    fr: '{state, select, withdrawn {Retirée} other {En vente}}',
    ru: '{state, select, withdrawn {Снят} other {В продаже}}',
  },
  'plans.withdraw': { en: 'No longer sold', fr: 'Plus en vente', ru: 'Больше не продаётся' },
  'plans.withdraw-hint': {
    en: 'What was sold stays valid, but does not renew itself any more',
    fr: 'Ce qui a été vendu reste valable, mais ne se renouvelle plus',
    ru: 'Проданное остаётся в силе, но больше не продлевается само',
  },
  'plans.between': {
    en: 'A whole number from {min} to {max}',
    fr: 'Un nombre entier de {min} à {max}',
    ru: 'Целое число от {min} до {max}',
  },
} satisfies Readonly<Record<string, Sentence>>
