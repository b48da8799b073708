import { setImmediate as aTurn } from 'node:timers/promises'

import type { UnitId } from '../../coding/text/unit.ts'
import { shown, tellable } from '../../disclosure/rules.ts'
import { chanceOf, representation, type Chance, type Reach } from '../../statistic/representation.ts'
import type { Draws } from '../../statistic/resample.ts'
import { withheldIn, type Block, type By, type Part } from './parts.ts'

/** Random draws beside what the findings reach. */
export const DRAWS = 1000

/** An answer that is settled, with its codes. */
export type Answer = Readonly<{ id: UnitId; codes: ReadonlySet<string> }>

/** How many of some answers the findings reach, and random draws of as many codes; `times` as in `Reach`. */
export type Reached = Readonly<{ answers: number; reached: number; chance: Chance; times: Uint32Array }>

/** A part of a block; a withheld one says nothing else. */
export type AuditRow = Part &
  ((Readonly<{ state: 'shown' }> & Reached) | Readonly<{ state: 'withheld'; rule: 'few' | 'held_back' }>)

/** Whom agreed findings reach: over all answers and block by block. `used`: codes of theirs that are in use. */
export type Audit = Readonly<{
  seed: number
  used: number
  in_use: number
  whole: Reached
  blocks: readonly Readonly<{ by: By; rows: readonly AuditRow[] }>[]
}>

/** Milliseconds of work before others get a turn. */
const TURN = 10

/**
 * Works out the audit of settled answers, and lets others work meanwhile. By place, group and language, other pages have
 * the number of each code that enough people raised: rows of these count no other codes, and tell nothing where few
 * people have two of them, or the difference would tell where those few are.
 */
export async function auditOf(
  answers: readonly Answer[],
  used: ReadonlySet<string>,
  blocks: readonly Block[],
  { seed, threshold }: Readonly<{ seed: number; threshold: number }>,
): Promise<Audit> {
  const draws = { seed, draws: DRAWS }
  const found = await reachOf(answers, used, blocks, draws)
  const raised = raisedBy(answers, threshold)
  const fewer = answers.map(({ id, codes }) => ({ id, codes: among(codes, raised) }))
  const apart = fewer.some(({ codes }, at) => codes.size < (answers[at]?.codes.size ?? 0))
    ? await reachOf(fewer, among(used, raised), blocks, draws)
    : found
  const isTold = isApartTold(answers, used, raised, threshold)
  const withheld = withheldIn(blocks, threshold)
  return {
    seed,
    used: found.used,
    in_use: found.in_use,
    whole: found.whole,
    blocks: blocks.map(({ by, parts }, place) => ({
      by,
      rows: parts.map((part, at): AuditRow => {
        const reached = (isNamed(by) ? apart : found).parts[place]?.[at] ?? NOBODY
        const isHeld = withheld[place]?.[at] === true || (isNamed(by) && !isTold)
        if (!isHeld) return { ...part, state: 'shown', ...reached }
        return { ...part, state: 'withheld', rule: shown(reached.answers, threshold) ? 'held_back' : 'few' }
      }),
    })),
  }
}

/** Whether others know of people which part they are in, or may: not by length, nor how they rated. */
const isNamed = (by: By): boolean => by !== 'position' && by !== 'length'

/** The codes that enough people raised for them to be counted. */
function raisedBy(answers: readonly Answer[], threshold: number): ReadonlySet<string> {
  const people = new Map<string, number>()
  for (const { codes } of answers) for (const code of codes) people.set(code, (people.get(code) ?? 0) + 1)
  return new Set([...people].flatMap(([code, own]) => (shown(own, threshold) ? [code] : [])))
}

/** Whether rows by place, group and language may be told. */
function isApartTold(
  answers: readonly Answer[],
  used: ReadonlySet<string>,
  raised: ReadonlySet<string>,
  threshold: number,
): boolean {
  const own = among(used, raised)
  const inUse = answers.some(({ codes }) => among(codes, used).size > 0)
  const isFew = (of: ReadonlySet<string>) =>
    !tellable(answers.filter(({ codes }) => among(codes, of).size > 1).length, threshold)
  return !(inUse && own.size === 0) && !isFew(own) && !isFew(raised)
}

/** What codes reach of all answers and of each part of each block. */
async function reachOf(
  answers: readonly Answer[],
  used: ReadonlySet<string>,
  blocks: readonly Block[],
  draws: Draws,
) {
  const guids = [...new Set(answers.flatMap(({ codes }) => [...codes]))].sort()
  const numbers = new Map(guids.map((guid, number) => [guid, number]))
  const firsts = blocks.map((_, place) => 1 + sum(blocks.slice(0, place).map(({ parts }) => parts.length)))
  const strata = 1 + sum(blocks.map(({ parts }) => parts.length))
  const coded = answers.map(({ codes }, at) => ({
    codes: [...codes].flatMap((code) => numbers.get(code) ?? []),
    strata: [0, ...blocks.map(({ of }, place) => (firsts[place] ?? 0) + (of[at] ?? 0))],
  }))
  const own = new Set([...used].flatMap((guid) => numbers.get(guid) ?? []))
  const found = await inTurns(representation(coded, strata, own, draws))
  return {
    used: own.size,
    in_use: guids.length,
    whole: reachedOf(found[0]),
    parts: blocks.map(({ parts }, place) =>
      parts.map((_, at) => reachedOf(found[(firsts[place] ?? 0) + at])),
    ),
  }
}

/** Returns the row of a part where it is shown. */
export function shownRow({ blocks }: Audit, by: By, code: string): (AuditRow & Reached) | undefined {
  const row = blocks.find((block) => block.by === by)?.rows.find((one) => one.code === code)
  return row?.state === 'shown' ? row : undefined
}

async function inTurns<Value>(working: Generator<void, Value, void>): Promise<Value> {
  let since = performance.now()
  let step = working.next()
  while (!step.done) {
    if (performance.now() - since > TURN) {
      await aTurn()
      since = performance.now()
    }
    step = working.next()
  }
  return step.value
}

const NO_CHANCE: Chance = { mean: 0, low: 0, high: 0 }

const reachedOf = (found: Reach | undefined): Reached => ({
  answers: found?.answers ?? 0,
  reached: found?.reached ?? 0,
  chance: (found && chanceOf(found)) ?? NO_CHANCE,
  times: found?.draws ?? new Uint32Array(),
})

const NOBODY = reachedOf(undefined)

const among = (codes: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...codes].filter((code) => others.has(code)))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
