import { createStore } from 'zustand/vanilla'

export type PeopleState = {
  readonly text: string
  /** The row the arrow keys are on. */
  readonly active: number
  /** Where the list was scrolled to, for coming back from a profile. */
  readonly scrolledTo: number
  readonly search: (text: string) => void
  readonly activate: (row: number) => void
  readonly scrolled: (offset: number) => void
}
export type PeopleStore = ReturnType<typeof createPeopleStore>

/** What somebody searched for and where they are in the list; it outlives the profiles opened from it. */
export const createPeopleStore = () =>
  createStore<PeopleState>()((set) => ({
    text: '',
    active: 0,
    scrolledTo: 0,
    search: (text) => set({ text, active: 0, scrolledTo: 0 }),
    activate: (active) => set({ active }),
    scrolled: (scrolledTo) => set({ scrolledTo }),
  }))
