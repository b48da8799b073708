import { randomUUID } from 'node:crypto'

import type { Db } from '../../db/database.ts'
import type { Message } from '../../locale/message.ts'
import { codeIn, type By } from '../act/code.ts'
import { onWhole } from '../act/coding.ts'
import { saveIn } from '../book/save.ts'
import type { Changed, Codebook } from '../codebook/codebook.ts'
import { add } from '../codebook/operations.ts'
import type { Round } from '../round/round.ts'
import type { UnitId } from '../text/unit.ts'
import { headings } from './desk.ts'

/** What a coder writes of a new code; `parent` is a heading, or null for the top. */
export type NewHere = Readonly<{ name: string; definition: string; parent: string | null }>

/**
 * Adds a code to the codebook and gives it to answers in one act; returns why not, or undefined. Throws conflict once
 * the round is finished.
 */
export async function giveNewCode(
  db: Db,
  round: Round,
  units: readonly UnitId[],
  words: NewHere,
  by: By,
): Promise<Message | undefined> {
  const guid = randomUUID()
  const { consultation_id, variable } = round
  return await db.transaction().execute(async (trx) => {
    const saved = await saveIn(
      trx,
      { consultation_id, variable },
      { from: undefined, change: (codebook) => added(codebook, guid, words), reason: '' },
      { by: by.person_id, now: by.now },
    )
    if (saved.is === 'refused') return saved.fault
    if (saved.is === 'changed') return { key: 'codes.not_there' }
    const changes = units.map((unit) => ({ unit, add: [onWhole(guid)], remove: [] }))
    await codeIn(trx, round, changes, by)
    return undefined
  })
}

/** Returns why a code cannot be proposed; undefined where it can. */
export function proposalFault(codebook: Codebook, words: NewHere): Message | undefined {
  const tried = added(codebook, randomUUID(), words)
  return tried.ok ? undefined : tried.fault
}

/** A coder puts codes at the top or under a heading: a code that answers carry does not become a heading by it. */
function added(codebook: Codebook, guid: string, { parent, ...words }: NewHere): Changed {
  const isThere = parent === null || headings(codebook).some((code) => code.guid === parent)
  return isThere
    ? add(codebook, { ...words, guid }, parent)
    : { ok: false, fault: { key: 'codes.not_there' } }
}
