import type { Code } from '../../coding/codebook/codebook.ts'
import { matrixOf, type MatrixRow, type Row, type RowsBy } from '../../coding/framework/matrix.ts'
import { raisedIn } from '../../coding/looking/counted.ts'
import { BY, decidedOf, type Decided } from '../../coding/looking/decided.ts'
import type { Looked } from '../../coding/looking/looked.ts'
import { tellable } from '../../disclosure/rules.ts'
import { nameOf } from '../statement/statement.ts'

/** A finding and the codes of a question it rests on: those of the version that is agreed, else those of its draft. */
export type Resting = Readonly<{
  number: number
  standing: 'agreed' | 'draft' | 'in_review'
  claim: string
  /** Of the claim. */
  language: string
  codes: ReadonlySet<string>
}>

/**
 * How many people of a column a finding reaches, of those whose answers are settled; or why that is not told. `least` and
 * `most` differ where only the numbers of its codes are told.
 */
export type CoverageCell =
  | Readonly<{ state: 'told'; least: number; most: number; of: number }>
  | Readonly<{ state: 'few' | 'held_back' | 'not_asked' | 'asked_otherwise' | 'nobody' }>

/** A finding with its cells, in the order of the columns. `partly`: it rests on codes of few people too, not counted. */
export type Covered = Omit<Resting, 'codes'> &
  Readonly<{ partly: boolean; cells: Readonly<Record<RowsBy, readonly CoverageCell[]>> }>

/** Whom each finding reaches among those who answered a question; columns are places, groups, or both at once. */
export type Coverage = Readonly<{
  decided: Decided
  columns: Readonly<Record<RowsBy, readonly Row[]>>
  findings: readonly Covered[]
  /** Numbers of findings that rest on no code of the question. */
  elsewhere: readonly number[]
}>

/** A finding with those of its codes that are counted; `joint`: whether people who have any of them may be counted. */
type Counted = Resting & Readonly<{ partly: boolean; joint: boolean }>

/**
 * Works out whom findings reach. One counts as if it were a code that its answers have, so that the rules of the page on
 * what was coded hold for it, beside those of the codes; but where few people have two of its codes, its cells only tell
 * what follows from the numbers of these, which that page shows: otherwise they would tell where those few are. Codes that
 * few people raised are withheld there, and not counted here.
 */
export function coverageOf(looked: Looked, findings: readonly Resting[]): Coverage {
  const few = new Set(raisedIn(looked).few.map(({ guid }) => guid))
  const counted = findings.filter(({ codes }) => codes.size > 0).map((one) => countedOf(one, few, looked))
  const joint = counted.filter((one) => one.joint)
  const decided = decidedOf({
    ...looked,
    codebook: { codes: [...looked.codebook.codes, ...joint.map(asCode)] },
    settled: new Map([...looked.settled].map(([id, codes]) => [id, withFindings(codes, joint)])),
  })
  const matrices = {
    both: matrixOf(decided, 'both', []).rows,
    workshop: matrixOf(decided, 'workshop', []).rows,
    group: matrixOf(decided, 'group', []).rows,
  }
  const each = <Value>(of: (rows: readonly MatrixRow[]) => Value) => ({
    both: of(matrices.both),
    workshop: of(matrices.workshop),
    group: of(matrices.group),
  })
  return {
    decided,
    columns: each((rows) => rows.map(({ row }) => row)),
    findings: counted.map((one) => ({
      number: one.number,
      standing: one.standing,
      claim: one.claim,
      language: one.language,
      partly: one.partly,
      cells: each((rows) => rows.map((row) => cellOf(row, one))),
    })),
    elsewhere: findings.filter(({ codes }) => codes.size === 0).map(({ number }) => number),
  }
}

function countedOf(finding: Resting, few: ReadonlySet<string>, looked: Looked): Counted {
  const codes = new Set([...finding.codes].filter((code) => !few.has(code)))
  const several = [...looked.settled.values()].filter(
    (own) => [...codes].filter((code) => own.has(code)).length > 1,
  ).length
  const partly = codes.size < finding.codes.size
  return { ...finding, codes, partly, joint: tellable(several, looked.consultation.room_threshold) }
}

/** A finding as a code; its name is no GUID and, in capitals, no slug of a codebook. */
const asCode = ({ number }: Pick<Resting, 'number'>): Code => {
  const name = nameOf({ kind: 'finding', number })
  const words = { definition: '', use: '', not_use: '', example: '', color: '' }
  return { guid: name, slug: name, name, parent: null, retired: false, ...words }
}

function withFindings(codes: ReadonlySet<string>, findings: readonly Counted[]): ReadonlySet<string> {
  const reaching = findings.filter((one) => [...codes].some((code) => one.codes.has(code)))
  return reaching.length > 0 ? new Set([...codes, ...reaching.map((one) => asCode(one).guid)]) : codes
}

/** Codes without a cell in a row that is shown are those that nobody has. */
function cellOf({ row, cells }: MatrixRow, { number, codes, partly, joint }: Counted): CoverageCell {
  if (row.state !== 'shown') return { state: row.state }
  if (cells.includes(null)) return { state: 'held_back' }
  if (partly && codes.size === 0) return { state: 'few' }
  const named = joint ? new Set([asCode({ number }).guid]) : codes
  const people = cells.flatMap((cell) => (cell && named.has(cell.code.guid) ? [cell.people] : []))
  const all = people.reduce((sum, one) => sum + one, 0)
  return { state: 'told', least: Math.max(0, ...people), most: Math.min(all, row.people), of: row.people }
}

/** Returns how many people of all a finding reaches, as the table by place or that by group tells it. */
export function reachOfAll(
  { columns }: Pick<Coverage, 'columns'>,
  { cells }: Pick<Covered, 'cells'>,
): CoverageCell | undefined {
  const found = BY.flatMap((by) => cells[by].filter((_, at) => !isPart(columns[by][at])))
  return found.find(({ state }) => state === 'told') ?? found[0]
}

/** Whether a column is a place or group, and not everybody. */
export const isPart = (row: Row | undefined): boolean => row?.place.code !== '' || row.group.code !== ''
