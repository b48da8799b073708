export const RELATIONS = ['supports', 'qualifies', 'contradicts'] as const
export type Relation = (typeof RELATIONS)[number]

export const EVIDENCE_KINDS = ['figure', 'code', 'quote', 'note', 'document', 'search'] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/**
 * A piece of evidence. `source` by kind: `question?address` of a figure; `variable/GUID` of a code; the id of a quote, a
 * note or a document; `dissent/id` or `text/id` of a search. A search supports where it found nothing against.
 */
export type Evidence = Readonly<{
  id: number
  finding: number
  relation: Relation
  kind: EvidenceKind
  source: string
  reason: string
  at: string
  by: string
  person_id: number
}>

/** A piece that was taken away, by whom and when. */
export type Taken = Evidence & Readonly<{ ended_at: string; ended_by: string }>

/** A document from outside the consultation. */
export type OutsideDocument = Readonly<{
  id: number
  title: string
  source: string
  dated: string
  words: string
}>

/** A search for negative cases in the answers in words of a variable: how many of those looked through have its words. */
export type TextSearch = Readonly<{
  id: number
  variable: string
  query: string
  found: number
  looked: number
  note: string
  at: string
  by: string
}>

/** Kinds that are weak by themselves, and shown so. */
export const isWeak = ({ kind }: Pick<Evidence, 'kind'>): boolean => kind === 'note' || kind === 'document'

/** What keeps a finding from being agreed. */
export type Obstacle =
  | 'no_claim'
  | 'no_support'
  | 'nothing_against'
  | 'flags'
  | 'no_confidence'
  | 'old_confidence'
  | 'no_second_reader'

/**
 * Returns what is missing before a finding can be agreed: a claim, support that is more than a note or a search, something
 * against it or a recorded search for that, no open flag, and a judgement of confidence, made for what it says and
 * rests on now, that a second person read.
 */
export function obstaclesOf({
  claim,
  evidence,
  flags,
  confidence,
}: Readonly<{
  claim: string
  evidence: readonly Pick<Evidence, 'kind' | 'relation'>[]
  /** Flags not passed. */
  flags: number
  /** `holds`: it was made for what the finding says and rests on now. */
  confidence: Readonly<{ read_by: number | null; holds: boolean }> | undefined
}>): readonly Obstacle[] {
  const supports = evidence.some(
    (one) => one.relation === 'supports' && one.kind !== 'search' && !isWeak(one),
  )
  const isTested = evidence.some(({ kind, relation }) => kind === 'search' || relation !== 'supports')
  return [
    ...(claim.trim() === '' ? (['no_claim'] as const) : []),
    ...(supports ? [] : (['no_support'] as const)),
    ...(isTested ? [] : (['nothing_against'] as const)),
    ...(flags > 0 ? (['flags'] as const) : []),
    ...(confidence ? [] : (['no_confidence'] as const)),
    ...(confidence && !confidence.holds ? (['old_confidence'] as const) : []),
    ...(confidence?.holds && confidence.read_by === null ? (['no_second_reader'] as const) : []),
  ]
}
