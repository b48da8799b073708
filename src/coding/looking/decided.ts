import { wholeOf } from '../../result/block.ts'
import { splitsOf, type Split } from '../../result/subgroups.ts'
import { resultTable, type ResultTable } from '../../result/table.ts'
import { dividedInto, type Answered } from '../../result/withheld.ts'
import { answeredOf, raisedIn, type Raised } from './counted.ts'
import type { Looked } from './looked.ts'
import { crossedBy, type Crossed } from './crossed.ts'

/** What codes are counted by. */
export const BY = ['workshop', 'group'] as const
export type By = (typeof BY)[number]

/** What may be shown of the codes of a question by place, by group, and of everybody. */
export type Counts = Readonly<{
  looked: Looked
  raised: Raised
  answered: Answered
  /** The tables by place, and by group where that may be shown. */
  tables: Readonly<Partial<Record<By, ResultTable>>>
  /** Whether numbers of everybody may be told: no withheld row can be worked out from them. */
  isWhole: boolean
}>

/** What may be shown of the codes of a question, decided together for all that is shown of them. */
export type Decided = Counts & Readonly<{ crossed: Crossed }>

/** Decides what may be shown by place, by group, and of a place and group together. */
export function decidedOf(looked: Looked): Decided {
  const counts = countsOf(looked)
  return { ...counts, crossed: crossedBy(counts.answered, counts.tables) }
}

/** Decides what may be shown by place, by group, and of everybody. */
export function countsOf(looked: Looked): Counts {
  const raised = raisedIn(looked)
  const answered = answeredOf(looked, raised.counted)
  const { sources, groups, threshold } = answered
  const possible = splitsOf(sources, groups).filter((split): split is By => isBy(split))
  const { divided } = dividedInto(possible, possible, answered)
  const tables: Partial<Record<By, ResultTable>> = {}
  for (const one of divided) {
    const table = resultTable(answered.shown, one, threshold)
    if (table && isBy(one.split)) tables[one.split] = table
  }
  const isWhole = Object.values(tables).some(({ blocks: [block] }) => block && wholeOf(block) !== null)
  return { looked, raised, answered, tables, isWhole }
}

const isBy = (split: Split): split is By => BY.some((one) => one === split)
