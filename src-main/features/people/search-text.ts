import { fold } from '../../../src-shared/kernel/fold.ts'

type Searchable = {
  readonly givenName: string
  readonly familyName: string
  readonly email?: string | null | undefined
  readonly phone?: string | null | undefined
  readonly card?: string | null | undefined
}

/**
 * What a search finds somebody by: the name both ways round, e-mail, phone as written and as digits, card. It begins
 * with the family name, so that people in its order stand as in a phone book, Éva beside Eva.
 */
export const searchTextOf = ({ givenName, familyName, email, phone, card }: Searchable): string =>
  fold([familyName, givenName, familyName, email, phone, phone?.replaceAll(/\D/g, ''), card].join(' '))
