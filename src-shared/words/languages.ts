export const languages = ['en', 'fr', 'ru'] as const
export type Language = (typeof languages)[number]
