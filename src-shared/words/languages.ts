export const languages = ['en', 'fr', 'ru'] as const
export type Language = (typeof languages)[number]

/** How dates, times and money are written. English is the British one: day before month, 24 hours, as on the wall. */
export const locales = { en: 'en-GB', fr: 'fr-FR', ru: 'ru-RU' } as const satisfies Record<Language, string>
