import { ipcRenderer } from 'electron'

// A port cannot cross the context bridge: it is passed on as a message to the window's own page, and nothing else is.
ipcRenderer.on('entente:port', ({ ports: [port] }) => {
  if (port) window.postMessage('entente:port', window.location.origin, [port])
})
