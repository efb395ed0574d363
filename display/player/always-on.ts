/**
 * Lets the page under `base` start without the network from now on, and asks the browser never to clear what it keeps. Both only where the
 * browser can: on https or localhost. Elsewhere nothing happens; the test card and the office say so.
 */
export const startOffline = (base: string): void => {
  if (!isSecureContext) return
  navigator.serviceWorker.register('/screen-worker.js', { scope: base, type: 'module' }).catch(() => undefined)
  navigator.storage.persist().catch(() => undefined)
}

/** Asks the box not to darken its screen while the page is in sight, again each time it comes back into sight. */
export const stayAwake = (): void => {
  if (!('wakeLock' in navigator)) return
  const ask = (): void => {
    if (document.visibilityState === 'visible') navigator.wakeLock.request('screen').catch(() => undefined)
  }
  document.addEventListener('visibilitychange', ask)
  ask()
}
