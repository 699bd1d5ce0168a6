import { Box } from '@mantine/core'
import classes from './schedule.module.css'

type Props = { readonly colour: string; readonly name: string }

/** The name of a class behind the colour it has in the calendar. */
export function SlotTitle({ colour, name }: Props) {
  return (
    <strong>
      <Box component="span" className={classes.swatch} __vars={{ '--type-colour': colour }} aria-hidden />
      {name}
    </strong>
  )
}
