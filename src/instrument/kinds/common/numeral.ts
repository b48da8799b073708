import type { Language } from '../../../web/language.ts'
import { withoutFloatError } from '../../expression/value.ts'

/** Converts Arabic-Indic, Persian and full-width digits to 0-9. */
export const westernDigits = (text: string): string =>
  text.replaceAll(/[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/gu, (digit) => String(digit.charCodeAt(0) & 15))

/** Why a text is not a number: no numeral, too many digits, or ambiguous, as `1,234` is. */
export type NotNumber = 'words' | 'long' | 'two_ways'

const NUMERAL = /^[+-]?(?:\d+(?:[.,]\d+)?|[.,]\d+)$/
const THOUSANDS_OR_DECIMALS = /^[+-]?[1-9]\d{0,2}([.,])\d{3}$/
const MOST_DIGITS = 15

/** Parses a number with decimal point or comma, in the digits of several scripts. */
export function numberIn(text: string): number | NotNumber {
  const written = cleaned(text)
  if (!NUMERAL.test(written)) return 'words'
  if (groupSign(written) === ',') return 'two_ways'
  if (written.replaceAll(/\D/g, '').length > MOST_DIGITS) return 'long'
  return Number(written.replace(',', '.')) + 0
}

/** Parses an integer of digits only; undefined for anything else. */
export function wholeIn(text: string): number | undefined {
  const written = cleaned(text)
  if (/[.,]/.test(written)) return undefined
  const number = numberIn(written)
  return typeof number === 'number' ? number : undefined
}

/** Tolerance for steps inexact in binary. */
export const NEAR = 1e-9

/** Whether a number is a whole count of steps from a start. */
export const isOnStep = (value: number, from: number, step: number): boolean => {
  const steps = (value - from) / step
  return Math.abs(steps - Math.round(steps)) < NEAR * Math.max(1, Math.abs(steps))
}

/** The value n steps from a start, rid of binary rounding errors. */
export const stepAt = (from: number, step: number, n: number): number => withoutFloatError(from + n * step)

/** `1.500`, which is 1500 where commas are decimal; false with an Arabic decimal sign. */
export const isGroupedByPoints = (text: string): boolean =>
  !text.includes('\u066B') && groupSign(cleaned(text)) === '.'

const groupSign = (written: string) => THOUSANDS_OR_DECIMALS.exec(written)?.[1]

/** Writes decimals so that they cannot be read as thousands: drops final zeros, or adds one. */
export function asDecimals(text: string): string {
  const short = text.replace(/\.?0+$/, '')
  return short === text ? `${text}0` : short
}

/** Formats a number for `numberIn`: a point, no grouping, exponent or rounding errors. */
export const plainNumber = (value: number): string =>
  Number.isInteger(value) ? String(value) : PLAIN.format(withoutFloatError(value))

const PLAIN = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 20 })

/** Formats a number with all its decimals in a language. */
export const numberShown = (value: number, language: Language): string =>
  language.number(value, plainNumber(value).split('.')[1]?.length ?? 0)

/** Normalizes digits and signs; removes direction marks and spaces between thousands. */
const cleaned = (text: string) =>
  westernDigits(text)
    .replaceAll(/[\u200E\u200F\u061C]/gu, '')
    .replaceAll('\u2212', '-')
    .replaceAll('\u066B', '.')
    .trim()
    .replaceAll(/(?<=\d)[\s\u066C](?=(?:\d{3}[\s\u066C])*\d{3}(?:[.,]|$))/gu, '')
