import { createHash } from 'node:crypto'

import type { Code, Touched } from '../../coding/codebook/codebook.ts'
import { followed, mergesIn } from '../../coding/codebook/merged.ts'
import type { UnitId } from '../../coding/text/unit.ts'
import { usedCodes } from '../audit/used.ts'
import { storedOf } from '../source/source.ts'
import type { Seen, Touch } from './seen.ts'

/** A version of a codebook by what it changed. */
export type Version = Readonly<{ number: number; change: Touched; at: string }>

/** What was coded of a text variable. `changes`: oldest first. */
export type CodedBook = Readonly<{
  codes: readonly Code[]
  changes: readonly Version[]
  /** Settled answers by each of their codes. */
  having: ReadonlyMap<string, readonly UnitId[]>
  /** How many answers are settled. */
  coded: number
}>

/** The change of a codebook that last touched a code so, with the codes of a merge. */
export type LastTouch = Readonly<{ touch: Touch; version: Version }>

/** Returns what a code rests on: of one merged away, the code it was merged into. */
export function codeSeen(
  book: CodedBook,
  { variable, code }: Readonly<{ variable: string; code: string }>,
  hidden: ReadonlyMap<UnitId, string>,
): Seen {
  const changes = book.changes.map(({ change }) => change)
  const used = usedCodes(variable, { codes: book.codes, changes }, [
    storedOf({ kind: 'code', variable, code }),
  ])
  const own = new Set([code, followed(mergesIn(changes), code)])
  const having = [...new Set([...used].flatMap((guid) => book.having.get(guid) ?? []))].sort()
  const last = (touch: Touch) => lastTouch(book, code, touch)?.version.number ?? 0
  return {
    book: {
      merged: last('merged'),
      split: last('split'),
      redefined: last('redefined'),
      retired: last('retired'),
    },
    below: [...used].filter((guid) => !own.has(guid)).sort(),
    codings: digestOf(having),
    coded: book.coded,
    review: digestOf(having.flatMap((unit) => (hidden.has(unit) ? [`${unit} ${hidden.get(unit)}`] : []))),
  }
}

/** Returns the settled answers by each of their codes. */
export function byCode(
  settled: ReadonlyMap<UnitId, ReadonlySet<string>>,
): Pick<CodedBook, 'having' | 'coded'> {
  const having = new Map<string, UnitId[]>()
  for (const [unit, codes] of settled)
    for (const code of codes) {
      const own = having.get(code)
      if (own) own.push(unit)
      else having.set(code, [unit])
    }
  return { having, coded: settled.size }
}

/** Returns the version of a codebook that last touched a code so, or the code it was merged into. */
export function lastTouch(
  { changes }: Pick<CodedBook, 'changes'>,
  code: string,
  touch: Touch,
): LastTouch | undefined {
  const own = new Set([code, followed(mergesIn(changes.map(({ change }) => change)), code)])
  const version = changes.findLast(({ change }) => touchedBy(change, touch).some((guid) => own.has(guid)))
  return version && { touch, version }
}

function touchedBy(change: Touched, touch: Touch): readonly string[] {
  const { merged, split, renamed, redefined, brought, retired, restored } = change
  const found = {
    merged: [merged?.from, merged?.into],
    split: [split?.from],
    redefined: [renamed, redefined, ...(brought?.changed ?? [])],
    retired: [retired, restored],
  }[touch]
  return found.filter((guid) => guid !== undefined)
}

/** Returns a digest of lines; each holds the random id of an answer, so that nobody finds it by trying. */
export const digestOf = (lines: readonly string[]): string =>
  lines.length === 0 ? '' : createHash('sha256').update(lines.join('\n')).digest('base64url').slice(0, 22)
