import type { Code, Touched } from '../../coding/codebook/codebook.ts'
import { followed, mergesIn } from '../../coding/codebook/merged.ts'
import type { Counts } from '../../coding/looking/decided.ts'
import type { UnitId } from '../../coding/text/unit.ts'
import type { Agreed } from '../agreed/queries.ts'
import { usedCodes } from '../audit/used.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { sourceIn } from '../source/source.ts'
import type { Statement } from '../statement/statement.ts'

/**
 * A piece of evidence by which a finding uses an answer: its quote, or one of its codes. `below`: the heading above that
 * code, where the finding rests on the heading. `stood`: the agreed version it stands in, where the draft has it no more.
 */
export type Way = Pick<Evidence, 'relation' | 'reason'> &
  Readonly<{ code: Code | undefined; below: Code | undefined; stood: number | undefined }>

/** A finding that uses an answer, and by what. */
export type Use = Readonly<{ finding: Statement; ways: readonly Way[] }>

/**
 * Returns the codes that may be told of one answer: those under which the page on codes lists it among the answers of
 * everybody. Nothing else may depend on its other codes, nor on whether it is settled.
 */
export function codesTold({ looked, raised, isWhole }: Counts, unit: UnitId): readonly Code[] {
  const own = looked.settled.get(unit)
  return isWhole ? raised.counted.filter(({ guid }) => own?.has(guid)) : []
}

type Rests = Readonly<{
  findings: readonly Statement[]
  agreed: readonly Agreed[]
  /** All that was ever added. */
  evidence: readonly (Evidence & Readonly<{ ended: boolean }>)[]
}>

/** An answer: its codes that may be told, and the id of its quote. */
type Answer = Readonly<{
  variable: string
  book: Readonly<{ codes: readonly Code[]; changes: readonly Touched[] }>
  codes: readonly Code[]
  quote: number | undefined
}>

/**
 * Returns the findings that use an answer, by what they rest on now or, in a version that is agreed, rested on then.
 * Withdrawn ones are left out.
 */
export function usesOf(answer: Answer, { findings, agreed, evidence }: Rests): readonly Use[] {
  const versions = new Map(agreed.map((one) => [one.number, one]))
  return findings.flatMap((finding): readonly Use[] => {
    if (finding.state === 'withdrawn') return []
    const version = versions.get(finding.number)
    const stood = new Set(version?.stood.evidence)
    const ways = evidence.flatMap((piece) =>
      piece.finding === finding.number && (!piece.ended || stood.has(piece.id))
        ? waysOf(answer, piece, piece.ended ? version?.version : undefined)
        : [],
    )
    return ways.length > 0 ? [{ finding, ways }] : []
  })
}

function waysOf(answer: Answer, piece: Evidence, stood: number | undefined): readonly Way[] {
  const { variable, book, codes, quote } = answer
  const { relation, reason, kind, source } = piece
  if (kind === 'quote' && source === String(quote))
    return [{ relation, reason, stood, code: undefined, below: undefined }]
  const named = kind === 'code' ? sourceIn(source) : undefined
  if (named?.kind !== 'code') return []
  const used = usedCodes(variable, book, [source])
  const rests = followed(mergesIn(book.changes), named.code)
  const heading = book.codes.find(({ guid }) => guid === rests)
  return codes
    .filter(({ guid }) => used.has(guid))
    .map((code) => ({ relation, reason, stood, code, below: code.guid === rests ? undefined : heading }))
}
