import { IntlMessageFormat } from 'intl-messageformat'

import { catalogueOf } from '../locale/catalogue.ts'
import { messageOf, type Key, type Translate } from '../locale/message.ts'
import type { Text } from '../text.ts'

/** Interface languages, each by its own name; the first is the default. */
export const INTERFACE_LANGUAGES = [
  { code: 'en', name: 'English', dir: 'ltr' },
  { code: 'fr', name: 'Français', dir: 'ltr' },
  { code: 'ar', name: 'العربية', dir: 'rtl' },
  { code: 'zh', name: '中文', dir: 'ltr' },
  { code: 'ru', name: 'Русский', dir: 'ltr' },
  { code: 'es', name: 'Español', dir: 'ltr' },
] as const

/** Formatting for one locale: messages, authored texts, numbers and dates. */
export type Language = {
  readonly code: string
  readonly dir: 'ltr' | 'rtl'
  /** Formats a message of the catalogue. Throws RangeError when an argument is missing. */
  readonly t: Translate
  /** An authored text, in the default language where untranslated. */
  readonly of: (text: Text) => string
  /** The language `of` chooses for a text. */
  readonly tagOf: (text: Text) => string
  /** Western digits in every language. */
  readonly number: (value: number, digits?: number) => string
  /** Formats a date range; both ISO dates, inclusive. */
  readonly days: (from: string, to: string) => string
  /** Formats an ISO 8601 UTC time in an IANA time zone, such as "14:05". */
  readonly clock: (at: string, timeZone: string) => string
  /** Like `clock`, with the date. */
  readonly moment: (at: string, timeZone: string) => string
  /** Joins items with "and". */
  readonly list: (items: readonly string[]) => string
  /** Like `list`, for names in any script: each in an order of its own where the language is read right to left. */
  readonly names: (items: readonly string[]) => string
  /** Names a language in this one. */
  readonly tongue: (code: string) => string
}

const built = new Map<string, Language>()

/** Returns the Language `code`, cached; untranslated authored texts fall back to `fallback`. */
export function languageOf(code: string, fallback = code): Language {
  const name = `${code}/${fallback}`
  const known = built.get(name)
  if (known) return known
  const language = build(code, fallback)
  built.set(name, language)
  return language
}

export const isInterfaceLanguage = (code: string): boolean => Object.hasOwn(OWN_NAME, code)

/** Returns the interface language for a tag such as es-MX or zh-Hant; undefined when there is none. */
export const interfaceOf = (code: string): string | undefined =>
  [code, baseOf(code)].find(isInterfaceLanguage)

const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi'])
const baseOf = (code: string) => code.split('-')[0] ?? ''
const dirOf = (code: string) => (RIGHT_TO_LEFT.has(baseOf(code)) ? 'rtl' : 'ltr')

const OWN_NAME: Readonly<Record<string, string>> = Object.fromEntries(
  INTERFACE_LANGUAGES.map(({ code, name }) => [code, name]),
)

/** Returns a language's name in itself, and its direction. */
export const ownName: (code: string) => { code: string; name: string; dir: 'ltr' | 'rtl' } = once((code) => ({
  code,
  name: OWN_NAME[code] ?? new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code,
  dir: dirOf(code),
}))

/** Returns a language's name in each language of the interface, for sentences that are told later. */
export const tongueText = (code: string): Text => tongueTexts([code])

/** Like `tongueText`, for several languages. */
export const tongueTexts = (codes: readonly string[]): Text =>
  Object.fromEntries(
    INTERFACE_LANGUAGES.map(({ code: inside }) => [inside, codes.map(languageOf(inside).tongue).join(', ')]),
  )

/** Regional locale where date formats vary: day before month. */
const LOCALE: Readonly<Record<string, string>> = { en: 'en-GB' }

/** Returns the locale for Intl: western digits, Gregorian calendar. */
export function localeOf(code: string): string {
  const spoken = isInterfaceLanguage(code) ? code : 'en'
  return `${LOCALE[spoken] ?? spoken}-u-nu-latn${spoken === 'ar' ? '-ca-gregory' : ''}`
}

function build(code: string, fallback: string): Language {
  const spoken = interfaceOf(code) ?? 'en'
  const catalogue = catalogueOf(spoken)
  const locale = localeOf(code)
  const message = once((key: Key) => compile(catalogue[key], locale))
  const t: Translate = (...told) => {
    const { key, values } = messageOf(...told)
    const said = message(key)
    return endedOnce(typeof said === 'string' ? said : String(said.format(values)), spoken)
  }
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const days = once((range: string) => {
    const [from = '', to = ''] = range.split('/')
    return spoken === 'zh' ? rangeIn(dates, from, to) : dates.formatRange(new Date(from), new Date(to))
  })
  const clocks = once((timeZone: string) => formatIn(locale, { timeStyle: 'short', timeZone }))
  const moments = once((timeZone: string) =>
    formatIn(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }),
  )
  const numbers = once(
    (digits: number) =>
      new Intl.NumberFormat(locale, { maximumFractionDigits: digits, minimumFractionDigits: digits }),
  )
  const list = new Intl.ListFormat(locale)
  const tongues = new Intl.DisplayNames([locale], { type: 'language' })
  const tagOf = (text: Text) => [code, fallback].find((tag) => text[tag]) ?? Object.keys(text)[0] ?? code
  return {
    code,
    dir: dirOf(code),
    t,
    of: (text) => text[tagOf(text)] ?? '',
    tagOf,
    number: (value, digits = 0) => numbers(digits).format(value),
    days: (from, to) => days(`${from}/${to}`),
    clock: (at, timeZone) => clocks(timeZone).format(new Date(at)),
    moment: (at, timeZone) => moments(timeZone).format(new Date(at)),
    list: (items) => list.format(items),
    names: (items) => list.format(dirOf(code) === 'rtl' ? items.map(isolated) : items),
    tongue: (tag) => tongues.of(tag) ?? tag,
  }
}

/**
 * Formats a date range in Chinese, where Intl uses slashes: the last day without the parts it shares with the first.
 */
function rangeIn(days: Intl.DateTimeFormat, from: string, to: string): string {
  const [first, last] = [from, to].map((day) => days.format(new Date(day)))
  if (first === last) return days.format(new Date(from))
  const shared = ['月', '年']
    .map((sign) => (first ?? '').split(sign)[0] + sign)
    .find((part) => last?.startsWith(part))
  return `${first}至${last?.slice(shared?.length ?? 0)}`
}

/** A date in Russian ends in the full stop of its "г.", which at the end of a sentence is also that of the sentence. */
const endedOnce = (said: string, spoken: string): string =>
  spoken === 'ru' ? said.replaceAll(/г\.\.(?!\.)/g, 'г.') : said

/** Wraps a name in Unicode isolates. */
const isolated = (name: string): string => `\u2068${name}\u2069`

const formatIn = (locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { hourCycle: 'h23', ...options })

/** Memoizes by argument: Intl formats are slow to construct and fast to use. */
function once<Name, Thing>(make: (name: Name) => Thing): (name: Name) => Thing {
  const made = new Map<Name, Thing>()
  return (name) => {
    const known = made.get(name)
    if (known !== undefined) return known
    const thing = make(name)
    made.set(name, thing)
    return thing
  }
}

const compile = (sentence: string, locale: string) =>
  sentence.includes('{') ? new IntlMessageFormat(sentence, locale, undefined, { ignoreTag: true }) : sentence
