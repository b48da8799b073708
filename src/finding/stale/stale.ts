import { createHash } from 'node:crypto'

import type { Consultation } from '../../consultation/consultation.ts'
import type { Db } from '../../db/database.ts'
import type { Opened } from '../source/resolve.ts'
import { basesOf } from '../recommendation/queries.ts'
import { sourceIn } from '../source/source.ts'
import type { StatementKey } from '../statement/statement.ts'
import { lastTouch } from './book-seen.ts'
import { changedSince, type Judged } from './judged.ts'
import { nowOf, seenNow, type Now } from './now.ts'
import { judgedAt, looksOf, type Look } from './queries.ts'
import { changesBetween, TOUCHES, type Change, type Seen } from './seen.ts'
import { subjectsOf, type Subject } from './subjects.ts'

/** Why a subject changed: since when, where that is known ('' where not), and the names of what changed it. */
export type Cause = Readonly<{ change: Change; at: string; names: readonly string[] }>

/** What changed since somebody looked; `mark`: of what there is to look at now. */
export type Changed = Subject & Readonly<{ causes: readonly Cause[]; looked: Look; mark: string }>

/** What changed in a consultation since somebody looked. */
export type Stale = Readonly<{
  changed: readonly Changed[]
  /** Findings whose evidence changed since their judgement of confidence. */
  judged: ReadonlyMap<number, Judged>
  /** Findings that changed, by the recommendations that rest on them. */
  beneath: ReadonlyMap<number, readonly number[]>
}>

const NOTHING: Stale = { changed: [], judged: new Map(), beneath: new Map() }

/**
 * Returns what changed behind findings and recommendations since somebody looked, with the causes; nothing after
 * deletion. `opened`: where the caller opened the answers already.
 */
export async function staleOf(db: Db, consultation: Consultation, opened?: Opened): Promise<Stale> {
  if (consultation.answers_deleted_on !== null) return NOTHING
  const { id } = consultation
  const looks = await looksOf(db, id)
  const last = new Map(looks.map((look) => [look.subject, look]))
  const subjects = await subjectsOf(db, id)
  const watched = subjects.filter(({ subject }) => last.has(subject))
  const now = await nowOf(db, consultation, watched, opened)
  const seen = new Map(watched.map((one) => [one.subject, seenNow(consultation, now, one)]))
  const changed = watched.flatMap((one): readonly Changed[] => {
    const looked = last.get(one.subject)
    const is = seen.get(one.subject)
    if (!looked || !is) return []
    const changes = changesBetween(looked.seen, is)
    const causes = changes.map((change) => causeOf(now, one, change, [looked.seen, is]))
    return causes.length > 0 ? [{ ...one, causes, looked, mark: markOf(is) }] : []
  })
  return {
    changed,
    judged: await judgedOf(db, id, { looks, seen }, watched),
    beneath: await beneathOf(db, id, changed),
  }
}

/** Returns what changed of a statement itself. */
export const changedOf = ({ changed }: Stale, { kind, number }: StatementKey): readonly Changed[] =>
  changed.filter(({ of }) => of.kind === kind && of.number === number)

/** A mark of what is there to be looked at. */
export const markOf = (seen: Seen): string =>
  createHash('sha256').update(JSON.stringify(seen)).digest('base64url').slice(0, 12)

async function judgedOf(
  db: Db,
  id: number,
  known: Readonly<{ looks: readonly Look[]; seen: ReadonlyMap<string, Seen> }>,
  subjects: readonly Subject[],
): Promise<Stale['judged']> {
  const found = new Map<number, Judged>()
  for (const [finding, at] of await judgedAt(db, id)) {
    const pieces = subjects.filter(({ is, of }) => is === 'evidence' && of.number === finding)
    const judged = changedSince(
      known,
      pieces.map(({ part }) => Number(part)),
      at,
    )
    if (judged) found.set(finding, judged)
  }
  return found
}

async function beneathOf(db: Db, id: number, changed: readonly Changed[]): Promise<Stale['beneath']> {
  const findings = new Set(changed.flatMap(({ of }) => (of.kind === 'finding' ? [of.number] : [])))
  const found = new Map<number, number[]>()
  for (const { recommendation, finding } of await basesOf(db, { consultation_id: id }))
    if (findings.has(finding)) found.set(recommendation, [...(found.get(recommendation) ?? []), finding])
  return found
}

/** Says when a change was made, and by what, as far as that is stored. */
function causeOf(
  now: Now,
  { source }: Subject,
  change: Change,
  [before, after]: readonly [Seen, Seen],
): Cause {
  if (change === 'sealed') {
    const added = now.dataset.sources
      .map(({ session }) => session)
      .filter(({ id }) => after.sessions?.includes(id) && !before.sessions?.includes(id))
    const days = added.map(({ entered_at }) => entered_at ?? '').sort()
    return { change, at: days.at(-1) ?? '', names: added.map(({ code }) => code) }
  }
  const read = sourceIn(source)
  const book = read?.kind === 'code' ? now.books.get(read.variable) : undefined
  if (!book || read?.kind !== 'code') return { change, at: '', names: [] }
  const touch = TOUCHES.find((one) => one === change)
  const last = touch && lastTouch(book, read.code, touch)
  const merged = touch === 'merged' ? last?.version.change.merged : undefined
  const guids = merged ? [merged.from, merged.into] : [read.code]
  const names = guids.map((guid) => book.codes.find((one) => one.guid === guid)?.name ?? guid)
  return { change, at: last?.version.at ?? '', names }
}
