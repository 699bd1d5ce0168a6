/** In an order in which every file comes after those it refers to. */
export const fileNames = [
  'training-types.csv',
  'trainers.csv',
  'rooms.csv',
  'people.csv',
  'templates.csv',
  'standing-places.csv',
  'plans.csv',
  'subscriptions.csv',
  'memberships.csv',
  'sessions.csv',
  'closures.csv',
] as const
export type FileName = (typeof fileNames)[number]
