import type { MenuItemConstructorOptions } from 'electron'
import { trayTemplate } from './menu.ts'
import type { Tray } from './parts.ts'
import type { wordsIn } from './words.ts'

type Wanted<Menu> = {
  readonly openTray: (icon: string) => Tray<Menu>
  readonly buildMenu: (template: MenuItemConstructorOptions[]) => Menu
  readonly icon: string
  readonly say: ReturnType<typeof wordsIn>
  readonly show: () => void
  readonly quit: () => void
}

/**
 * A closed window is not a closed desk: it stays in the tray, so that the night's processes run on time. The caller
 * has to keep what is returned, or the icon is garbage-collected away.
 */
export function deskTray<Menu>({ openTray, buildMenu, icon, say, show, quit }: Wanted<Menu>): Tray<Menu> {
  const tray = openTray(icon)
  tray.setToolTip(say('quitHint'))
  tray.setContextMenu(buildMenu(trayTemplate(say, show, quit)))
  tray.on('click', show)
  return tray
}
