// The sample gym's own facts: what it teaches, its week and its plans.

export type Row = Record<string, string | number>

export const SEASON = { season: '2026-2027', starts_on: '2026-09-01', ends_on: '2027-08-31' }
export const LAST_SEASON = { season: '2025-2026', starts_on: '2025-09-01', ends_on: '2026-08-31' }

/** Colour, minutes, price, capacity, kind. */
export const TYPES: Record<string, [string, number, number, number, string?]> = {
  'Yoga Vinyasa': ['#2b7a5b', 75, 18, 12],
  'Yoga doux': ['#4d7c0f', 60, 16, 10],
  Pilates: ['#0e7490', 60, 20, 8],
  Кикбоксинг: ['#b91c1c', 75, 18, 12],
  'Cross Training': ['#c2410c', 60, 22, 12, 'subscription_only'],
  HIIT: ['#a16207', 45, 15, 14],
  'Judo enfants': ['#1d4ed8', 60, 12, 12],
  'Judo adultes': ['#3730a3', 90, 16, 16],
  'Danse contemporaine': ['#9d174d', 90, 20, 14],
  'Escalade initiation': ['#6d28d9', 90, 28, 8, 'initiation'],
  'Roller initiation': ['#a21caf', 60, 14, 10, 'initiation'],
  Stretching: ['#475569', 45, 12, 10],
}
export const CHILDREN = ['Judo enfants', 'Escalade initiation', 'Roller initiation']

/** Places for people who are no members. */
export const DISCOVERY: Record<string, number> = { 'Escalade initiation': 2, 'Roller initiation': 3 }

export const TRAINERS = [
  'Camille Lefèvre',
  'Мария Белова',
  'Олег Воронцов',
  'Hannah Whitfield',
  'Julien Saint-Clair',
  'Élodie Garrec',
]
export const ROOMS = ['Studio', 'Grande salle', 'Dojo']
/** Trainer and room: places in the lists above. */
export const WHERE: Record<string, [number, number]> = {
  'Yoga Vinyasa': [0, 0],
  'Yoga doux': [0, 0],
  Pilates: [1, 0],
  Кикбоксинг: [2, 2],
  'Cross Training': [3, 1],
  HIIT: [3, 1],
  'Judo enfants': [4, 2],
  'Judo adultes': [4, 2],
  'Danse contemporaine': [5, 0],
  'Escalade initiation': [5, 1],
  'Roller initiation': [5, 1],
  Stretching: [1, 0],
}

/** Weekday, time, type, how many hold a place today (more than the capacity: GEN-4), what is special. */
export const WEEK: [number, string, string, number, Row?][] = [
  [1, '07:00', 'HIIT', 9],
  [1, '09:30', 'Yoga doux', 8],
  [1, '12:15', 'Pilates', 8],
  [1, '17:00', 'Judo enfants', 14],
  [1, '18:30', 'Yoga Vinyasa', 14],
  [1, '18:30', 'Кикбоксинг', 12],
  [1, '19:00', 'Cross Training', 10],
  [2, '07:15', 'Yoga Vinyasa', 7, { duration_minutes: 60 }],
  [2, '12:30', 'HIIT', 12],
  [2, '17:15', 'Escalade initiation', 6],
  [2, '18:00', 'Pilates', 11],
  [2, '19:00', 'Judo adultes', 10],
  [2, '19:15', 'Danse contemporaine', 11],
  [3, '07:00', 'Cross Training', 7],
  [3, '12:15', 'Pilates', 6, { valid_from: '2025-09-01' }],
  [3, '14:00', 'Judo enfants', 11],
  [3, '14:00', 'Roller initiation', 8],
  [3, '16:00', 'Escalade initiation', 9],
  [3, '18:30', 'Yoga Vinyasa', 13],
  [3, '20:00', 'Кикбоксинг', 8],
  [4, '17:30', 'Judo enfants', 9],
  [4, '18:15', 'Pilates', 8],
  [4, '19:00', 'Cross Training', 11],
  [4, '19:30', 'Danse contemporaine', 9, { valid_from: '2025-09-01' }],
  [5, '07:15', 'Yoga Vinyasa', 8],
  [5, '12:15', 'Stretching', 6],
  [5, '17:15', 'Escalade initiation', 5, { valid_from: '2026-08-31' }],
  [5, '18:30', 'Кикбоксинг', 9],
  [5, '19:00', 'Cross Training', 9],
  [6, '09:30', 'Pilates', 12],
  [6, '10:00', 'Judo enfants', 10],
  [6, '10:45', 'Yoga Vinyasa', 10],
  [6, '11:00', 'HIIT', 11],
  [6, '14:00', 'Roller initiation', 7],
  [7, '10:00', 'Yoga doux', 10],
  [7, '11:15', 'Stretching', 5, { valid_from: '2026-08-31' }],
  [4, '07:00', 'HIIT', 0, { active: 'no' }],
  [4, '12:30', 'Stretching', 0, { valid_from: '2025-09-01', valid_until: '2026-06-28' }],
  [3, '15:15', 'Judo enfants', 0, { valid_from: '2026-12-07' }],
  [1, '19:30', 'Judo adultes', 7, { valid_from: '2026-11-02' }], // the Dojo is taken until 19:45: GEN-6
]

/** Sessions, validity, about how many days, price, covers, sold so many days before the anchor to last beyond it. */
export const PLANS: Record<string, [number, string, number, number, string[], [number, number]]> = {
  'Carte 10 séances': [10, '6 months', 181, 140, [], [5, 150]],
  '11 Yoga': [11, '3 months', 91, 150, ['Yoga Vinyasa', 'Yoga doux'], [5, 65]],
  'Mensuel 8': [8, '1 months', 30, 96, [], [1, 10]],
  'Trimestre 24': [24, '3 months', 91, 264, [], [5, 65]],
  'Enfants année 33': [33, '10 months', 300, 297, CHILDREN, [45, 76]],
  'Combat 20': [20, '6 months', 181, 260, ['Кикбоксинг', 'Judo adultes'], [10, 150]],
  'Découverte 3 séances': [3, '30 days', 30, 36, [], [1, 9]],
  'Carte 20 séances (ancien tarif)': [20, '6 months', 181, 250, [], [110, 155]],
}

/** Days from the anchor: on freeze from, until. */
export const FREEZES = [
  [-14, 13],
  [-10, 18],
  [-7, 6],
  [-21, 2],
  [-5, 9],
  [-12, 24],
  [-3, 25],
] as const

/** S's eight sessions of 2025 (SES-5): first day, last day, places reserved of 8. */
export const IMMERSION = [
  '03-03 03-07 3',
  '03-17 03-21 6',
  '03-31 04-04 2',
  '04-14 04-18 8',
  '05-05 05-09 0',
  '05-19 05-23 0',
  '06-02 06-06 0',
  '06-16 06-20 0',
]
