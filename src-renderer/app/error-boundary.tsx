import { Button, VisuallyHidden } from '@mantine/core'
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react'
import { Component, type ErrorInfo, type ReactNode } from 'react'
import { Empty } from '../ui/states.tsx'
import { useWords } from '../ui/words.tsx'

type BoundaryProps = {
  readonly children: ReactNode
  /** The fault belongs to one place: going somewhere else leaves it behind. */
  readonly place?: string
}
type BoundaryState = { readonly fault: Error | null }

/** Catches what a view threw, so that one broken page does not take the desk down with it. */
export class ErrorBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { fault: null }

  static getDerivedStateFromError(fault: unknown): BoundaryState {
    return { fault: fault instanceof Error ? fault : new Error(String(fault)) }
  }

  override componentDidCatch(fault: Error, info: ErrorInfo): void {
    console.error(fault, info.componentStack)
  }

  override componentDidUpdate(before: BoundaryProps): void {
    if (this.state.fault && before.place !== this.props.place) this.setState({ fault: null })
  }

  override render(): ReactNode {
    return this.state.fault ? <Fault message={this.state.fault.message} /> : this.props.children
  }
}

function Fault({ message }: { readonly message: string }) {
  const { t } = useWords()
  return (
    <div role="alert">
      <VisuallyHidden component="h1">{t('desk.failure.page')}</VisuallyHidden>
      <Empty
        icon={<IconAlertTriangle size={32} stroke={1.5} />}
        title={t('desk.failure.page')}
        hint={t('desk.failure.page-hint', { message })}
        action={
          <Button leftSection={<IconRefresh size={14} />} onClick={() => window.location.reload()}>
            {t('desk.reload')}
          </Button>
        }
      />
    </div>
  )
}
