/** A value that looks like its base type and cannot be mixed up with another of the same base. */
export type Brand<Base, Name extends string> = Base & { readonly __brand: Name }

export type PersonId = Brand<number, 'PersonId'>
export type TrainingTypeId = Brand<number, 'TrainingTypeId'>
export type TrainerId = Brand<number, 'TrainerId'>
export type RoomId = Brand<number, 'RoomId'>
export type TemplateId = Brand<number, 'TemplateId'>
export type StandingPlaceId = Brand<number, 'StandingPlaceId'>
export type TrainingId = Brand<number, 'TrainingId'>
export type AttendanceId = Brand<number, 'AttendanceId'>
export type SubscriptionId = Brand<number, 'SubscriptionId'>
export type ClosureId = Brand<number, 'ClosureId'>
export type PlanId = Brand<number, 'PlanId'>
export type InvoiceId = Brand<number, 'InvoiceId'>
export type PaymentId = Brand<number, 'PaymentId'>
export type AccountEntryId = Brand<number, 'AccountEntryId'>
export type ShiftId = Brand<number, 'ShiftId'>
export type MessageId = Brand<number, 'MessageId'>
export type StaffId = Brand<number, 'StaffId'>
export type RunId = Brand<number, 'RunId'>
export type ApiKeyId = Brand<number, 'ApiKeyId'>
export type MembershipId = Brand<number, 'MembershipId'>
export type OfferId = Brand<number, 'OfferId'>
export type NotificationId = Brand<number, 'NotificationId'>
export type CourseId = Brand<number, 'CourseId'>
export type BookingId = Brand<number, 'BookingId'>
export type PaymentLinkId = Brand<number, 'PaymentLinkId'>
