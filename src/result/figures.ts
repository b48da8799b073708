import type { Answer, Summary } from '../instrument/kinds/kind.ts'
import { kindOf } from '../instrument/kinds/table.ts'
import type { Question, Questionnaire, Scale } from '../instrument/questionnaire.ts'
import type { Text } from '../text.ts'

export type Measure = 'per_cent' | 'mean' | 'median'
/** What a number in a row is; `code` and `label` are those of an option or step, empty for a mean or median. */
export type Column = Readonly<{ measure: Measure; code: string; label: Text }>

/** How a result is drawn: from a middle line, as bars, as columns by step, or as a dot on an axis. */
export type Drawing = 'diverging' | 'bars' | 'columns' | 'dots'
export type Shape = Readonly<{
  drawing: Drawing
  /** More than one option could be chosen. */
  multiple: boolean
  /** What means are means of. */
  of: 'value' | 'rank' | 'points'
}>

/** One question, statement or item before any disclosure rule. */
export type FigureRow = Readonly<{
  code: string
  label: Text
  base: number
  declined: number
  /** Beside the columns: shares of the base from 0 to 1, means and medians; null without a base. */
  values: readonly (number | null)[]
}>
export type Figures = Readonly<{
  shape: Shape
  /** The ends of the axis. */
  from: number
  to: number
  columns: readonly Column[]
  rows: readonly FigureRow[]
}>

/** A scale of more steps is drawn as its mean alone. */
const MOST_STEPS = 21

/** The numbers in the answers to one question; undefined for a question that has none, such as words or a date. */
export function figuresOf(
  question: Question,
  answers: readonly Answer[],
  form: Questionnaire,
): Figures | undefined {
  const summary = kindOf(question).summarise(question, answers, form)
  if (summary.shape === 'shares') return shareFigures(summary)
  if (summary.shape !== 'means') return undefined
  const figures = meanFigures(summary)
  return question.kind === 'scale' ? withSteps(question, answers, figures) : figures
}

function shareFigures({ diverging, multiple, rows }: Extract<Summary, { shape: 'shares' }>): Figures {
  const parts = rows[0]?.parts ?? []
  return {
    shape: { drawing: diverging ? 'diverging' : 'bars', multiple, of: 'value' },
    from: 0,
    to: 100,
    columns: parts.map(({ code, label }) => ({ measure: 'per_cent', code, label })),
    rows: rows.map(({ code, label, base, declined, parts: counted }) => ({
      code,
      label,
      base,
      declined,
      values: counted.map(({ count }) => shareOf(count, base)),
    })),
  }
}

const MEANS: readonly Column[] = [
  { measure: 'mean', code: '', label: {} },
  { measure: 'median', code: '', label: {} },
]

const meanFigures = ({ of, from, to, rows }: Extract<Summary, { shape: 'means' }>): Figures => ({
  shape: { drawing: 'dots', multiple: false, of },
  from,
  to,
  columns: MEANS,
  rows: rows.map(({ code, label, base, mean, median }) => ({
    code,
    label,
    base,
    declined: 0,
    values: [mean, median],
  })),
})

/** The steps of a scale as shares of its base, behind mean and median. */
function withSteps({ min, max }: Scale, answers: readonly Answer[], figures: Figures): Figures {
  const given = answers.filter((answer) => typeof answer === 'number')
  const count = Math.floor(max - min) + 1
  const steps = Array.from({ length: count > MOST_STEPS ? 0 : count }, (_, step) => min + step)
  const chosen = steps.map((_, place) => given.filter((step) => Math.round(step - min) === place).length)
  return {
    ...figures,
    shape: { ...figures.shape, drawing: steps.length > 0 ? 'columns' : 'dots' },
    columns: [...figures.columns, ...steps.map(stepColumn)],
    rows: figures.rows.map((row) => ({
      ...row,
      declined: answers.length - given.length,
      values: [...row.values, ...chosen.map((people) => shareOf(people, row.base))],
    })),
  }
}

const shareOf = (count: number, base: number): number | null => (base === 0 ? null : count / base)

const stepColumn = (step: number): Column => ({
  measure: 'per_cent',
  code: String(step),
  label: { en: String(step) },
})
