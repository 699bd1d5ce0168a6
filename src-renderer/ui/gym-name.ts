import { createContext } from 'react'

/** Whose desk this is, for the window's title. */
export const GymName = createContext('Palestra')
