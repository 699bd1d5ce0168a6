import { Box, Input } from '@mantine/core'
import { useId } from 'react'
import { useWords } from '../../ui/words.tsx'
import classes from './schedule.module.css'
import { palette } from './type-values.ts'

type Props = { readonly value: string; readonly onChange: (colour: string) => void }

/** A colour out of twelve that can be told apart; one from elsewhere is kept as the thirteenth. */
export function ColourField({ value, onChange }: Props) {
  const { t } = useWords()
  const name = useId()
  const colours = palette.some((colour) => colour === value) ? palette : [...palette, value]
  return (
    <fieldset className={classes.palette}>
      <Input.Label component="legend">{t('schedule.types.colour')}</Input.Label>
      {colours.map((colour) => (
        <Box key={colour} component="label" className={classes.colour} __vars={{ '--type-colour': colour }}>
          <input
            type="radio"
            name={name}
            value={colour}
            checked={colour === value}
            aria-label={t('schedule.types.colour-of', { colour })}
            onChange={() => onChange(colour)}
          />
        </Box>
      ))}
    </fieldset>
  )
}
