/**
 * Lets the page under `base` start without the network from now on, where the browser can: on https or localhost. Elsewhere nothing
 * happens; the test card and the office say so.
 */
export const startOffline = (base: string): void => {
  if (!('serviceWorker' in navigator)) return
  navigator.serviceWorker.register('/screen-worker.js', { scope: base, type: 'module' }).catch(() => undefined)
}
