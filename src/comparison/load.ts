import type { Consultation } from '../consultation/consultation.ts'
import { consultationOf } from '../consultation/queries.ts'
import type { Db } from '../db/database.ts'
import type { Person } from '../people/person.ts'
import { notFound } from '../problem.ts'
import { latestAmong, questionnaireOf, versionsOf, type Version } from '../questionnaire/queries.ts'

/** A questionnaire and its versions to compare. */
export type Compared = Readonly<{
  consultation: Consultation
  questionnaire: Readonly<{ id: number; name: string }>
  /** Oldest first. */
  versions: readonly Version[]
  latest: Version
  /** The versions compared, earlier first; undefined if only one exists. */
  pair: readonly [Version, Version] | undefined
}>

/**
 * Loads two versions by number, by default the last two. Throws not_found without access, and for an unknown number.
 */
export async function comparedOf(
  db: Db,
  person: Person,
  id: number,
  asked: { from: unknown; to: unknown },
): Promise<Compared> {
  const questionnaire = await questionnaireOf(db, person, id)
  const versions = await versionsOf(db, id)
  const pair = pairAmong(versions, asked)
  return {
    consultation: await consultationOf(db, person, questionnaire.consultation_id),
    questionnaire,
    versions,
    latest: latestAmong(versions),
    pair,
  }
}

function pairAmong(
  versions: readonly Version[],
  { from, to }: { from: unknown; to: unknown },
): readonly [Version, Version] | undefined {
  const [one, other] = versions.slice(-2)
  if (!one || !other) return undefined
  const asked = (number: unknown, otherwise: Version) => {
    if (number === undefined) return otherwise
    const found = versions.find((version) => String(version.number) === number)
    if (!found) throw notFound()
    return found
  }
  const pair = [asked(from, one), asked(to, other)] as const
  return pair[0].number <= pair[1].number ? pair : [pair[1], pair[0]]
}
