import type { Consultation, StakeholderGroup } from '../consultation/consultation.ts'
import type { Source } from '../dataset/source.ts'
import type { Words } from '../disclosure/words.ts'
import type { Session } from '../session/session.ts'
import type { MadeListed } from './across/made.ts'
import type { ShownQuestion } from './asked.ts'
import type { Listed, ListedSection } from './question-list.ts'
import type { Split } from './subgroups.ts'
import type { ResultTable } from './table.ts'
import type { Narrowed } from './withheld.ts'

/** Sealed sessions by workshop, and the questions they asked. */
export type Results = Readonly<{
  consultation: Consultation
  groups: readonly StakeholderGroup[]
  sources: readonly Source[]
  sections: readonly ListedSection[]
  /** What may be crossed with them, made of answers afterwards. */
  made?: readonly MadeListed[]
  /** Sealed sessions not yet included. */
  waiting: readonly Session[]
}>

/** A question's result, or the variants of one code. */
export type Result = Answered | Readonly<{ is: 'apart'; variants: readonly Listed[] }>

export type Answered = Readonly<{
  is: 'question'
  shown: ShownQuestion
  split: Split
  /** What it may be split by. */
  splits: readonly Split[]
  narrowed: Narrowed
  /** Variants of the same code. */
  variants: readonly Listed[]
  /** Undefined when the question has no numbers. */
  table: ResultTable | undefined
  /** Undefined when it takes no free text. */
  words: Words | undefined
}>
