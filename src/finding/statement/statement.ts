import { createHash } from 'node:crypto'

/** A finding says what the answers show, a recommendation what should be done. */
export const KINDS = ['finding', 'recommendation'] as const
export type Kind = (typeof KINDS)[number]

/** Fields of each kind, in page order; the first is its sentence. */
export const FIELDS = {
  finding: ['claim', 'scope', 'words'],
  recommendation: ['action', 'addressee', 'horizon', 'words'],
} as const
export type Field = (typeof FIELDS)[Kind][number]

/** Most characters (UTF-16 units) of a field. */
export const LONGEST: Readonly<Record<Field, number>> = {
  claim: 500,
  scope: 1000,
  words: 20_000,
  action: 1000,
  addressee: 500,
  horizon: 200,
}

export const STATES = ['draft', 'in_review', 'agreed', 'withdrawn'] as const
export type State = (typeof STATES)[number]

export const STEPS = ['ask', 'agree', 'return', 'revise', 'withdraw'] as const
export type Step = (typeof STEPS)[number]

/** Where each step leads from each state. */
const NEXT: Readonly<Record<State, Readonly<Partial<Record<Step, State>>>>> = {
  draft: { ask: 'in_review', withdraw: 'withdrawn' },
  in_review: { agree: 'agreed', return: 'draft', withdraw: 'withdrawn' },
  agreed: { revise: 'draft', withdraw: 'withdrawn' },
  withdrawn: { revise: 'draft' },
}

/** Reads a state; undefined for anything else. */
export const stateIn = (given: string): State | undefined => STATES.find((state) => state === given)

/** Returns the state that a step leads to; undefined where it cannot be taken. */
export const stateAfter = (state: State, step: Step): State | undefined => NEXT[state][step]

/** Returns the steps that can be taken, in the order of their buttons. */
export const stepsFrom = (state: State): readonly Step[] =>
  STEPS.filter((step) => NEXT[state][step] !== undefined)

/** Names a statement: F3 is finding 3, R1 recommendation 1. */
export type StatementKey = Readonly<{ kind: Kind; number: number }>

const LETTERS: Readonly<Record<Kind, string>> = { finding: 'F', recommendation: 'R' }

/** Returns the name of a statement, such as F3. */
export const nameOf = ({ kind, number }: StatementKey): string => `${LETTERS[kind]}${number}`

/** Reads the name of a statement; undefined for anything else. */
export function statementNamed(name: string): StatementKey | undefined {
  const [, letter, number] = /^([FR])([1-9]\d{0,4})$/.exec(name) ?? []
  const kind = KINDS.find((one) => LETTERS[one] === letter)
  return kind && { kind, number: Number(number) }
}

/** A text of a field as it was last kept: who wrote it, when, and its id; 0 where nothing was written yet. */
export type KeptText = Readonly<{ id: number; words: string; at: string; by: string; person_id: number }>

export type Texts = Readonly<Partial<Record<Field, KeptText>>>

/**
 * A finding or recommendation with its texts and the language they are written in, one of the interface; `version`: its last
 * numbered version, 0 before the first.
 */
export type Statement = StatementKey &
  Readonly<{ state: State; version: number; language: string; texts: Texts }>

/** Returns the mark of words, by which a form tells what its writer began from. */
export const markOf = (words: string): string =>
  createHash('sha256').update(words).digest('base64url').slice(0, 12)

/** Returns the sentence of a statement; '' where none was written. */
export const sentenceOf = ({ kind, texts }: Pick<Statement, 'kind' | 'texts'>): string =>
  texts[FIELDS[kind][0]]?.words ?? ''
