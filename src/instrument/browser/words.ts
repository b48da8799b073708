import type { Answer } from '../kinds/kind.ts'
import type { Question } from '../questionnaire.ts'

/** An answer in words as the kinds of question say it; `labels` are those of options, and of a unit by ''. */
export function wordsOf(
  { kind }: Question,
  answer: Answer,
  labels: Readonly<Record<string, string>>,
  locale: string,
): string {
  const labelOf = (code: string) => labels[code] ?? code
  const listed = (codes: readonly string[]) => new Intl.ListFormat(locale).format(codes)
  if (typeof answer === 'number') return [numberIn(answer, locale), labels['']].filter(Boolean).join(' ')
  if (typeof answer === 'string') return kind === 'scale' ? labelOf(answer) : textIn(kind, answer, locale)
  if (Array.isArray(answer)) return listed(answer.map((code) => labelOf(String(code))))
  const { choice, choices, other } = answer as {
    choice?: string
    choices?: readonly string[]
    other?: string
  }
  const said = (code: string) => (code === '97' && other !== undefined ? other : labelOf(code))
  return choice === undefined ? listed((choices ?? []).map(said)) : said(choice)
}

const numberIn = (value: number, locale: string) =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }).format(value)

function textIn(kind: Question['kind'], answer: string, locale: string): string {
  const day = { dateStyle: 'long', timeZone: 'UTC' } as const
  if (kind === 'date') return new Intl.DateTimeFormat(locale, day).format(new Date(answer))
  if (kind !== 'date_time') return answer
  const moment = { ...day, timeStyle: 'short', hourCycle: 'h23' } as const
  return new Intl.DateTimeFormat(locale, moment).format(new Date(`${answer}:00Z`))
}
