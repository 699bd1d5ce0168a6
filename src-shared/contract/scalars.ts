import { z } from 'zod'
import type {
  AccountEntryId,
  ApiKeyId,
  AttendanceId,
  BookingId,
  ClosureId,
  CourseId,
  InvoiceId,
  MembershipId,
  MessageId,
  NotificationId,
  OfferId,
  PaymentId,
  PaymentLinkId,
  PersonId,
  PlanId,
  RoomId,
  RunId,
  ShiftId,
  StaffId,
  StandingPlaceId,
  SubscriptionId,
  TemplateId,
  TrainerId,
  TrainingId,
  TrainingTypeId,
} from '../kernel/brand.ts'
import type { Minor } from '../kernel/money.ts'
import {
  type Day,
  type Instant,
  isDay,
  isIsoWeek,
  isMonth,
  isWallTime,
  type Month,
  type Period,
  type WallTime,
  type Weekday,
} from '../kernel/time.ts'

/** The `as` of each branded word lives here, once. */
const id = <Id extends number>() => z.int().positive() as unknown as z.ZodType<Id, Id>

export const personId = id<PersonId>()
export const trainingTypeId = id<TrainingTypeId>()
export const trainerId = id<TrainerId>()
export const roomId = id<RoomId>()
export const templateId = id<TemplateId>()
export const standingPlaceId = id<StandingPlaceId>()
export const trainingId = id<TrainingId>()
export const attendanceId = id<AttendanceId>()
export const subscriptionId = id<SubscriptionId>()
export const planId = id<PlanId>()
export const invoiceId = id<InvoiceId>()
export const paymentId = id<PaymentId>()
export const accountEntryId = id<AccountEntryId>()
export const closureId = id<ClosureId>()
export const shiftId = id<ShiftId>()
export const messageId = id<MessageId>()
export const staffId = id<StaffId>()
export const runId = id<RunId>()
export const apiKeyId = id<ApiKeyId>()
export const membershipId = id<MembershipId>()
export const offerId = id<OfferId>()
export const notificationId = id<NotificationId>()
export const courseId = id<CourseId>()
export const bookingId = id<BookingId>()
export const paymentLinkId = id<PaymentLinkId>()

const text = <Text extends string>(is: (value: string) => value is Text, example: string) =>
  z
    .string()
    .refine(is, `like ${example}`)
    .meta({ examples: [example] }) as unknown as z.ZodType<Text, Text>

export const day = text<Day>(isDay, '2026-03-02')
export const month = text<Month>(isMonth, '2026-03')
export const wallTime = text<WallTime>(isWallTime, '18:30')
/** A week of the weekly process, a day of the daily ones. */
export const period = text<Period>((value): value is Period => isIsoWeek(value) || isDay(value), '2026-W10')
export const weekday = z.int().min(1).max(7) as unknown as z.ZodType<Weekday, Weekday>
export const instant = z.int() as unknown as z.ZodType<Instant, Instant>
export const minor = z.int().min(0).max(1_000_000_000) as unknown as z.ZodType<Minor, Minor>
/** Money that moves: above zero, whole smallest units. */
export const amount = z.int().min(1).max(1_000_000_000) as unknown as z.ZodType<Minor, Minor>
export const version = z.int().positive()
export const colour = z.string().regex(/^#[0-9a-f]{6}$/)
export const name = z.string().trim().min(1).max(120)
export const optionalText = (max: number) => z.string().trim().max(max).nullable()
/** From 8 characters; long ones welcome, up to what a hash should be asked to chew. */
export const password = z.string().min(8).max(200)
/** What a person types for others to read; never empty. */
export const commandText = (max: number) => z.string().trim().min(1).max(max)
/** Why somebody did it: kept with the deed. */
export const reason = commandText(500)
/** Which desk, and so which drawer: `Desk 1`. */
export const deskName = commandText(40)
export const nothing = z.strictObject({})
