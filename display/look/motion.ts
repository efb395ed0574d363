/** How long one page takes to give way to the next: long enough to be seen as a change, too short to wait for. */
export const PAGE_MS = 350

/** Whether whoever set up this box asked for no motion. */
export const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Lets an element appear over what stood there; resolves when it stands alone. At once where motion is unwanted. */
export const appear = async (element: Element): Promise<void> => {
  if (isStill()) return
  await element.animate([{ opacity: 0 }, { opacity: 1 }], { duration: PAGE_MS, easing: 'ease-in-out' }).finished.catch(() => undefined)
}
