import { INTERFACE_LANGUAGES, languageOf, localeOf, type Language } from '../../web/language.ts'
import type { Text } from '../../text.ts'
import { endShown } from '../caption.ts'
import { epoch, isMoment, startAfter, type Of, type Span } from './spans.ts'

/** Code of the open class before all others. */
export const BEFORE = 'before'

/** Returns codes and labels of the classes with these starts, the first and the last being open. */
export function classLabels(
  of: Of,
  span: Span,
  starts: readonly number[],
): Readonly<{ codes: readonly string[]; labels: readonly Text[] }> {
  const labelled = (label: (language: Language) => string): Text =>
    Object.fromEntries(INTERFACE_LANGUAGES.map(({ code }) => [code, label(languageOf(code))]))
  const [first = 0, last = 0] = [starts[0], starts.at(-1)]
  const when = (start: number) => (language: Language) => pointSaid(of, span, start, language)
  return {
    codes: [BEFORE, ...starts.map((start) => isoOf(of, start))],
    labels: [
      labelled((language) => language.t('result.dates_before', { when: when(first)(language) })),
      ...starts.slice(0, -1).map((start) => labelled((language) => spanSaid(of, span, start, language))),
      labelled((language) => language.t('result.dates_from', { when: when(last)(language) })),
    ],
  }
}

/** Returns a moment in full, such as a median. */
export function momentSaid(of: Of, moment: number, language: Language): string {
  const iso = isoOf(of, moment)
  if (of === 'clock') return iso
  return of === 'days' ? language.days(iso, iso) : language.moment(`${iso}:00Z`, 'UTC')
}

/** Returns a number with all its decimals; of dates and times the moment in full. */
export const endSaid = (of: string, value: number, language: Language): string =>
  isMoment(of) ? momentSaid(of, value, language) : endShown(value, language)

/** Returns a moment as an answer is stored: an ISO date, with or without a time, or a time. */
export function isoOf(of: Of, moment: number): string {
  if (of === 'clock')
    return [Math.floor(moment / 60), moment % 60].map((part) => String(part).padStart(2, '0')).join(':')
  return new Date(epoch(of, moment)).toISOString().slice(0, of === 'days' ? 10 : 16)
}

/** Returns the start of a class as short as an axis needs it. */
export function tickSaid(of: Of, { unit }: Span, start: number, { code }: Language): string {
  if (of === 'clock') return isoOf(of, start)
  return formatted(code, unit, TICKS, epoch(of, start))
}

type Unit = Span['unit']
type Formats = Readonly<Record<Unit, Intl.DateTimeFormatOptions>>

const DAY = { day: 'numeric', month: 'short' } as const
const HOUR = { ...DAY, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const TICKS: Formats = {
  minute: HOUR,
  hour: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: DAY,
  week: DAY,
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
}
const POINTS: Formats = {
  minute: HOUR,
  hour: HOUR,
  day: { ...DAY, year: 'numeric' },
  week: { ...DAY, year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
}

function pointSaid(of: Of, { unit }: Span, start: number, { code }: Language): string {
  return of === 'clock' ? isoOf(of, start) : formatted(code, unit, POINTS, epoch(of, start))
}

/** A class from its start to the last day, month or year in it; of hours, to the start of the next. */
function spanSaid(of: Of, span: Span, start: number, language: Language): string {
  const end = startAfter(of, span, start)
  const isSingle = span.size === 1 && (span.unit === 'month' || span.unit === 'year' || span.unit === 'day')
  if (isSingle) return pointSaid(of, span, start, language)
  if (span.unit === 'hour' || span.unit === 'minute') {
    const until = isoOf(of, end).slice(-5)
    return `${pointSaid(of, span, start, language)}–${until === '00:00' || until === '24:00' ? '24:00' : until}`
  }
  const last = end - 1
  if (span.unit === 'week') return language.days(isoOf(of, start).slice(0, 10), isoOf(of, last).slice(0, 10))
  return format(language.code, span.unit, POINTS).formatRange(epoch(of, start), epoch(of, last))
}

const known = new Map<string, Intl.DateTimeFormat>()

const formatted = (code: string, unit: Unit, formats: Formats, milliseconds: number): string =>
  format(code, unit, formats).format(milliseconds)

/** Formats are slow to construct. */
function format(code: string, unit: Unit, formats: Formats): Intl.DateTimeFormat {
  const name = [code, unit, formats === TICKS].join()
  const made =
    known.get(name) ?? new Intl.DateTimeFormat(localeOf(code), { ...formats[unit], timeZone: 'UTC' })
  known.set(name, made)
  return made
}
