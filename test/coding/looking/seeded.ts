import { codeUnits } from '../../../src/coding/act/code.ts'
import { onWhole } from '../../../src/coding/act/coding.ts'
import type { Quoting } from '../../../src/consultation/consultation.ts'
import { beginRound } from '../../../src/coding/round/begin.ts'
import { roundGivenTo } from '../../../src/coding/round/queries.ts'
import { codingPaths } from '../../../src/coding/paths.ts'
import { everyKind } from '../../support/every-kind.ts'
import { NOON, type Installation } from '../../support/app.ts'
import { aPerson, signedInAs } from '../../support/world.ts'
import { CODES, coded, type Wrote } from '../seeded.ts'

/** An answer with the codes given to it by their slug; undefined is not coded, an empty list says that none fits. */
export type Said = Wrote & Readonly<{ codes?: readonly string[] }>

/** Creates a consultation whose answers one coder has coded in an open round; every text is another. */
export async function settled(
  there: Parameters<typeof coded>[0],
  places: readonly (readonly Said[])[],
  quoting?: Quoting,
) {
  const world = await coded(there, places, everyKind, quoting)
  const { db } = there.stores
  const coder = await aPerson(db, ['coder'])
  const { id: person_id } = coder
  const readers = [{ person_id, languages: ['en', 'fr', 'ar'] }]
  const { id } = await beginRound(
    db,
    world.consultation,
    { variable: 'q11', codebook_number: 1, kind: 'open', twice: 0, readers, units: world.units },
    { by: world.researcher.id, now: NOON },
  )
  const round = await roundGivenTo(db, person_id, id)
  const said = new Map(places.flat().map((one) => [one.words, one.codes]))
  const guids = new Map(CODES.map(({ slug, guid }) => [slug, guid]))
  for (const { id: unit, written } of world.read) {
    const codes = said.get(written)
    if (!codes) continue
    const add = (codes.length > 0 ? codes.map((slug) => guids.get(slug) ?? '') : ['']).map(onWhole)
    await codeUnits(db, round, [{ unit, add, remove: [] }], { person_id, now: NOON })
  }
  return { ...world, coder, round }
}

/** The same with its researcher signed in. */
export async function looked(there: Installation, places: readonly (readonly Said[])[], quoting?: Quoting) {
  const world = await settled(there, places, quoting)
  const rosa = await signedInAs(there, world.researcher)
  const at = codingPaths.looking(world.consultation.id, 'q11')
  const framework = codingPaths.framework(world.consultation.id, 'q11')
  return { ...world, rosa, at, framework }
}

let serial = 0
/** So many answers of a group with these codes. */
export const some = (
  people: number,
  group: string,
  codes: readonly string[] | undefined,
  words = 'said',
): readonly Said[] =>
  Array.from({ length: people }, () => ({
    words: `${words} ${group} n${(serial += 1)}`,
    group,
    ...(codes && { codes }),
  }))
