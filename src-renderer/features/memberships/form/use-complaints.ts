import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { Day } from '../../../../src-shared/kernel/time.ts'
import { useWords } from '../../../ui/words.tsx'
import { type Fault, faultAt, sayFaults } from './faults.ts'
import { type FieldErrors, focusFirst } from './use-fields.ts'

/** Says what is wrong at its field and goes there; what has no field is said above the buttons. */
export function useComplaints(setErrors: (errors: FieldErrors) => void, today: Day) {
  const words = useWords()
  const [failure, setFailure] = useState<unknown>(null)
  const show = (form: HTMLFormElement, errors: FieldErrors): boolean => {
    // A field may only be there because something is wrong with it.
    flushSync(() => setErrors(errors))
    return focusFirst(form, Object.keys(errors))
  }
  return {
    failure,
    /** True when nothing keeps the form from being sent. */
    isFine: (form: HTMLFormElement, faults: Readonly<Record<string, Fault>>): boolean => {
      setFailure(null)
      if (Object.keys(faults).length === 0) return true
      show(form, sayFaults(words, faults, today))
      return false
    },
    failed: (form: HTMLFormElement, error: unknown) => {
      const at = faultAt(words, error)
      if (!at || !show(form, at)) setFailure(error)
    },
    /** The file has gone, or may not be read, since it was chosen. */
    unreadable: (form: HTMLFormElement) => void show(form, { file: words.t('enrol.certificate.unreadable') }),
  }
}
