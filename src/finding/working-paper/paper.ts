import type { RoundFigures } from '../../coding/rounds/agreements.ts'
import type { Approach } from '../../coding/rounds/approach.ts'
import type { Codebook } from '../../coding/codebook/codebook.ts'
import type { Consultation } from '../../consultation/consultation.ts'
import type { Listed } from '../../result/question-list.ts'
import type { Text } from '../../text.ts'
import type { Language } from '../../web/language.ts'
import type { Audited } from '../audit/worked-out.ts'
import type { Words } from '../chain/named.ts'
import type { Judgement } from '../confidence/confidence.ts'
import type { Coverage } from '../coverage/coverage.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { EvidenceOf } from '../evidence/load.ts'
import type { Link } from '../link/queries.ts'
import type { StatementNumbers } from '../numbers/statement-numbers.ts'
import type { HeardItem } from '../recommendation/items.ts'
import type { BasisRow, CriterionRow, Response } from '../recommendation/recommendation.ts'
import type { Stale } from '../stale/stale.ts'
import type { Came } from '../source/came.ts'
import type { Opened } from '../source/resolve.ts'
import type { State } from '../source/resolved.ts'
import type { Statement } from '../statement/statement.ts'
import type { Standing } from './standing.ts'

/** Per cent of the people asked who left a question out; null where that is withheld. */
export type LeftOut = Readonly<{ listed: Listed; no_answer: number | null }>

/** A statement as it stands in the paper, with its numbers and the flags of what is being written. */
export type Printed = Readonly<{
  statement: Statement
  standing: Standing
  numbers: StatementNumbers
}>

export type PrintedFinding = Printed &
  Readonly<{ evidence: readonly Evidence[]; judgement: Judgement | undefined; links: readonly Link[] }>

export type PrintedAdvice = Printed &
  Readonly<{
    bases: readonly BasisRow[]
    items: readonly HeardItem[]
    criteria: readonly CriterionRow[]
    responses: readonly Response[]
  }>

/** A question answered in words whose coding began: whom findings reach, its rounds, and its codebook with counts. */
export type CodedQuestion = Readonly<{
  audited: Audited
  reviewed: number
  rounds: readonly RoundFigures[]
  version: number
  codebook: Codebook
  counts: ReadonlyMap<string, State>
  coverage: Coverage
}>

/** Everything a working paper prints. `as_of`: the last change of what it prints (ISO, UTC), '' for none. */
export type Paper = Readonly<{
  consultation: Consultation
  language: Language
  /** Nothing after deletion of the answers. */
  opened: Opened | undefined
  as_of: string
  came: readonly Came[]
  left_out: readonly LeftOut[]
  /** Groups of which nobody came. */
  absent: readonly Text[]
  findings: readonly PrintedFinding[]
  recommendations: readonly PrintedAdvice[]
  /** What the sources of all evidence are now. */
  evidence: EvidenceOf
  words: (one: Evidence) => Words
  stale: Stale
  approach: Approach | undefined
  coded: readonly CodedQuestion[]
}>
