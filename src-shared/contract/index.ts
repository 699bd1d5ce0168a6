import type { ContractRouterClient } from '@orpc/contract'
import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { attendance } from './attendance.ts'
import { bookings } from './bookings.ts'
import { courses } from './courses.ts'
import { roles, watch } from './define.ts'
import { documents } from './documents.ts'
import { households } from './households.ts'
import { memberships } from './memberships.ts'
import { mail, messages } from './messages.ts'
import { accounts, invoices, payments } from './money.ts'
import { onlinePayments, paymentLinks } from './payment-links.ts'
import { people } from './people.ts'
import { plans } from './plans.ts'
import { notifications, processes } from './processes.ts'
import { reports } from './reports.ts'
import { withRestPaths } from './rest-paths.ts'
import { closures, rooms, standingPlaces, templates, trainers, types } from './schedule.ts'
import { apiKeys, session, settings, setup, staff } from './session.ts'
import { subscriptions } from './subscriptions.ts'
import { till } from './till.ts'
import { trainings } from './trainings.ts'
import { trials } from './trials.ts'
import { waitingList } from './waiting-list.ts'

/** The whole desk: every question and every deed, by name. Every type on both sides is inferred from here. */
export const contract = withRestPaths({
  setup,
  session,
  settings,
  staff,
  apiKeys,
  types,
  trainers,
  rooms,
  templates,
  standingPlaces,
  closures,
  trainings,
  attendance,
  waitingList,
  people,
  households,
  memberships,
  trials,
  plans,
  subscriptions,
  accounts,
  payments,
  invoices,
  till,
  courses,
  bookings,
  paymentLinks,
  onlinePayments,
  documents,
  messages,
  mail,
  reports,
  processes,
  notifications,
  changes: {
    watch: watch({
      says: 'Which questions have a new answer, as it happens; the first message comes at once and names none',
      allow: roles,
      output: eventIterator(z.object({ stale: z.array(z.string()) })),
    }),
  },
})

export type Contract = typeof contract
/** What a view holds in its hand. */
export type Desk = ContractRouterClient<Contract>
