import { relevantQuestions } from '../instrument/answers.ts'
import { MISSING, type Answers, type Cell } from '../instrument/answer.ts'
import type { Column } from '../instrument/kinds/kind.ts'
import { kindOf } from '../instrument/kinds/table.ts'
import { cellIn } from '../dataset/merge.ts'
import type { ExportPlan, Reading } from './plan.ts'
import type { Source } from '../dataset/source.ts'

/** A stored response, as it is read from the database. */
export type Stored = { readonly id: string; readonly source: Source; readonly answers: string }

/** One response as the files write it. */
export type Row = {
  /** Beside the plan's row variables. */
  readonly head: readonly Cell[]
  /** For each question of the plan, the cells of its columns. */
  readonly cells: readonly (readonly Cell[])[]
}

/** A response in codes: everything the files say of it, and nothing else. */
export function rowOf(plan: ExportPlan, { id, source, answers: json }: Stored): Row {
  const { session, workshop, version } = source
  const stored: Answers = JSON.parse(json)
  const { _group: group, _language: language, ...answers } = stored
  const asked = relevantQuestions(version.form, answers)
  const readings = plan.readings.get(version.id) ?? []
  return {
    head: [
      id,
      plan.consultation.code,
      workshop.code,
      session.code,
      version.number,
      groupCell(group),
      session.channel,
      typeof language === 'string' ? language : MISSING.not_answered,
    ],
    cells: plan.questions.map(({ columns }, place) => {
      const reading = readings[place]
      return reading ? cellsOf(reading, columns, answers, asked) : columns.map(() => MISSING.not_in_version)
    }),
  }
}

function cellsOf(
  { question, form, columns: own, places }: Reading,
  columns: readonly Column[],
  answers: Answers,
  asked: ReadonlySet<string>,
): readonly Cell[] {
  const { code } = question
  const answer = asked.has(code) && Object.hasOwn(answers, code) ? answers[code] : undefined
  const missing = asked.has(code) ? MISSING.not_answered : MISSING.not_asked
  const cells = kindOf(question).cells(question, answer, missing, form)
  return columns.map((column, at) => {
    const place = places[at] ?? -1
    const from = own[place]
    return from ? cellIn(from, column, cells[place] ?? missing) : MISSING.not_in_version
  })
}

/** The group a person named; -97 when they would rather not say, -99 when they left it. */
function groupCell(given: unknown): Cell {
  if (given === String(MISSING.declined)) return MISSING.declined
  return typeof given === 'string' && given !== '' ? given : MISSING.not_answered
}
