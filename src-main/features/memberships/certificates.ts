import { isLive } from '../../../src-shared/domain/memberships.ts'
import { type CommandCtx, found, type QueryCtx, Refused, todayOf } from '../../app/ctx.ts'
import type { Files } from '../../app/files.ts'
import type { Services } from '../../app/services.ts'
import { editRow } from '../../app/versioned.ts'
import { membership } from '../../db/schema/people.ts'
import { noteEvent } from '../people/events.ts'
import { type Certificate, columnsOf, isKept, keepCertificate, mimeOf } from './certificate-file.ts'
import { membershipById, stateOf } from './memberships.repo.ts'

/** @throws Refused `membership.certificate-expired` */
function checkValid({ until }: Pick<Certificate, 'until'>, ctx: QueryCtx): void {
  if (until < todayOf(ctx)) throw new Refused('membership.certificate-expired', { until })
}

export const certificateServices = (
  files: Files,
): Pick<Services['memberships'], 'attachCertificate' | 'certificate'> => ({
  attachCertificate: {
    async before(_ctx, { id, version, certificate }) {
      const kept = await keepCertificate(files, certificate)
      return (ctx: CommandCtx) => {
        const row = membershipById(ctx, id)
        if (!isLive(stateOf(row, todayOf(ctx)))) throw new Refused('membership.over')
        checkValid(kept, ctx)
        editRow(ctx, membership, { id, version }, columnsOf(kept))
        noteEvent(ctx, row.personId, 'membership.certificate', { until: kept.until })
        return {}
      }
    },
  },
  certificate: {
    render: (ctx, { id }) => {
      const { certificateFile: file, certificateName } = membershipById(ctx, id)
      if (!isKept(file)) throw new Refused('desk.not-found')
      return async () => ({
        fileName: certificateName ?? file,
        mime: mimeOf(file),
        base64: Buffer.from(found((await files.read(file)) ?? undefined)).toString('base64'),
      })
    },
  },
})
