import { Link } from 'wouter'
import type { Desk } from '../../../src-shared/contract/index.ts'
import { Nothing, Section } from '../../ui/section.tsx'
import { useWords } from '../../ui/words.tsx'
import classes from './reports.module.css'

type TopTenProps = { readonly households: Awaited<ReturnType<Desk['reports']['trials']>>['topTen'] }

/** TRI-6: the households that used most trials, with those they cancelled beside. */
export function TopTen({ households }: TopTenProps) {
  const { t, number } = useWords()
  return (
    <Section title={t('reports.top')}>
      {households.length === 0 ? (
        <Nothing>{t('reports.top.none')}</Nothing>
      ) : (
        <table className={classes.small} aria-label={t('reports.top')}>
          <thead>
            <tr>
              <th scope="col">{t('reports.top.household')}</th>
              <th scope="col" className={classes.number}>
                {t('reports.series.used')}
              </th>
              <th scope="col" className={classes.number}>
                {t('reports.series.cancelled')}
              </th>
            </tr>
          </thead>
          <tbody>
            {households.map(({ personId, name, used, cancelled }) => (
              <tr key={personId}>
                <th scope="row">
                  <Link href={`/people/${personId}`} className={classes.person}>
                    {name}
                  </Link>
                </th>
                <td className={classes.number}>{number(used)}</td>
                <td className={classes.number}>{number(cancelled)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}
