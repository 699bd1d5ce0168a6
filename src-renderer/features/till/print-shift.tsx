import { Button, type ButtonProps } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { ShiftId } from '../../../src-shared/kernel/brand.ts'
import { PaperDialog } from '../money/paper-dialog.tsx'

type PrintShiftProps = Pick<ButtonProps, 'variant'> & {
  readonly id: ShiftId
  readonly label: string
  /** It is what comes next, so Enter prints. */
  readonly isFocused?: boolean
}

/** The X or Z report as the paper it will be. */
export function PrintShift({ id, label, isFocused = false, ...button }: PrintShiftProps) {
  const [isShown, setIsShown] = useState(false)
  const print = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isFocused) print.current?.focus()
  }, [isFocused])
  return (
    <>
      <Button
        {...button}
        ref={print}
        leftSection={<IconPrinter size={16} aria-hidden />}
        onClick={() => setIsShown(true)}
      >
        {label}
      </Button>
      {isShown && <PaperDialog paper={{ kind: 'till', id }} onClose={() => setIsShown(false)} />}
    </>
  )
}
