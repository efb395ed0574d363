import { css } from 'lit'

/** What every page of the office shares: type, tables, fields, lists of facts. */
export const sheet = css`
  :host { display: block; }
  *, *::before, *::after { box-sizing: border-box; }
  [hidden] { display: none !important; }
  h1 { font-size: 22px; font-weight: 650; line-height: 1.3; margin: 0; letter-spacing: 0.01em; }
  h2 { font-size: 16px; font-weight: 650; line-height: 1.4; margin: 0 0 10px; }
  h3 { font-size: 14px; font-weight: 650; margin: 0 0 6px; }
  p { margin: 0 0 10px; }
  a { color: var(--brand); text-decoration-thickness: 1px; text-underline-offset: 2px; }
  a:focus-visible, button:focus-visible, [tabindex]:focus-visible { outline: 2px solid var(--wa-color-focus); outline-offset: 2px; border-radius: 3px; }
  .head { display: flex; align-items: center; gap: 12px; flex-wrap: wrap; margin: 0 0 18px; }
  .head h1 { flex: 1 1 auto; }
  .lead { color: var(--soft); margin: -10px 0 18px; max-width: 62em; }
  .soft { color: var(--soft); }
  .small { font-size: 12.5px; }
  .number { font-variant-numeric: tabular-nums; }
  .sheet { background: var(--paper); border: 1px solid var(--line); border-radius: 6px; padding: 18px 20px; }
  .row { display: flex; gap: 10px; align-items: center; flex-wrap: wrap; }
  .spread { display: flex; gap: 10px; align-items: center; justify-content: space-between; flex-wrap: wrap; }
  .stack { display: grid; gap: 14px; }
  .stack > p, .sheet > :last-child { margin-bottom: 0; }
  .grow { flex: 1 1 auto; min-width: 0; }

  table.list { width: 100%; border-collapse: collapse; background: var(--paper); border: 1px solid var(--line); border-radius: 6px; }
  table.list th { text-align: left; font-weight: 600; font-size: 12.5px; color: var(--soft); padding: 9px 12px; border-bottom: 1px solid var(--line); white-space: nowrap; }
  table.list tbody th { font-size: inherit; color: inherit; border-bottom-color: #ebe8e1; }
  table.list td { padding: 10px 12px; border-bottom: 1px solid #ebe8e1; vertical-align: middle; }
  table.list tbody tr:last-child > * { border-bottom: 0; }
  table.list .whole { white-space: nowrap; }
  table.list tbody tr:hover td { background: #faf9f5; }
  table.list td.acts { text-align: right; white-space: nowrap; }

  .field { display: grid; gap: 4px; align-content: start; }
  .field > label, .field > .label, fieldset > legend { font-weight: 600; font-size: 13px; }
  .field > .hint, .hint { color: var(--soft); font-size: 12.5px; }
  .field > .wrong, .wrong { color: var(--bad); font-size: 13px; }
  .must::after { content: ' *'; color: var(--bad); }
  input:not([type='checkbox'], [type='radio']), select, textarea {
    font: inherit; color: inherit; background: var(--paper); border: 1px solid #8d949c; border-radius: 4px; padding: 6px 9px; min-height: 36px; width: 100%; max-width: 100%;
  }
  textarea { min-height: 72px; resize: vertical; line-height: 1.5; }
  input:focus-visible, select:focus-visible, textarea:focus-visible { outline: 2px solid var(--wa-color-focus); outline-offset: 0; border-color: var(--wa-color-focus); }
  input[aria-invalid='true'], select[aria-invalid='true'], textarea[aria-invalid='true'] { border-color: var(--bad); }
  input[type='checkbox'], input[type='radio'] { width: 16px; height: 16px; accent-color: var(--brand); margin: 0; flex: none; }
  .choice { display: inline-flex; gap: 7px; align-items: center; padding: 3px 0; cursor: pointer; }
  .choices { display: flex; flex-wrap: wrap; gap: 4px 18px; }
  fieldset { border: 0; padding: 0; margin: 0; min-width: 0; }
  fieldset > legend { padding: 0; margin-bottom: 4px; }
  .columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(210px, 1fr)); gap: 14px 18px; }

  .tag { display: inline-flex; align-items: center; gap: 5px; border-radius: 3px; padding: 1px 7px; font-size: 12.5px; line-height: 1.6; background: #eceae4; color: #3d444c; white-space: nowrap; }
  .tag.brand { background: var(--brand-soft); color: var(--brand-deep); }
  .tag.good { background: var(--good-soft); color: var(--good); }
  .tag.warn { background: var(--warn-soft); color: var(--warn); }
  .tag.bad { background: var(--bad-soft); color: var(--bad); }

  .empty { padding: 36px 24px; text-align: center; color: var(--soft); background: var(--paper); border: 1px dashed #c9c4b8; border-radius: 6px; }
  .empty strong { display: block; color: var(--ink); font-size: 15px; margin-bottom: 4px; }
  .empty wa-button { margin-top: 12px; }
  dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: 5px 14px; margin: 0; }
  dl.facts dt { color: var(--soft); }
  dl.facts dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
  code, .mono { font-family: ui-monospace, 'SF Mono', Consolas, 'Noto Sans SC Variable', monospace; font-size: 12.5px; }
  ul.plain { list-style: none; margin: 0; padding: 0; }
  .out { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  svg.icon { width: 1.15em; height: 1.15em; flex: none; vertical-align: -0.2em; }
`
