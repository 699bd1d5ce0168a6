import {
  IconAdjustments,
  IconCalendarWeek,
  IconCashRegister,
  IconChartBar,
  IconId,
  IconMail,
  IconRobot,
  IconSchool,
  IconSun,
  IconUsers,
} from '@tabler/icons-react'
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { Role } from '../../src-shared/contract/define.ts'
import type { WordKey } from '../../src-shared/words/index.ts'

export type Area = {
  readonly path: string
  /** Every address of the area in one pattern, so that moving inside it keeps the page and what it holds. */
  readonly route: string
  readonly name: WordKey
  readonly icon: typeof IconSun
  /** After `g`, as in "go". */
  readonly letter: string
  readonly for: readonly Role[]
  readonly page: LazyExoticComponent<ComponentType>
}

const everybody: readonly Role[] = ['admin', 'reception', 'trainer']
const desk: readonly Role[] = ['admin', 'reception']

/** The areas of the desk, in the order of the day. Each is loaded when it is first opened. */
export const areas: readonly Area[] = [
  {
    path: '/',
    route: '/',
    name: 'desk.nav.today',
    icon: IconSun,
    letter: 't',
    for: everybody,
    page: lazy(() => import('../features/today/today-page.tsx').then((m) => ({ default: m.TodayPage }))),
  },
  {
    path: '/schedule',
    route: '/schedule',
    name: 'desk.nav.schedule',
    icon: IconCalendarWeek,
    letter: 's',
    for: everybody,
    page: lazy(() => import('../features/schedule/schedule-page.tsx').then((m) => ({ default: m.SchedulePage }))),
  },
  {
    path: '/people',
    route: '/people/:id?',
    name: 'desk.nav.people',
    icon: IconUsers,
    letter: 'p',
    for: desk,
    page: lazy(() => import('../features/people/people-page.tsx').then((m) => ({ default: m.PeoplePage }))),
  },
  {
    path: '/memberships',
    route: '/memberships/:view?',
    name: 'desk.nav.memberships',
    icon: IconId,
    letter: 'b',
    for: desk,
    page: lazy(() =>
      import('../features/memberships/memberships-page.tsx').then((m) => ({ default: m.MembershipsPage })),
    ),
  },
  {
    path: '/courses',
    route: '/courses/:id?',
    name: 'desk.nav.courses',
    icon: IconSchool,
    letter: 'n',
    for: desk,
    page: lazy(() => import('../features/courses/courses-page.tsx').then((m) => ({ default: m.CoursesPage }))),
  },
  {
    path: '/till',
    route: '/till/:view?',
    name: 'desk.nav.till',
    icon: IconCashRegister,
    letter: 'c',
    for: desk,
    page: lazy(() => import('../features/till/till-page.tsx').then((m) => ({ default: m.TillPage }))),
  },
  {
    path: '/messages',
    route: '/messages',
    name: 'desk.nav.messages',
    icon: IconMail,
    letter: 'm',
    for: desk,
    page: lazy(() => import('../features/messages/messages-page.tsx').then((m) => ({ default: m.MessagesPage }))),
  },
  {
    path: '/reports',
    route: '/reports',
    name: 'desk.nav.reports',
    icon: IconChartBar,
    letter: 'r',
    for: desk,
    page: lazy(() => import('../features/reports/reports-page.tsx').then((m) => ({ default: m.ReportsPage }))),
  },
  {
    path: '/automation',
    route: '/automation/:runId?',
    name: 'desk.nav.automation',
    icon: IconRobot,
    letter: 'a',
    for: desk,
    page: lazy(() => import('../features/automation/automation-page.tsx').then((m) => ({ default: m.AutomationPage }))),
  },
  {
    path: '/settings',
    route: '/settings',
    name: 'desk.nav.settings',
    icon: IconAdjustments,
    letter: 'e',
    for: ['admin'],
    page: lazy(() => import('../features/settings/settings-page.tsx').then((m) => ({ default: m.SettingsPage }))),
  },
]

export const areasFor = (role: Role): readonly Area[] => areas.filter((area) => area.for.includes(role))
