import { css } from 'lit'

/**
 * What every part of the kiosk shares. One rem is 16 px of a 1080 × 1920 glass and grows with the glass; `--touch` and `--gap` are 20 mm and
 * 3 mm on it. Nothing can be selected, dragged or zoomed, and what is under the finger shows it at once.
 */
export const shared = css`
  *, *::before, *::after { box-sizing: border-box; }
  :host { user-select: none; -webkit-user-select: none; -webkit-touch-callout: none; -webkit-tap-highlight-color: transparent; }
  h1, h2, h3, p, ul, ol, dl, dd, dt, figure { margin: 0; padding: 0; }
  ul, ol { list-style: none; }
  h1, h2, h3 { font-weight: 700; line-height: 1.25; text-wrap: balance; }
  h1:focus, h2:focus { outline: none; }
  button {
    font: inherit; color: inherit; text-align: start; cursor: inherit; touch-action: none; margin: 0;
    min-block-size: var(--touch); min-inline-size: var(--touch);
    background: var(--card); border: 0.125rem solid var(--edge); border-radius: 0.5rem;
  }
  button:active { background: var(--pressed); }
  button:focus-visible { outline: 0.375rem solid var(--focus); outline-offset: 0.1875rem; }
  button[disabled] { opacity: 1; color: var(--ink-soft); background: transparent; border-color: var(--hairline); }
  [data-category='organisation'] { --accent: var(--accent-organisation); --ground-accent: var(--ground-accent-organisation); }
  [data-category='affairs'] { --accent: var(--accent-affairs); --ground-accent: var(--ground-accent-affairs); }
  [data-category='service-hall'] { --accent: var(--accent-service-hall); --ground-accent: var(--ground-accent-service-hall); }
  [data-category='guides'] { --accent: var(--accent-guides); --ground-accent: var(--ground-accent-guides); }
  [data-category='interaction'] { --accent: var(--accent-interaction); --ground-accent: var(--ground-accent-interaction); }
  [data-category='labour-market'] { --accent: var(--accent-labour-market); --ground-accent: var(--ground-accent-labour-market); }
  .icon { display: inline-flex; inline-size: 1.15em; block-size: 1.15em; flex: none; }
  .icon svg { inline-size: 100%; block-size: 100%; stroke-width: 2.25; }
  .phrased { word-break: keep-all; overflow-wrap: anywhere; }
  .number { font-variant-numeric: tabular-nums; }
`
