import { researches } from '../consultation/membership.ts'
import type { Db } from '../db/database.ts'
import type { Person } from '../people/person.ts'
import { conflict, notFound } from '../problem.ts'
import type { Sentence } from '../web/form.ts'
import { readDefinition, type DefinitionFault } from '../instrument/definition.ts'
import { refuseChangeIn } from '../questionnaire/archived-queries.ts'
import { saveDraft } from '../questionnaire/edit.ts'
import { versionOf, type PlacedVersion } from '../questionnaire/queries.ts'
import type { Questionnaire } from '../instrument/questionnaire.ts'

/** The result of a change: the new revision, or why it was not saved. */
export type Changed =
  | { readonly ok: true; readonly revision: number; readonly form: Questionnaire }
  | ({ readonly ok: false } & Refusal)

/** Why a form is not saved. */
export type Refusal = Readonly<{
  fault: Sentence
  /** It concerns options or statements. */
  isRow: boolean
}>

/** A change of a draft: author, time, and content language. */
type Change = Readonly<{ person: Person; id: number; now: Date; writes: string; continues?: boolean }>

/** Retries when another save came between read and write. */
const TRIES = 5

/**
 * Returns the draft for a researcher of its consultation. Throws not_found for others, conflict when it is published or
 * archived.
 */
export async function draftOf(db: Db, person: Person, id: number): Promise<PlacedVersion> {
  const version = await versionOf(db, person, id)
  if (!(await researches(db, person, version.consultation_id))) throw notFound()
  if (version.state !== 'draft') throw conflict('editor.is_published', { number: version.number })
  await refuseChangeIn(db, version.questionnaire_id)
  return version
}

/**
 * Applies `change` to the draft and saves it; retries when the revision moved (optimistic locking). Invalid results are
 * not saved. Throws conflict after TRIES.
 */
export async function changeDraft(
  db: Db,
  { person, id, now, writes, continues = false }: Change,
  change: (version: PlacedVersion) => Questionnaire,
): Promise<Changed> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const version = await draftOf(db, person, id)
    const read = readDefinition(change(version))
    if (!read.ok) return { ok: false, ...refusalIn(read.faults) }
    const { form } = read
    if (JSON.stringify(form) === JSON.stringify(version.form))
      return { ok: true, revision: version.revision, form }
    const saving = { version_id: id, revision: version.revision, form, by: person.id, now, writes, continues }
    const revision = await saveDraft(db, saving)
    if (revision !== undefined) return { ok: true, revision, form }
  }
  throw conflict('editor.busy')
}

/** Returns why this form would not be saved; undefined when it would. */
export function refusalOf(form: Questionnaire): Refusal | undefined {
  const read = readDefinition(form)
  return read.ok ? undefined : refusalIn(read.faults)
}

const refusalIn = (faults: readonly DefinitionFault[]): Refusal => ({
  fault: plainFault(faults[0]?.sentence),
  isRow: isRow(faults),
})

/** Drops authored texts from the values of a fault. */
function plainFault(sentence: DefinitionFault['sentence'] | undefined): Sentence {
  const values = Object.entries(sentence?.values ?? {}).flatMap(([name, value]) =>
    typeof value === 'object' ? [] : [[name, value] as const],
  )
  return { key: sentence?.key ?? 'form.unreadable', values: Object.fromEntries(values) }
}

const isRow = ([first]: readonly DefinitionFault[]) => /^choice_lists\.|\.items\b/.test(first?.path ?? '')
