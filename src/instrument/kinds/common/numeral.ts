import type { Language } from '../../../web/language.ts'
import { withoutDust } from '../../expression/value.ts'

/** The same text with Arabic-Indic, Persian and full-width digits written 0 to 9. */
export const westernDigits = (text: string): string =>
  text.replaceAll(/[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/gu, (digit) => String(digit.charCodeAt(0) & 15))

/** Why a text is not a number: no numeral, more digits than can be kept, or `1,234`, which has two meanings. */
export type NotNumber = 'words' | 'long' | 'two_ways'

const NUMERAL = /^[+-]?(?:\d+(?:[.,]\d+)?|[.,]\d+)$/
const THOUSANDS_OR_DECIMALS = /^[+-]?[1-9]\d{0,2}([.,])\d{3}$/
const MOST_DIGITS = 15

/** The number a person wrote, with a point or a comma before decimals, in the digits of several scripts. */
export function numberIn(text: string): number | NotNumber {
  const written = cleaned(text)
  if (!NUMERAL.test(written)) return 'words'
  if (groupSign(written) === ',') return 'two_ways'
  if (written.replaceAll(/\D/g, '').length > MOST_DIGITS) return 'long'
  return Number(written.replace(',', '.')) + 0
}

/** The whole number a person wrote, in digits alone; undefined when it is anything else. */
export function wholeIn(text: string): number | undefined {
  const written = cleaned(text)
  if (/[.,]/.test(written)) return undefined
  const number = numberIn(written)
  return typeof number === 'number' ? number : undefined
}

/** Steps that are fractions are not exact in binary. */
export const NEAR = 1e-9

/** Whether a number lies a whole count of steps from where they begin. */
export const isOnStep = (value: number, from: number, step: number): boolean => {
  const steps = (value - from) / step
  return Math.abs(steps - Math.round(steps)) < NEAR * Math.max(1, Math.abs(steps))
}

/** The number so many steps on, without the dust of binary fractions. */
export const stepAt = (from: number, step: number, n: number): number => withoutDust(from + n * step)

/** `1.500`, which where numbers are written with commas is fifteen hundred; the Arabic decimal sign is none of these. */
export const isGroupedByPoints = (text: string): boolean =>
  !text.includes('\u066B') && groupSign(cleaned(text)) === '.'

const groupSign = (written: string) => THOUSANDS_OR_DECIMALS.exec(written)?.[1]

/** Decimals with a point as nobody takes them for thousands: without zeros at their end, or with one more. */
export function asDecimals(text: string): string {
  const short = text.replace(/\.?0+$/, '')
  return short === text ? `${text}0` : short
}

/** A number as `numberIn` reads it: a point, no grouping, no exponent, no dust of binary fractions. */
export const plainNumber = (value: number): string =>
  Number.isInteger(value) ? String(value) : PLAIN.format(withoutDust(value))

const PLAIN = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 20 })

/** A number with all its decimals as it is written in a language. */
export const numberShown = (value: number, language: Language): string =>
  language.number(value, plainNumber(value).split('.')[1]?.length ?? 0)

/** Western digits, ASCII signs, and no marks of direction or spaces between thousands. */
const cleaned = (text: string) =>
  westernDigits(text)
    .replaceAll(/[\u200E\u200F\u061C]/gu, '')
    .replaceAll('\u2212', '-')
    .replaceAll('\u066B', '.')
    .trim()
    .replaceAll(/(?<=\d)[\s\u066C](?=(?:\d{3}[\s\u066C])*\d{3}(?:[.,]|$))/gu, '')
