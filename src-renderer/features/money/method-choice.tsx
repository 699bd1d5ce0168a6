import { Input, SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import type { PaymentMethod } from '../../../src-shared/contract/money.ts'
import { useWords } from '../../ui/words.tsx'

export type DeskMethod = Exclude<PaymentMethod, 'stripe'>
const methods: readonly DeskMethod[] = ['cash', 'card', 'transfer']

type MethodChoiceProps<Method extends DeskMethod | 'later'> = {
  readonly value: Method
  readonly onChange: (method: Method) => void
  /** Sold now, paid another time. */
  readonly withLater?: boolean
}

export function MethodChoice<Method extends DeskMethod | 'later'>(props: MethodChoiceProps<Method>) {
  const { value, onChange, withLater = false } = props
  const { t } = useWords()
  const label = useId()
  const offered = withLater ? [...methods, 'later' as const] : methods
  return (
    <Input.Wrapper label={t('money.method')} labelElement="div" labelProps={{ id: label }}>
      <SegmentedControl
        fullWidth
        aria-labelledby={label}
        data={offered.map((method) => ({ value: method, label: t('money.method.is', { method }) }))}
        value={value}
        onChange={(method) => onChange(method as Method)}
      />
    </Input.Wrapper>
  )
}
