import { tokensOf } from './expression/token.ts'
import { DAY_FUNCTIONS } from './expression/date-functions.ts'
import { mapExpressions } from './expressions.ts'
import type { Questionnaire } from './questionnaire.ts'

/** Cache: questionnaires are immutable, and a session has one day. */
const kept = new WeakMap<Questionnaire, Map<string, Questionnaire>>()

/**
 * Returns a questionnaire whose `today()` and `now()` are a day (ISO date) and its 00:00: they are the day on which a
 * session was opened, the same for everyone in it, so that neither tells people apart.
 */
export function onDay(form: Questionnaire, day: string): Questionnaire {
  const days = kept.get(form) ?? new Map<string, Questionnaire>()
  kept.set(form, days)
  const now = days.get(day) ?? dated(form, day)
  days.set(day, now)
  return now
}

/** The same object where no expression names a day. */
function dated(form: Questionnaire, day: string): Questionnaire {
  let isDated = false
  const now = mapExpressions(form, (source) => {
    const said = withDay(source, day)
    isDated ||= said !== source
    return said
  })
  return isDated ? now : form
}

/** A call stays a call, so that a default is still an expression. */
function withDay(source: string, day: string): string {
  if (!/\b(?:today|now)\b/.test(source)) return source
  let written = source
  const tokens = tokensOf(source)
  for (const [place, { kind, text, at }] of [...tokens.entries()].toReversed()) {
    const [open, close] = tokens.slice(place + 1, place + 3)
    const time = kind === 'name' && Object.hasOwn(DAY_FUNCTIONS, text) ? DAY_FUNCTIONS[text] : undefined
    if (time === undefined || open?.text !== '(' || close?.text !== ')') continue
    written = `${written.slice(0, at)}string('${day}${time}')${written.slice(close.at + 1)}`
  }
  return written
}
