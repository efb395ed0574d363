import { registerIconLibrary } from '@awesome.me/webawesome/dist/webawesome.js'
import { html, type TemplateResult } from 'lit'
import { unsafeHTML } from 'lit/directives/unsafe-html.js'
import check from 'lucide-static/icons/check.svg?url'
import chevronDown from 'lucide-static/icons/chevron-down.svg?url'
import chevronLeft from 'lucide-static/icons/chevron-left.svg?url'
import chevronRight from 'lucide-static/icons/chevron-right.svg?url'
import x from 'lucide-static/icons/x.svg?url'
import heading from 'lucide-static/icons/heading.svg?raw'
import done from 'lucide-static/icons/check.svg?raw'
import calendar from 'lucide-static/icons/calendar-clock.svg?raw'
import calendarDays from 'lucide-static/icons/calendar-days.svg?raw'
import digest from 'lucide-static/icons/clipboard-list.svg?raw'
import scale from 'lucide-static/icons/scale.svg?raw'
import journal from 'lucide-static/icons/scroll-text.svg?raw'
import proof from 'lucide-static/icons/shield-check.svg?raw'
import download from 'lucide-static/icons/download.svg?raw'
import keyboard from 'lucide-static/icons/keyboard.svg?raw'
import languages from 'lucide-static/icons/languages.svg?raw'
import book from 'lucide-static/icons/book-open-text.svg?raw'
import compare from 'lucide-static/icons/git-compare.svg?raw'
import copy from 'lucide-static/icons/copy.svg?raw'
import desk from 'lucide-static/icons/inbox.svg?raw'
import down from 'lucide-static/icons/arrow-down.svg?raw'
import fingerprint from 'lucide-static/icons/fingerprint-pattern.svg?raw'
import flag from 'lucide-static/icons/flag.svg?raw'
import entrust from 'lucide-static/icons/user-check.svg?raw'
import eye from 'lucide-static/icons/eye.svg?raw'
import key from 'lucide-static/icons/key-round.svg?raw'
import left from 'lucide-static/icons/chevron-left.svg?raw'
import list from 'lucide-static/icons/list.svg?raw'
import listOrdered from 'lucide-static/icons/list-ordered.svg?raw'
import monitor from 'lucide-static/icons/monitor.svg?raw'
import network from 'lucide-static/icons/network.svg?raw'
import notices from 'lucide-static/icons/file-text.svg?raw'
import paragraph from 'lucide-static/icons/pilcrow.svg?raw'
import pen from 'lucide-static/icons/pen-line.svg?raw'
import people from 'lucide-static/icons/users.svg?raw'
import phone from 'lucide-static/icons/phone.svg?raw'
import plus from 'lucide-static/icons/plus.svg?raw'
import playlist from 'lucide-static/icons/list-video.svg?raw'
import printer from 'lucide-static/icons/printer.svg?raw'
import publish from 'lucide-static/icons/radio-tower.svg?raw'
import redo from 'lucide-static/icons/redo-2.svg?raw'
import right from 'lucide-static/icons/chevron-right.svg?raw'
import signOut from 'lucide-static/icons/log-out.svg?raw'
import table from 'lucide-static/icons/table.svg?raw'
import tick from 'lucide-static/icons/circle-check.svg?raw'
import today from 'lucide-static/icons/layout-dashboard.svg?raw'
import trash from 'lucide-static/icons/trash-2.svg?raw'
import undo from 'lucide-static/icons/undo-2.svg?raw'
import up from 'lucide-static/icons/arrow-up.svg?raw'
import voices from 'lucide-static/icons/messages-square.svg?raw'
import warning from 'lucide-static/icons/triangle-alert.svg?raw'

const drawn = {
  'calendar-days': calendarDays, digest, scale, book, calendar, compare, copy, desk, done, down, download, entrust, eye, fingerprint, flag, heading, journal, key, keyboard, languages, left, list, 'list-ordered': listOrdered, monitor, network, notices, paragraph, pen, people, phone, plus, playlist, printer, proof,
  publish, redo, right, 'sign-out': signOut, table, tick, today, trash, undo, up, voices, warning,
} as const
export type IconName = keyof typeof drawn

const markup = new Map(Object.entries(drawn).map(([name, svg]) => [name, svg.replace(/<!--[\s\S]*?-->/g, '').replace(/<svg\b/, '<svg aria-hidden="true"').replace(/class="[^"]*"/, 'class="icon"')]))

/** A drawn sign beside words; it says nothing on its own, so whoever uses it alone gives it a name. */
export const icon = (name: IconName): TemplateResult => html`${unsafeHTML(markup.get(name))}`

const files: Readonly<Record<string, string>> = { check, xmark: x, 'chevron-down': chevronDown, 'chevron-right': chevronRight, 'chevron-left': chevronLeft }
const local = {
  resolver: (name: string): string => files[name] ?? check,
  mutator: (svg: SVGElement): void => svg.setAttribute('fill', 'none'),
}

/** The components draw their own signs from our files too: nothing is asked from elsewhere. */
export const registerIcons = (): void => {
  registerIconLibrary('default', local)
  registerIconLibrary('system', local)
}
