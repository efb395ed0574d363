import { css, html, type TemplateResult } from 'lit'
import type { Text } from '#playlists/text.ts'
import { say, type Language } from '../language/language.ts'
import { dayInWords, dayOf, lastDay, momentInWords } from './dates.ts'
import { closedUntil, type Listed } from './shelf.ts'
import { categoryNames, words } from './words.ts'

type Given = Readonly<{ entry: Listed; text: Text | null; zone: string; language: Language }>

/** What the law wants known about a notice, in a box beside its title: subject, index number, dates, section (domain.md 2.4). */
export const factsBox = (given: Given): TemplateResult =>
  html`<dl class="facts number" lang=${given.language}>${facts(given).map(([name, value, chinese]) => html`<div><dt>${name}</dt><dd lang=${chinese ? 'zh-CN' : given.language}>${value}</dd></div>`)}</dl>`

type Fact = readonly [name: string, value: string, chinese?: boolean]

const facts = ({ entry, text, zone, language }: Given): readonly Fact[] => {
  const t = say(words)
  return [
    [t.factCategory, say(categoryNames)[entry.category]],
    [t.factIndexNumber, entry.indexNumber],
    ...(text?.documentNumber ? [[t.factDocumentNumber, text.documentNumber, true] as const] : []),
    [t.factSection, entry.section, true],
    [t.factFormed, dayInWords(entry.formedOn, language)],
    [t.factPublished, dayInWords(dayOf(entry.publishedAt, zone), language)],
    [t.factValidUntil, dayInWords(lastDay(entry.to, zone), language)],
    ...(entry.kind === 'closure' ? [[t.factReopens, momentInWords(closedUntil(entry), { zone, language })] as const] : []),
  ]
}

/** How the box stands. */
export const factsStyle = css`
  .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16.5em), 1fr)); column-gap: 2.5rem; row-gap: 0.875rem; border-block: 0.125rem solid var(--hairline); padding-block: 1.5rem; font-size: calc(1.625rem * var(--list)); line-height: 1.4; font-weight: 500; }
  .facts > div { display: grid; grid-template-columns: 5em 1fr; gap: 0.75rem; }
  .facts dd { text-wrap: balance; overflow-wrap: anywhere; }
  .facts dt { color: var(--ink-soft); }
  .facts:lang(en) { font-size: calc(1.5rem * var(--list)); column-gap: 1.5rem; }
  .facts:lang(en) { grid-template-columns: repeat(auto-fit, minmax(min(100%, 17.5em), 1fr)); }
  .facts:lang(en) > div { grid-template-columns: 7em 1fr; }
`
