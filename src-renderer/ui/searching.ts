import type { FocusEvent, KeyboardEvent } from 'react'

/**
 * For a select that one can type into. What is typed replaces what was chosen, and while its list is open Enter belongs
 * to the list: where nothing was found it would otherwise send the form with what was chosen before.
 */
export const searching = {
  onFocus: (event: FocusEvent<HTMLInputElement>) => event.currentTarget.select(),
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && event.currentTarget.ariaExpanded === 'true') event.preventDefault()
  },
}
