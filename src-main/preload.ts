import { contextBridge, ipcRenderer } from 'electron'
import { version } from '../package.json'

// The whole bridge: the mark by which the page knows where it is, and one port to the desk. Nothing of Electron's
// own gets into the page.
contextBridge.exposeInMainWorld('palestra', { version })

window.addEventListener('message', (event) => {
  if (event.source === window && event.data === 'desk:ready') ipcRenderer.send('desk:connect')
})

ipcRenderer.on('desk:port', ({ ports }) => {
  window.postMessage('desk:port', window.location.origin, [...ports])
})
