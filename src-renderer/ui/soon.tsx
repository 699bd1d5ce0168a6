import { type ComponentType, lazy, Suspense } from 'react'
import { useWords } from './words.tsx'

/** A view that is fetched when it is first shown, so that the page around it need not carry it. */
export function soon<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const View = lazy(async () => ({ default: await load() }))
  // React's own type of a lazy view asks for props without its generic parameter.
  const Shown = View as unknown as ComponentType<Props>
  return (props) => {
    const { isWhole } = useWords()
    return <Suspense>{isWhole && <Shown {...props} />}</Suspense>
  }
}
