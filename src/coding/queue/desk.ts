import type { Consultation, StakeholderGroup } from '../../consultation/consultation.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import type { TextVariable } from '../../dataset/texts.ts'
import { pointsOf, type Text } from '../../text.ts'
import type { Change, Coding } from '../act/coding.ts'
import type { Code, Codebook } from '../codebook/codebook.ts'
import type { Merges } from '../codebook/merged.ts'
import type { Telling } from '../help/telling.ts'
import type { Coder, Round } from '../round/round.ts'
import type { Translation } from '../text/translation-queries.ts'
import type { UnitId, UnitText } from '../text/unit.ts'
import type { Memo } from './memo-queries.ts'
import type { Progress, Queued } from './queries.ts'
import type { Choices, Told } from './told.ts'
import type { QueueView } from './view.ts'

/** A coder at work on a round: what they may know of it. */
export type Desk = Readonly<{
  round: Round
  consultation: Consultation
  groups: readonly StakeholderGroup[]
  dataset: Dataset
  variable: TextVariable
  codebook: Codebook
  merges: Merges
  coder: Coder
  /** The others of an open round; nobody in a blind one. */
  others: readonly Coder[]
  /** Whether the coder is offered help: never in a blind round. */
  helps: boolean
}>

/** An answer at the desk, with what the coder gave it, places as shown, and in an open round what the others did. */
export type DeskRow = Queued &
  Readonly<{
    /** Its words; its language as far as that is told. */
    text: UnitText
    told: Told
    /** Undefined while it is not coded. */
    codings: readonly Coding[] | undefined
    others: readonly Readonly<{ name: string; codes: ReadonlySet<string> }>[]
  }>

/** Near-duplicates that are the coder's, in their order. */
export type Group = readonly Queued[]

/** A coded answer that is like another, with the words it shares and what it carries. */
export type SimilarRow = Queued &
  Readonly<{ text: UnitText; shared: ReadonlySet<string>; codes: ReadonlySet<string> }>

/** What helps with one answer: near-duplicates, the coded answers most like it, codes whose key words stand in it. */
export type Helped = Readonly<{
  near: readonly DeskRow[]
  similar: readonly SimilarRow[]
  telling: readonly Telling[]
}>

/** Looks of branches: their underlines. */
const LOOKS = 4

/** Returns the look of each code by its branch, 1 to 4, in the order of the codebook. */
export function looksOf({ codes }: Codebook): ReadonlyMap<string, number> {
  const parents = new Map(codes.map(({ guid, parent }) => [guid, parent]))
  const rootOf = (guid: string): string => {
    let root = guid
    for (let up = parents.get(root); up; up = parents.get(root)) root = up
    return root
  }
  const roots = codes.filter(({ parent }) => parent === null).map(({ guid }) => guid)
  return new Map(codes.map(({ guid }) => [guid, (Math.max(0, roots.indexOf(rootOf(guid))) % LOOKS) + 1]))
}

/** Returns the codes that can be given: not retired, and no heading of others. */
export const givable = ({ codes }: Codebook): readonly Code[] =>
  codes.filter(
    ({ guid, retired }) => !retired && !codes.some(({ parent, retired: gone }) => parent === guid && !gone),
  )

/** Returns the headings under which a coder may put a new code. */
export const headings = ({ codes }: Codebook): readonly Code[] =>
  codes.filter(
    ({ guid, retired }) => !retired && codes.some(({ parent, retired: gone }) => parent === guid && !gone),
  )

/** A run of an answer's words and the codes whose stretches cover it. */
export type Run = Readonly<{ text: string; codes: readonly string[] }>

/** Cuts an answer at the ends of its coded stretches. */
export function runsOf(text: string, codings: readonly Coding[]): readonly Run[] {
  const points = pointsOf(text)
  const stretches = codings.filter(({ end }) => end > 0)
  const cuts = [...new Set([0, points.length, ...stretches.flatMap(({ start, end }) => [start, end])])]
    .filter((cut) => cut <= points.length)
    .sort((one, other) => one - other)
  return cuts.slice(0, -1).map((from, at) => {
    const to = cuts[at + 1] ?? points.length
    const codes = stretches.filter(({ start, end }) => start < to && end > from).map(({ code }) => code)
    return { text: points.slice(from, to).join(''), codes: [...new Set(codes)] }
  })
}

/** What a page of the queue shows. */
export type Queue = Readonly<{
  desk: Desk
  view: QueueView
  rows: readonly DeskRow[]
  /** By answer, the group it is in, where the order puts groups together. */
  groups: ReadonlyMap<UnitId, Group>
  count: number
  progress: Progress
  choices: Choices
  slots: readonly (string | undefined)[]
  /** The act that undo takes back, and the number of its answer where it is one. */
  last: Readonly<{ id: number; changes: readonly Change[]; place: number | undefined }> | undefined
  to_do: string | undefined
}>

/** What the page of one answer shows. */
export type Card = Pick<Queue, 'desk' | 'progress' | 'slots' | 'last' | 'to_do'> &
  Readonly<{
    row: DeskRow
    previous: string | undefined
    next: string | undefined
    memos: readonly Memo[]
    /** By people; none that was written before words of the answer were replaced. */
    translations: readonly Translation[]
    helped: Helped | undefined
  }>

/** A round given to a coder. */
export type GivenRound = Readonly<{
  round: Round
  title: Text
  label: Text
  progress: Progress
  /** Whether the coder said that they have finished. */
  is_through: boolean
}>
