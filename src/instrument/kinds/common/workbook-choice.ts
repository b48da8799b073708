import type { Cells, Writer } from '../faces/xlsform.ts'
import type { AskingRow, ExpressionReader, RowCells } from '../faces/workbook-row.ts'
import type { MultipleChoice } from '../multiple-choice/schema.ts'
import type { Ranking } from '../ranking/schema.ts'
import type { SingleChoice } from '../single-choice/schema.ts'
import { isYes, parametersWithout, present, together, yes } from './workbook.ts'

type Listed = SingleChoice | MultipleChoice | Ranking

/** The columns `listedWorked` reads. */
export const LISTED = ['seed'] as const

/** Only a number or a reference fits into the parameters: other seeds have a column. */
export function listedCells({ choice_filter, shuffled, kept }: Listed): Cells {
  const seed = typeof shuffled === 'string' ? shuffled : undefined
  const isPlain = seed === undefined || /^(?:\$\{[^{}\s]*\}|\d+(?:\.\d+)?)$/.test(seed)
  const random = shuffled === undefined ? undefined : 'randomize=true'
  return {
    choice_filter,
    parameters: together(
      kept?.['parameters'],
      random,
      isPlain && seed !== undefined ? `seed=${seed}` : undefined,
    ),
    'colloquy::seed': isPlain ? undefined : seed,
  }
}

export const listedLeft = (row: RowCells) => ({
  parameters: parametersWithout(row, 'randomize', 'seed', 'value', 'label'),
})

/** A question with its choice filter and shuffling. */
export const listedWorked = <Q extends Listed>(question: Q, row: ExpressionReader): Q => ({
  ...question,
  ...present({
    choice_filter:
      row.text('choice_filter') === '' ? undefined : row.expression('choice_filter', { attributes: true }),
    shuffled: shuffledIn(row),
  }),
})

function shuffledIn({ parameters, own, expression }: ExpressionReader): true | string | undefined {
  if (!isYes(parameters.get('randomize') ?? '')) return undefined
  if (own('seed') !== undefined) return expression('colloquy::seed')
  const seed = parameters.get('seed')?.replaceAll(/^["']|["']$/g, '')
  return seed === undefined ? true : expression('parameters', { words: seed })
}

type Chosen = SingleChoice | MultipleChoice

export const otherIn = (row: AskingRow) => present({ other: row.other ? (true as const) : row.flag('other') })

/** Where XLSForm cannot express Other. */
export const otherCells = (question: Chosen, { addsOther }: Writer): Cells => ({
  'colloquy::other': yes(question.other && !addsOther(question)),
})

/** A row's type with its list, and `or_other` if it applies. */
export const selectType = (select: string, question: Chosen, { addsOther }: Writer): string =>
  [select, question.list, ...(addsOther(question) ? ['or_other'] : [])].filter(Boolean).join(' ')
