import { readFileSync } from 'node:fs'
import path from 'node:path'

import type { Concern, Level, Question } from '../../../src/finding/confidence/confidence.ts'
import type { Relation } from '../../../src/finding/evidence/evidence.ts'
import type { Relation as Link } from '../../../src/finding/link/queries.ts'
import type {
  Basis,
  Criterion,
  Judgement,
  Position,
} from '../../../src/finding/recommendation/recommendation.ts'
import type { Field } from '../../../src/finding/statement/statement.ts'
import { root } from '../../../src/root.ts'

/**
 * A figure as the address of its result page names it after the consultation, such as `q15?row=2&statistic=1`, or a code
 * as `q11/legal_basis`.
 */
export type Of = string

type Texts = Readonly<Partial<Record<Field, string>>>
/** Words of a field that stay without a figure, and why. */
export type Pass = Readonly<{ field: Field; flagged: string; reason: string; not_of_people: boolean }>

/** What finding and recommendation have in common: texts, the figures of their places, and passes of flags. */
export type Written = Texts & Readonly<{ figures?: readonly Of[]; passes?: readonly Pass[] }>

type Bearing = Readonly<{ relation: Relation; reason: string }>

/** Words of an answer to a question, with a code where enough people have it. */
export type ExampleQuote = Readonly<{
  question: string
  words: string
  code?: string
  translation?: string
}>

/** A piece of evidence; `dissent` and `text` are searches for negative cases that are kept. */
export type Piece = Bearing &
  (
    | Readonly<{ kind: 'figure' | 'code'; of: Of }>
    | ({ kind: 'quote' } & ExampleQuote)
    | Readonly<{ kind: 'note'; workshop: string }>
    | Readonly<{ kind: 'document'; title: string; from: string; dated: string; words: string }>
    | Readonly<{ kind: 'dissent'; question: string; item: string; side: 'for' | 'against'; note: string }>
    | Readonly<{ kind: 'text'; variable: string; query: string; note: string }>
  )

type Confidence = Readonly<Record<Question, readonly [Concern['concern'], string]>> &
  Readonly<{ level: Level; reason: string }>

type LinkTo = Readonly<{ relation: Link; other: number; reason: string }>

/** A finding of the example; `links`: to findings before it; `returned`: why its review ended without agreement. */
export type ExampleFinding = Written &
  Readonly<{
    evidence: readonly Piece[]
    links?: readonly LinkTo[]
    confidence: Confidence
    state: 'agreed' | 'draft'
    returned?: string
  }>

/** A recommendation of the example; `item`: its place in the questions that rate and rank recommendations. */
export type ExampleRecommendation = Written &
  Readonly<{
    item: string
    basis: readonly Readonly<{ finding: number; relation: Basis; reason: string }>[]
    criteria: readonly Readonly<{
      criterion: Criterion
      judgement: Judgement
      source: string
      note: string
    }>[]
    state: 'agreed' | 'in_review' | 'draft'
    responses: readonly Readonly<{
      respondent: string
      answered_on: string
      position: Position
      answer: string
      link: string
    }>[]
  }>

/** The representation audit of the example: codes added to a draft, and answers set aside, by a code that they have. */
export type ExampleAudit = Readonly<{
  variable: string
  seed: number
  adding: readonly (Bearing & Readonly<{ code: string; finding: number }>)[]
  aside: readonly Readonly<{ code: string; reason: string }>[]
}>

/** A code that gets another definition once findings rest on it; `looked`: what a researcher says who looked at that. */
export type Redefined = Readonly<{
  variable: string
  code: string
  definition: string
  reason: string
  looked?: string
}>

export type ExampleFindings = Readonly<{
  /** What the facilitator notes about the room once it is closed, by workshop. */
  notes: Readonly<Record<string, string>>
  findings: readonly ExampleFinding[]
  recommendations: readonly ExampleRecommendation[]
  audit: ExampleAudit
  redefined: readonly Redefined[]
}>

/** Loads `db/seeds/example-findings.json`: what the example finds, and what became of it. */
export const exampleFindings = (): ExampleFindings =>
  // The file is this repository's own.
  JSON.parse(readFileSync(path.join(root, 'db/seeds/example-findings.json'), 'utf8')) as ExampleFindings
