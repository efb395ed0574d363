import contrast from 'lucide-static/icons/contrast.svg?raw'
import arrowLeft from 'lucide-static/icons/arrow-left.svg?raw'
import chevronLeft from 'lucide-static/icons/chevron-left.svg?raw'
import chevronRight from 'lucide-static/icons/chevron-right.svg?raw'
import chevronDown from 'lucide-static/icons/chevron-down.svg?raw'
import chevronUp from 'lucide-static/icons/chevron-up.svg?raw'
import house from 'lucide-static/icons/house.svg?raw'
import languages from 'lucide-static/icons/languages.svg?raw'
import letters from 'lucide-static/icons/a-large-small.svg?raw'
import logOut from 'lucide-static/icons/log-out.svg?raw'
import accessibility from 'lucide-static/icons/accessibility.svg?raw'
import hand from 'lucide-static/icons/hand.svg?raw'
import info from 'lucide-static/icons/info.svg?raw'
import frown from 'lucide-static/icons/frown.svg?raw'
import meh from 'lucide-static/icons/meh.svg?raw'
import phone from 'lucide-static/icons/phone.svg?raw'
import smile from 'lucide-static/icons/smile.svg?raw'
import type { TemplateResult } from 'lit'
import { html } from 'lit'
import { unsafeSVG } from 'lit/directives/unsafe-svg.js'

const drawings = { contrast, arrowLeft, chevronLeft, chevronRight, chevronDown, chevronUp, house, languages, letters, logOut, accessibility, hand, info, phone, smile, meh, frown } as const

/** The drawings a control can carry beside its word. */
export type Icon = keyof typeof drawings

/** A drawing at the size of the text around it; the word beside it says the same, so readers aloud skip it. */
export const icon = (name: Icon): TemplateResult => html`<span class="icon" aria-hidden="true">${unsafeSVG(drawings[name])}</span>`
