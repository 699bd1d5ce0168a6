import { useQuery } from '@tanstack/react-query'
import type { Membership } from '../../../../src-shared/contract/memberships.ts'
import type { Day } from '../../../../src-shared/kernel/time.ts'
import { useCommand, useDesk } from '../../../client/desk-context.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { useTell } from '../../../ui/use-tell.ts'
import { useWords } from '../../../ui/words.tsx'
import { CertificateFields } from './certificate-fields.tsx'
import { attached } from './certificate-file.ts'
import type { Fault } from './faults.ts'
import { certificateFaults, untilOf } from './papers.ts'
import { useComplaints } from './use-complaints.ts'
import { useFields } from './use-fields.ts'
import { WaitingDialog } from './waiting-dialog.tsx'

type CertificateDialogProps = { readonly membership: Membership; readonly onClose: () => void }

/** Keeps a medical certificate with a membership, instead of the one before. */
export function CertificateDialog({ membership, onClose }: CertificateDialogProps) {
  const { ask } = useDesk()
  const { t } = useWords()
  const gym = useQuery(ask.settings.get.queryOptions({ input: {} }))
  const title = t('enrol.certificate.title', { name: membership.personName })
  if (gym.data)
    return <CertificateForm title={title} membership={membership} today={gym.data.today} onClose={onClose} />
  return <WaitingDialog title={title} error={gym.error} retry={gym.refetch} onClose={onClose} />
}

type Values = { readonly file: File | null; readonly until: string }
type FormProps = CertificateDialogProps & { readonly title: string; readonly today: Day }

function CertificateForm({ title, membership, today, onClose }: FormProps) {
  const { desk } = useDesk()
  const { t, day } = useWords()
  const tell = useTell()
  const attach = useCommand(desk.memberships.attachCertificate)
  const fields = useFields<Values>({ file: null, until: '' })
  const complaints = useComplaints(fields.setErrors, today)
  const { values } = fields
  const { id, version, certificate: before } = membership
  const submit = async (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    if (!complaints.isFine(form, faultsOf(values, today))) return
    const certificate = await attached(values.file, untilOf(values, today))
    if (certificate === 'unreadable') return complaints.unreadable(form)
    if (certificate === null) return
    attach.mutate(
      { id, version, certificate },
      {
        onError: (error) => complaints.failed(form, error),
        onSuccess: () => {
          tell(t('enrol.certificate.done', { name: membership.personName, day: day(certificate.until, 'long') }))
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={title}
      act={t('enrol.certificate.act')}
      isActing={attach.isPending}
      failure={complaints.failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <CertificateFields
        fields={fields}
        today={today}
        isNeeded
        isFirst
        {...(before?.until ? { why: t('enrol.certificate.before', { day: day(before.until, 'long') }) } : {})}
      />
    </FormDialog>
  )
}

const faultsOf = ({ file, until }: Values, today: Day): Readonly<Record<string, Fault>> =>
  file === null ? { file: 'file' } : certificateFaults(file, untilOf({ until }, today), today)
