import type { Consultation } from '../consultation/consultation.ts'
import type { Db } from '../db/database.ts'
import type { Person } from '../people/person.ts'
import { personWith } from '../people/queries.ts'
import { findLastStep } from '../questionnaire/draft-queries.ts'
import { versionsOf, type PlacedVersion } from '../questionnaire/queries.ts'
import { questionsOf } from '../instrument/questionnaire.ts'

/** A draft in the editor, with context. */
export type OpenDraft = Readonly<{
  consultation: Consultation
  version: PlacedVersion
  /** The content language edited. */
  tag: string
  /** Who saved last; '' for nobody, and for the reader. */
  saved_by: string
  undoable: boolean
  /** Question codes in earlier published versions. */
  published: ReadonlySet<string>
}>

/** Loads the edited of a draft; the caller checks access. */
export async function openDraft(
  db: Db,
  person: Person,
  { consultation, version, wanted }: { consultation: Consultation; version: PlacedVersion; wanted: string },
): Promise<OpenDraft> {
  const { languages, default_language } = version.form
  const step = await findLastStep(db, version.id)
  const saver =
    version.saved_by === null || version.saved_by === person.id
      ? undefined
      : await personWith(db, version.saved_by)
  return {
    consultation,
    version,
    tag: languages.includes(wanted) ? wanted : default_language,
    saved_by: saver?.name ?? '',
    undoable: step !== undefined,
    published: await publishedCodes(db, version),
  }
}

async function publishedCodes(
  db: Db,
  { questionnaire_id, number }: PlacedVersion,
): Promise<ReadonlySet<string>> {
  if (number === 1) return new Set()
  const earlier = (await versionsOf(db, questionnaire_id)).filter(({ state }) => state === 'published')
  return new Set(earlier.flatMap(({ form }) => questionsOf(form)).map(({ code }) => code))
}
