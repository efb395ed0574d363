import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** The languages of the house, first the one that greets. */
export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

type Phrase = string | ((...said: never[]) => string)
type Phrases = Readonly<Record<string, Phrase>>
type Translated<T extends Phrases> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] }

/** One page's words in every language. */
export type Messages<T extends Phrases> = Readonly<Record<Language, Translated<T>>>

/**
 * Words of a page: Chinese first, English beside it. A phrase is a string, or a function where a number or a name goes in. A phrase that
 * is missing in English does not compile.
 */
export const messages = <T extends Phrases>(zh: T, en: Translated<T>): Messages<T> => ({ 'zh-CN': zh as Translated<T>, en })

const changes = new EventTarget()
let current: Language = 'zh-CN'

/** The language of this page now. */
export const language = (): Language => current

/** Speaks another language from now on: every element with a `LanguageController` is drawn anew, and `<html lang>` follows. */
export const speak = (to: Language): void => {
  if (to === current) return
  current = to
  document.documentElement.lang = to
  changes.dispatchEvent(new Event('language-changed'))
}

/** The words of a page in the language of now. */
export const say = <T extends Phrases>(of: Messages<T>): Translated<T> => of[current]

/** Draws its element anew when the language changes. */
export class LanguageController implements ReactiveController {
  private readonly host: ReactiveControllerHost

  constructor(host: ReactiveControllerHost) {
    this.host = host
    host.addController(this)
  }

  hostConnected(): void {
    changes.addEventListener('language-changed', this.redraw)
  }

  hostDisconnected(): void {
    changes.removeEventListener('language-changed', this.redraw)
  }

  private readonly redraw = (): void => this.host.requestUpdate()
}
