import type { MenuItemConstructorOptions } from 'electron'
import type { wordsIn } from './words.ts'

type Say = ReturnType<typeof wordsIn>

/** Hidden on Windows and Linux until Alt is pressed; there for its shortcuts: clipboard, size of the letters, quit. */
export function menuTemplate(say: Say, quit: () => void): MenuItemConstructorOptions[] {
  return [
    { label: 'Palestra', submenu: [{ label: say('quit'), accelerator: 'CommandOrControl+Q', click: quit }] },
    {
      label: say('edit'),
      submenu: [
        { role: 'undo', label: say('undo') },
        { role: 'redo', label: say('redo') },
        { type: 'separator' },
        { role: 'cut', label: say('cut') },
        { role: 'copy', label: say('copy') },
        { role: 'paste', label: say('paste') },
        { role: 'selectAll', label: say('selectAll') },
      ],
    },
    {
      label: say('view'),
      submenu: [
        { role: 'reload', label: say('reload') },
        { role: 'resetZoom', label: say('resetZoom') },
        { role: 'zoomIn', label: say('zoomIn') },
        { role: 'zoomOut', label: say('zoomOut') },
        { role: 'togglefullscreen', label: say('fullScreen') },
      ],
    },
  ]
}

export const trayTemplate = (say: Say, show: () => void, quit: () => void): MenuItemConstructorOptions[] => [
  { label: say('open'), click: show },
  { type: 'separator' },
  { label: say('quit'), click: quit },
]
