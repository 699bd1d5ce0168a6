import { useId } from 'react'
import { useWords } from '../../ui/words.tsx'
import classes from './online-payments.module.css'

const steps = ['account', 'key', 'enter'] as const

/** From nothing to the first link, in the order it is done. */
export function HowTo() {
  const { t } = useWords()
  const heading = useId()
  return (
    <section className={classes.how} aria-labelledby={heading}>
      <h2 id={heading}>{t('settings.online.how')}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step}>{t(`settings.online.how.${step}`)}</li>
        ))}
      </ol>
    </section>
  )
}
