import { Anchor } from '@mantine/core'
import { IconFileCertificate } from '@tabler/icons-react'
import { useState } from 'react'
import type { Membership } from '../../../../src-shared/contract/memberships.ts'
import { soon } from '../../../ui/soon.tsx'
import { useWords } from '../../../ui/words.tsx'
import classes from './form.module.css'

const CertificateView = soon(() => import('./certificate-view.tsx').then((module) => module.CertificateView))

/** The certificate that is kept with a membership, to look at and to save; nothing where no file is kept. */
export function CertificateLink({ membership }: { readonly membership: Membership }) {
  const { t } = useWords()
  const [isShown, setIsShown] = useState(false)
  const { certificate, personName: name, season } = membership
  if (!certificate?.hasFile) return null
  return (
    <>
      <Anchor
        component="button"
        type="button"
        size="sm"
        className={classes.link}
        aria-label={t('enrol.certificate.show-of', { name, season })}
        onClick={() => setIsShown(true)}
      >
        <IconFileCertificate size={14} aria-hidden />
        {t('enrol.certificate.show')}
      </Anchor>
      {isShown && <CertificateView membership={membership} onClose={() => setIsShown(false)} />}
    </>
  )
}
