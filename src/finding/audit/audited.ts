import { setImmediate as aTurn } from 'node:timers/promises'

import type { UnitId } from '../../coding/text/unit.ts'
import { shown } from '../../disclosure/rules.ts'
import { chanceOf, representation, type Chance, type Reach } from '../../statistic/representation.ts'
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

/** Works out the audit of settled answers, and lets others work meanwhile. */
export async function auditOf(
  answers: readonly Answer[],
  used: ReadonlySet<string>,
  blocks: readonly Block[],
  { seed, threshold }: Readonly<{ seed: number; threshold: number }>,
): Promise<Audit> {
  const guids = [...new Set(answers.flatMap(({ codes }) => [...codes]))].sort()
  const numbers = new Map(guids.map((guid, number) => [guid, number]))
  const firsts = blocks.map((_, place) => 1 + sum(blocks.slice(0, place).map(({ parts }) => parts.length)))
  const strata = 1 + sum(blocks.map(({ parts }) => parts.length))
  const coded = answers.map(({ codes }, at) => ({
    codes: [...codes].flatMap((code) => numbers.get(code) ?? []),
    strata: [0, ...blocks.map(({ of }, place) => (firsts[place] ?? 0) + (of[at] ?? 0))],
  }))
  const own = new Set([...used].flatMap((guid) => numbers.get(guid) ?? []))
  const found = await inTurns(representation(coded, strata, own, { seed, draws: DRAWS }))
  const withheld = withheldIn(blocks, threshold)
  return {
    seed,
    used: own.size,
    in_use: guids.length,
    whole: reachedOf(found[0]),
    blocks: blocks.map(({ by, parts }, place) => ({
      by,
      rows: parts.map((part, at): AuditRow => {
        const reached = reachedOf(found[(firsts[place] ?? 0) + at])
        if (!withheld[place]?.[at]) return { ...part, state: 'shown', ...reached }
        return { ...part, state: 'withheld', rule: shown(reached.answers, threshold) ? 'held_back' : 'few' }
      }),
    })),
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

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
