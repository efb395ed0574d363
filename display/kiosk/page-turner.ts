import { css, html, type TemplateResult } from 'lit'
import { icon } from './icons.ts'

type Turner = Readonly<{
  names: Readonly<{ back: string; on: string; place: string }>
  page: number
  pages: number
  turn: (by: 1 | -1) => void
}>

/** One page back, where one is, one page on: the same under lists and under texts. A single page has nothing to turn. */
export const pageTurner = ({ names, page, pages, turn }: Turner): TemplateResult => html`
  <div class="turner" ?hidden=${pages < 2}>
    <button ?disabled=${page <= 1} @click=${() => turn(-1)}>${icon('chevronLeft')}${names.back}</button>
    <p class="number" role="status">${names.place}</p>
    <button ?disabled=${page >= pages} @click=${() => turn(1)}>${names.on}${icon('chevronRight')}</button>
  </div>
`

/** How it stands. */
export const turnerStyle = css`
  .turner { display: grid; grid-template-columns: 1fr auto 1fr; align-items: center; gap: max(var(--gap), 1.5rem); font-size: calc(1.75rem * var(--label)); font-weight: 700; }
  .turner[hidden] { display: none; }
  .turner button { display: flex; align-items: center; justify-content: center; gap: 0.75rem; min-block-size: max(5.5rem, var(--touch)); padding: 0 1.5rem; }
  .turner p { font-weight: 500; color: var(--ink-soft); text-align: center; }
`
