import type { Agreed } from '../agreed/queries.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Statement, Texts } from '../statement/statement.ts'

/**
 * What of a statement counts: the agreed version while a later draft is written (`later`), else what is written now.
 * `evidence`: ids of what that version rests on, null for what is there now.
 */
export type Standing = Readonly<{
  state: Statement['state']
  version: number
  later: boolean
  language: string
  texts: Readonly<Record<string, string>>
  evidence: readonly number[] | null
}>

/** Returns what of a statement counts. `agreed`: the version that is agreed, if one is. */
export function standingOf(
  { state, version, language, texts }: Statement,
  agreed: Agreed | undefined,
): Standing {
  if (agreed && state !== 'agreed') {
    const { stood } = agreed
    return {
      state: 'agreed',
      version: agreed.version,
      later: true,
      ...stood,
    }
  }
  return {
    state,
    version: state === 'agreed' ? version : version + 1,
    later: false,
    language,
    texts: wordsOf(texts),
    evidence: null,
  }
}

/** Returns the evidence that counts of a finding, among all that was ever added to it. */
export const evidenceIn = (
  { evidence }: Standing,
  all: readonly (Evidence & Readonly<{ ended: boolean }>)[],
): readonly Evidence[] => all.filter(({ id, ended }) => (evidence ? evidence.includes(id) : !ended))

const wordsOf = (texts: Texts): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(texts).map(([field, { words }]) => [field, words]))
