import type { Evidence } from '../evidence/evidence.ts'
import { FIELDS, type Field, type Kind } from './statement.ts'
import type { TakenStep } from './step-queries.ts'

/** What became of a piece of evidence since the version before; '' where it stood there, or there is none before. */
export type Became = '' | 'added' | 'changed' | 'taken'

/** What was put forward or agreed, against what was before: `changed` is undefined for the first. */
export type Version = Readonly<{
  step: TakenStep
  changed: readonly (Field | 'language')[] | undefined
  evidence: readonly Readonly<{ piece: Evidence; became: Became }>[]
}>

/**
 * Returns the versions that were put forward, newest first, each once: as it was agreed, or else as it was asked for.
 * `pieces`: the evidence of the statement, those taken away too.
 */
export function versionsOf(
  kind: Kind,
  steps: readonly TakenStep[],
  pieces: readonly Evidence[],
): readonly Version[] {
  const known = new Map(pieces.map((piece) => [piece.id, piece]))
  const evidenceOf = ({ stood }: TakenStep) =>
    stood.evidence.flatMap((id) => {
      const piece = known.get(id)
      return piece ? [piece] : []
    })
  const put = steps.filter(
    ({ step }, at) => step === 'agree' || (step === 'ask' && steps[at + 1]?.step !== 'agree'),
  )
  return put
    .map((step, at): Version => {
      const before = put[at - 1]
      return {
        step,
        changed: before && changedSince(kind, before, step),
        evidence: compared(evidenceOf(step), before && evidenceOf(before)),
      }
    })
    .toReversed()
}

const changedSince = (kind: Kind, before: TakenStep, step: TakenStep) => [
  ...FIELDS[kind].filter((field) => wordsIn(step, field) !== wordsIn(before, field)),
  ...(step.stood.language === before.stood.language ? [] : (['language'] as const)),
]

const wordsIn = ({ stood }: TakenStep, field: Field): string => stood.texts[field] ?? ''

/** A piece whose relation or reason was changed has another id, and the same source. */
function compared(now: readonly Evidence[], before: readonly Evidence[] | undefined): Version['evidence'] {
  if (!before) return now.map((piece) => ({ piece, became: '' }))
  const isSame = (one: Evidence, other: Evidence) => one.kind === other.kind && one.source === other.source
  const becameOf = (piece: Evidence): Became => {
    const known = before.find((one) => isSame(one, piece))
    if (!known) return 'added'
    return known.id === piece.id ? '' : 'changed'
  }
  const taken = before.filter((one) => !now.some((piece) => isSame(one, piece)))
  return [
    ...now.map((piece) => ({ piece, became: becameOf(piece) })),
    ...taken.map((piece) => ({ piece, became: 'taken' as const })),
  ]
}
