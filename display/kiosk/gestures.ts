/** Keys a visitor with a keyboard or switches needs; everything else would lead out of the kiosk or is of no use in it. */
const useful = new Set(['Tab', 'Enter', ' ', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End', 'Escape'])

/** Whether a key does something on the kiosk: the useful ones alone or with Shift, never with Ctrl, Alt or Meta. */
export const isUseful = (key: Readonly<Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>>): boolean =>
  useful.has(key.key) && !key.ctrlKey && !key.altKey && !key.metaKey

const stop = (event: Event): void => event.preventDefault()

const stopZoom = (event: WheelEvent): void => {
  if (event.ctrlKey) event.preventDefault()
}

const stopPinch = (event: TouchEvent): void => {
  if (event.touches.length > 1 && event.cancelable) event.preventDefault()
}

/** The two side buttons of a mouse lead to the page before and after. */
const stopLeaving = (event: MouseEvent): void => {
  if (event.button > 2) event.preventDefault()
}

const stopKey = (event: KeyboardEvent): void => {
  if (!isUseful(event)) event.preventDefault()
}

/**
 * Makes the page a thing to touch, not a browser: no zoom by pinch, wheel, double tap or key, no selection, no menu, no dragging, no
 * shortcuts, no way back by mouse or by scrolling sideways. A hand that rests on a button for long, as a slow or trembling one does, still
 * presses it. Returns what undoes it.
 */
export const holdStill = (page: HTMLElement): (() => void) => {
  let resting: HTMLElement | null = null
  const rest = (event: Event): void => {
    event.preventDefault()
    resting = pressed(event)
  }
  const lift = (event: Event): void => {
    const button = resting
    resting = null
    if (button !== null && pressed(event) === button) button.click()
  }
  const forget = (): void => {
    resting = null
  }
  const ended = new AbortController()
  const active = { signal: ended.signal, passive: false, capture: true } as const
  page.ownerDocument.addEventListener('keydown', stopKey, active)
  page.ownerDocument.addEventListener('wheel', stopZoom, active)
  page.ownerDocument.addEventListener('touchmove', stopPinch, active)
  page.ownerDocument.addEventListener('touchstart', stopPinch, active)
  page.ownerDocument.addEventListener('mousedown', stopLeaving, active)
  page.ownerDocument.addEventListener('mouseup', stopLeaving, active)
  page.ownerDocument.documentElement.style.overscrollBehavior = 'none'
  for (const name of ['selectstart', 'dragstart', 'gesturestart', 'dblclick', 'auxclick', 'copy', 'cut', 'paste', 'drop', 'dragover']) page.ownerDocument.addEventListener(name, stop, active)
  page.ownerDocument.addEventListener('contextmenu', rest, active)
  page.ownerDocument.addEventListener('pointerup', lift, active)
  page.ownerDocument.addEventListener('pointercancel', forget, active)
  page.ownerDocument.addEventListener('pointerdown', forget, active)
  return () => ended.abort()
}

/** The button under the finger, through all shadow roots; a right mouse button presses nothing. */
const pressed = (event: Event): HTMLElement | null => {
  if (event instanceof PointerEvent && event.pointerType === 'mouse') return null
  return event.composedPath().find((part): part is HTMLElement => part instanceof HTMLButtonElement && !part.disabled) ?? null
}
