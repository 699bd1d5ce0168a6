import type { InputWrapperProps } from '@mantine/core'

/** Hints below the fields, where they explain what was typed. */
export const order: NonNullable<InputWrapperProps['inputWrapperOrder']> = ['label', 'input', 'error', 'description']
