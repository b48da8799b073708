import type { Dataset } from '../../dataset/dataset.ts'
import { textVariables, type TextVariable } from '../../dataset/texts.ts'
import type { Db } from '../../db/database.ts'
import { codesIn, type Coding } from '../act/coding.ts'
import type { Code, Codebook } from '../codebook/codebook.ts'
import { findVersion } from '../codebook/queries.ts'
import { usesOf } from '../help/queries.ts'
import { givable } from '../queue/desk.ts'
import { hiddenIn, maskedBook, type Hidden } from '../review/quoted.ts'
import { codersOf, roundsOf } from '../round/queries.ts'
import { letterOf, type Coder, type Round } from '../round/round.ts'
import { codedRound } from '../settle/coded-rounds.ts'
import { settledOver, type CodedRound } from '../settle/settled.ts'
import { unitsOf } from '../text/queries.ts'
import type { Unit } from '../text/unit.ts'

/** What one coder gave an answer in a round. */
export type Given = Readonly<{ coder: string; round: number; codings: readonly Coding[] }>

/** An answer with what each coder gave it, and what counts; undefined while that is not settled. */
export type CodedUnit = Unit & Readonly<{ settled: readonly Coding[] | undefined; by: readonly Given[] }>

/** A text variable with settled codings: its codebook, the codes of its columns, and all its answers. */
export type CodedVariable = Readonly<{
  variable: TextVariable
  codebook: Codebook
  codes: readonly Code[]
  units: readonly CodedUnit[]
  /** Rounds whose coders are offered help, with the acts of coding by way of it. */
  helped: readonly Readonly<{ round: number; acts: number }>[]
}>

/** Returns the text variables of a dataset that have settled codings; words that reviews hide are placeholders in codebooks. */
export async function codedIn(db: Db, dataset: Dataset): Promise<readonly CodedVariable[]> {
  const { id } = dataset.consultation
  const rounds = await roundsOf(db, id)
  const coders: (readonly Coder[])[] = []
  for (const round of rounds) coders.push(await codersOf(db, round.id))
  const names = namesOver(coders)
  const found: CodedVariable[] = []
  let hidden: readonly Hidden[] | undefined
  for (const variable of textVariables(dataset)) {
    const own = rounds.filter((round) => round.variable === variable.name)
    const version = own.length > 0 ? await findVersion(db, id, variable.name) : undefined
    if (!version || version.codebook.codes.length === 0) continue
    const units = await unitsIn(db, dataset, variable.name, { rounds: own, names })
    if (units.every(({ settled }) => settled === undefined)) continue
    hidden ??= await hiddenIn(db, dataset)
    const codebook = maskedBook(version.codebook, hidden)
    found.push({
      variable,
      codebook,
      codes: columnCodes(codebook, units),
      units,
      helped: await helpedIn(db, own),
    })
  }
  return found
}

async function helpedIn(db: Db, rounds: readonly Round[]): Promise<CodedVariable['helped']> {
  const found: { round: number; acts: number }[] = []
  for (const { id, number, help } of rounds) {
    if (help === 0) continue
    const acts = [...(await usesOf(db, id)).values()].reduce((sum, uses) => sum + uses, 0)
    found.push({ round: number, acts })
  }
  return found
}

async function unitsIn(
  db: Db,
  { consultation }: Pick<Dataset, 'consultation'>,
  variable: string,
  { rounds, names }: Readonly<{ rounds: readonly Round[]; names: ReadonlyMap<number, string> }>,
): Promise<readonly CodedUnit[]> {
  const units = await unitsOf(db, consultation.id, variable)
  const coded: CodedRound[] = []
  for (const round of rounds) coded.push(await codedRound(db, round))
  const shown = rounds.flatMap((round, at) => (isShown(round) ? [{ round, coded: coded[at] }] : []))
  return units.map((unit) => {
    const settled = settledOver(coded, unit.id)
    const by = shown.flatMap(({ round, coded: own }) =>
      Array.from(own?.codings.get(unit.id) ?? [], ([person, codings]) => ({
        coder: names.get(person) ?? '',
        round: round.number,
        codings,
      })).toSorted((one, other) => (one.coder < other.coder ? -1 : 1)),
    )
    return { ...unit, settled: settled.state === 'settled' ? settled.codings : undefined, by }
  })
}

/** While coders must not see each other's codings, no file shows them. */
const isShown = ({ kind, state }: Round): boolean => kind === 'open' || state === 'finished'

/** Names coders by their letter in the first round they are in; where somebody else has it, by the next that is free. */
export function namesOver(rounds: readonly (readonly Pick<Coder, 'person_id' | 'letter'>[])[]) {
  const names = new Map<number, string>()
  const taken = new Set<string>()
  for (const { person_id, letter } of rounds.flat()) {
    if (names.has(person_id)) continue
    let own = letter
    for (let place = 0; taken.has(own); place += 1) own = letterOf(place)
    taken.add(own)
    names.set(person_id, `Coder ${own}`)
  }
  return names
}

/** The codes that can be given, and others that count for an answer, in the order of the codebook. */
function columnCodes(codebook: Codebook, units: readonly CodedUnit[]): readonly Code[] {
  const used = new Set(units.flatMap(({ settled }) => [...codesIn(settled ?? [])]))
  const able = new Set(givable(codebook))
  return codebook.codes.filter((code) => able.has(code) || used.has(code.guid))
}

/** Counts the answers for which each code counts. */
export function answersOf({ units }: Pick<CodedVariable, 'units'>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { settled } of units)
    for (const code of codesIn(settled ?? [])) counts.set(code, (counts.get(code) ?? 0) + 1)
  return counts
}
