import { IntlMessageFormat } from 'intl-messageformat'

import type { Text } from '../text.ts'
import { ar } from './catalogue/ar.ts'
import { en, type Key } from './catalogue/en.ts'
import { es } from './catalogue/es.ts'
import { fr } from './catalogue/fr.ts'
import { ru } from './catalogue/ru.ts'
import { zh } from './catalogue/zh.ts'

type Values = Readonly<Record<string, string | number>>
type Catalogue = Readonly<Record<Key, string>>

const catalogues: Readonly<Record<string, Catalogue>> = { en, fr, ar, zh, ru, es }

/** The languages the interface speaks, each by its own name; the first is for whoever prefers none of them. */
export const INTERFACE_LANGUAGES = [
  { code: 'en', name: 'English', dir: 'ltr' },
  { code: 'fr', name: 'Français', dir: 'ltr' },
  { code: 'ar', name: 'العربية', dir: 'rtl' },
  { code: 'zh', name: '中文', dir: 'ltr' },
  { code: 'ru', name: 'Русский', dir: 'ltr' },
  { code: 'es', name: 'Español', dir: 'ltr' },
] as const

/** One way of speaking to one person: sentences of the catalogue, authored texts, numbers and dates. */
export type Language = {
  /** BCP 47 tag of the page. */
  readonly code: string
  readonly dir: 'ltr' | 'rtl'
  /** A sentence of the catalogue; throws RangeError when it names a value that is not given. */
  readonly t: (key: Key, values?: Values) => string
  /** An authored text, in the default language where it has not been translated. */
  readonly of: (text: Text) => string
  /** The language `of` takes a text from. */
  readonly tagOf: (text: Text) => string
  /** Western digits in every language. */
  readonly number: (value: number, digits?: number) => string
  /** Days as written there; both ISO dates, inclusive. */
  readonly days: (from: string, to: string) => string
  /** A moment (ISO 8601 UTC) on the wall clock of an IANA time zone, such as "14:05". */
  readonly clock: (at: string, timeZone: string) => string
  /** A moment with its date. */
  readonly moment: (at: string, timeZone: string) => string
  /** Items joined by "and". */
  readonly list: (items: readonly string[]) => string
}

const built = new Map<string, Language>()

/** The language `code`, whose untranslated authored texts fall back to `fallback`. */
export function languageOf(code: string, fallback = code): Language {
  const name = `${code}/${fallback}`
  const known = built.get(name)
  if (known) return known
  const language = build(code, fallback)
  built.set(name, language)
  return language
}

export const isInterfaceLanguage = (code: string): boolean => Object.hasOwn(catalogues, code)

/** The language of the catalogue for a tag such as es-MX or zh-Hant; undefined where there is none. */
export const interfaceOf = (code: string): string | undefined =>
  [code, baseOf(code)].find(isInterfaceLanguage)

const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi'])
const baseOf = (code: string) => code.split('-')[0] ?? ''
const dirOf = (code: string) => (RIGHT_TO_LEFT.has(baseOf(code)) ? 'rtl' : 'ltr')

const OWN_NAME: Readonly<Record<string, string>> = Object.fromEntries(
  INTERFACE_LANGUAGES.map(({ code, name }) => [code, name]),
)

/** A language as its speakers call it, with the direction it is written in. */
export const ownName: (code: string) => { code: string; name: string; dir: 'ltr' | 'rtl' } = once((code) => ({
  code,
  name: OWN_NAME[code] ?? new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code,
  dir: dirOf(code),
}))

/** Where a language writes dates in several ways: day before month. */
const LOCALE: Readonly<Record<string, string>> = { en: 'en-GB' }

/** How numbers, days and lists are written in a language: with western digits, by the Gregorian calendar. */
export function localeOf(code: string): string {
  const spoken = isInterfaceLanguage(code) ? code : 'en'
  return `${LOCALE[spoken] ?? spoken}-u-nu-latn${spoken === 'ar' ? '-ca-gregory' : ''}`
}

function build(code: string, fallback: string): Language {
  const spoken = interfaceOf(code) ?? 'en'
  const catalogue = catalogues[spoken] ?? en
  const locale = localeOf(code)
  const message = once((key: Key) => compile(catalogue[key], locale))
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
  const tagOf = (text: Text) => [code, fallback].find((tag) => text[tag]) ?? Object.keys(text)[0] ?? code
  return {
    code,
    dir: dirOf(code),
    t: (key, values) => {
      const said = message(key)
      return typeof said === 'string' ? said : String(said.format(values))
    },
    of: (text) => text[tagOf(text)] ?? '',
    tagOf,
    number: (value, digits = 0) => numbers(digits).format(value),
    days: (from, to) => days(`${from}/${to}`),
    clock: (at, timeZone) => clocks(timeZone).format(new Date(at)),
    moment: (at, timeZone) => moments(timeZone).format(new Date(at)),
    list: (items) => list.format(items),
  }
}

/** A range of days in Chinese, which Intl writes with strokes: the last day without what it shares with the first. */
function rangeIn(days: Intl.DateTimeFormat, from: string, to: string): string {
  const [first, last] = [from, to].map((day) => days.format(new Date(day)))
  if (first === last) return days.format(new Date(from))
  const shared = ['月', '年']
    .map((sign) => (first ?? '').split(sign)[0] + sign)
    .find((part) => last?.startsWith(part))
  return `${first}至${last?.slice(shared?.length ?? 0)}`
}

const formatIn = (locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { hourCycle: 'h23', ...options })

/** Makes a thing for each name once: formats are dear to make and cheap to use. */
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
