import classes from './plan.module.css'

/** What it comes to in all. */
export function Sums({ sums }: { readonly sums: readonly string[] }) {
  return (
    <ul className={classes.sums}>
      {sums.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
