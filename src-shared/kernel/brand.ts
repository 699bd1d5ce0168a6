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
export type StaffId = Brand<number, 'StaffId'>
export type RunId = Brand<number, 'RunId'>
export type ApiKeyId = Brand<number, 'ApiKeyId'>
export type NotificationId = Brand<number, 'NotificationId'>
