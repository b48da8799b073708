import type { Reading } from '../../dataset/pairs.ts'
import type { Answer } from '../../instrument/answer.ts'
import type { Summary } from '../../instrument/kinds/kind.ts'
import { kindOf } from '../../instrument/kinds/table.ts'
import type { Text } from '../../text.ts'
import type { ShownQuestion } from '../asked.ts'

/** Why a reading is no answer. */
export const NO_ANSWERS = ['unanswered', 'declined', 'dont_know', 'unasked'] as const
export type NoAnswer = (typeof NO_ANSWERS)[number]

/** A question, or one statement of it, with answers that can be counted. */
export type Crossable = Readonly<{
  shown: ShownQuestion
  /** Its name in addresses: the code, or code~statement. */
  key: string
  /** The statement; `label` is empty for a whole question. */
  item: Readonly<{ code: string; label: Text }>
  /** What is counted, for the words around it. */
  of: 'answer' | 'first_place' | 'given_points' | 'code'
  /** `aside`: says of an answer that it is not counted yet; no figure or sentence compares it. */
  answers: readonly Readonly<{ code: string; label: Text; aside?: true }>[]
  /** Which answers a person gave together is told elsewhere. */
  joint?: true
  /** A person may give several answers, so many at least and at most. */
  several?: Readonly<{ least: number; most: number }>
  reading: Reading
}>

type Parts = Pick<Crossable, 'key' | 'item' | 'of' | 'answers' | 'several'> &
  Readonly<{ name: string; chosen: (summary: Summary) => readonly string[] }>

/** Returns what of a question can be crossed: itself or each statement; empty where its answers are no options. */
export function crossablesOf(shown: ShownQuestion): readonly Crossable[] {
  const { question, form, asked_as: code } = shown
  const summary = kindOf(question).summarise(question, [], form)
  return partsOf(shown, summary).map(({ name, chosen, ...parts }) => {
    const read = (answer: Answer): string => {
      const own = kindOf(question).summarise(question, [answer], form)
      const codes = chosen(own)
      return codes.length > 0 ? JSON.stringify(codes) : whyNone(own, parts.item.code)
    }
    return { ...parts, shown, reading: { name, code, read: remembering(read) } }
  })
}

/** Returns the answers of a reading, or why there is none. */
export function readAs(read: string): readonly string[] | NoAnswer {
  const none = NO_ANSWERS.find((one) => one === read)
  return none ?? JSON.parse(read)
}

function partsOf(shown: ShownQuestion, summary: Summary): readonly Parts[] {
  if (summary.shape === 'shares') return shareParts(shown, summary)
  if (summary.shape !== 'means') return []
  const { code } = shown
  const whole = { key: code, item: { code: '', label: {} } }
  const named = summary.rows.map(({ code: own, label }) => ({ code: own, label }))
  const rowsWhere = (isChosen: (mean: number) => boolean) => (own: Summary) =>
    own.shape === 'means' ? own.rows.flatMap((row) => (isChosen(row.mean ?? 0) ? [row.code] : [])) : []
  if (summary.of === 'rank')
    return [
      { ...whole, of: 'first_place', answers: named, name: 'first', chosen: rowsWhere((mean) => mean === 1) },
    ]
  if (summary.of === 'points') {
    const several = { least: 1, most: named.length }
    const chosen = rowsWhere((mean) => mean > 0)
    return [{ ...whole, of: 'given_points', answers: named, several, name: 'points', chosen }]
  }
  if (summary.steps.length === 0) return []
  const steps = summary.steps.map((step) => ({ code: String(step), label: { en: String(step) } }))
  const chosen = (own: Summary) =>
    own.shape === 'means' ? own.steps.filter((_, at) => own.rows[0]?.counts[at]).map(String) : []
  return [{ ...whole, of: 'answer', answers: steps, name: 'steps', chosen }]
}

function shareParts(
  { code, asked }: ShownQuestion,
  { rows, multiple }: Extract<Summary, { shape: 'shares' }>,
): readonly Parts[] {
  return rows.map((row) => {
    const isWhole = row.code === code
    const answers = row.parts.map((part) => ({ code: part.code, label: part.label }))
    const limits = asked.map(({ question }) => ({
      least: 'at_least' in question ? (question.at_least ?? 1) : 1,
      most: 'at_most' in question ? (question.at_most ?? answers.length) : answers.length,
    }))
    const several = {
      least: Math.max(1, Math.min(...limits.map(({ least }) => least))),
      most: Math.max(1, ...limits.map(({ most }) => most)),
    }
    return {
      key: isWhole ? code : `${code}~${row.code}`,
      item: isWhole ? { code: '', label: {} } : { code: row.code, label: row.label },
      of: 'answer',
      answers,
      ...(multiple && { several }),
      name: `shares ${isWhole ? '' : row.code}`,
      chosen: (summary) => {
        const own = summary.shape === 'shares' ? summary.rows.find((one) => one.code === row.code) : undefined
        return (own?.parts ?? []).flatMap((part) => (part.count > 0 ? [part.code] : []))
      },
    }
  })
}

function whyNone(summary: Summary, item: string): NoAnswer {
  if (!('rows' in summary)) return 'unanswered'
  const place = item === '' ? 0 : summary.rows.findIndex(({ code }) => code === item)
  const { declined = 0, dont_know = 0 } = summary.rows[place] ?? {}
  if (dont_know > 0) return 'dont_know'
  return declined > 0 ? 'declined' : 'unanswered'
}

/** Answers that are alike are read once. */
function remembering(read: (answer: Answer) => string): (answer: Answer) => string {
  const known = new Map<string, string>()
  return (answer) => {
    const name = JSON.stringify(answer)
    const before = known.get(name)
    if (before !== undefined) return before
    const now = read(answer)
    known.set(name, now)
    return now
  }
}
