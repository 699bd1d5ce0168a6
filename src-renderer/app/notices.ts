/** Its own module, so that the frame and its transitions load apart from the small store that views speak to. */
export { Notifications as Notices } from '@mantine/notifications'
