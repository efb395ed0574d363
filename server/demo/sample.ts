import type { Block, Category, Channel, Details, Kind, Windows } from '#playlists/notice.ts'
import type { Dates } from './dates.ts'

/** What the office would type: one sample notice, dated from the day the demo starts. */
export type Sample = Readonly<{
  section: string
  category: Category
  kind: Kind
  documentNumber: string | null
  formedOn: string
  importance: 'ordinary' | 'important' | 'major'
  channels: readonly Channel[]
  wording: { title: string; summary: string; body: Block[]; details: Details }
  windows: Windows
  /** A form that goes with it, as lines of a document. */
  attachment?: Readonly<{ name: string; lines: readonly string[] }>
}>

/** A hand-written template: re-dates text, title, window and weekdays together. */
export type Template = (dates: Dates) => Sample
