export const shows = ['all', 'active', 'past'] as const
export type Show = (typeof shows)[number]

/** What the address asks to see. */
export const showIn = (text: string | null): Show => shows.find((show) => show === text) ?? 'active'
