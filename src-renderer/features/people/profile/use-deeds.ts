import { useEffect, useState } from 'react'
import type { Subscription } from '../../../../src-shared/contract/subscriptions.ts'
import { useLetters } from '../../../ui/use-letters.ts'
import { useTell } from '../../../ui/use-tell.ts'
import { useWords } from '../../../ui/words.tsx'
import { canFreeze, currentOf } from '../../subscriptions/current.ts'
import type { Deed } from '../../subscriptions/deeds.ts'

/** What is open on a person's page, and the letters that open it: S sells, P takes a payment, F freezes, W says why. */
export function useDeeds(subscriptions: readonly Subscription[] | undefined) {
  const { t } = useWords()
  const tell = useTell()
  const [deed, setDeed] = useState<Deed | null>(null)
  const explain = (known: readonly Subscription[]) => {
    const current = currentOf(known)
    if (current) setDeed({ what: 'why', id: current.id })
    else tell(t('people.subscriptions.none'))
  }
  const freeze = (known: readonly Subscription[]) => {
    const freezable = currentOf(known.filter(canFreeze))
    if (freezable) setDeed({ what: 'freeze', id: freezable.id })
    else tell(t('subscriptions.freeze.none'))
  }
  // A letter that was quicker than the subscriptions is kept until they are here.
  const [wish, setWish] = useState<'freeze' | 'explain' | null>(null)
  useEffect(() => {
    if (wish === null || !subscriptions) return
    setWish(null)
    if (wish === 'freeze') freeze(subscriptions)
    else explain(subscriptions)
  })
  useLetters({
    s: () => setDeed({ what: 'sell' }),
    p: () => setDeed({ what: 'take', invoiceId: null }),
    f: () => setWish('freeze'),
    w: () => setWish('explain'),
  })
  return { deed, onDeed: setDeed, close: () => setDeed(null) }
}
