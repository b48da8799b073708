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

/** What came of a change: the revision the draft is at now, or why it was not saved. */
export type Changed =
  | { readonly ok: true; readonly revision: number; readonly form: Questionnaire }
  | {
      readonly ok: false
      readonly fault: Sentence
      /** It is about options or statements. */
      readonly isRow: boolean
    }

/** A change of a draft: who makes it, when, and the content language they write in. */
type Change = Readonly<{ person: Person; id: number; now: Date; writes: string; continues?: boolean }>

/** How often a change is made again because somebody saved between reading and saving. */
const TRIES = 5

/**
 * The draft, for a researcher of its consultation; throws not_found for anyone else and a conflict when it is
 * published or archived.
 */
export async function draftOf(db: Db, person: Person, id: number): Promise<PlacedVersion> {
  const version = await versionOf(db, person, id)
  if (!(await researches(db, person, version.consultation_id))) throw notFound()
  if (version.state !== 'draft') throw conflict('editor.is_published', { number: version.number })
  await refuseChangeIn(db, version.questionnaire_id)
  return version
}

/**
 * Saves what `change` makes of the draft. When somebody else saves in between, it is made again from what they
 * saved; what would not be a questionnaire is not saved.
 */
export async function changeDraft(
  db: Db,
  { person, id, now, writes, continues = false }: Change,
  change: (version: PlacedVersion) => Questionnaire,
): Promise<Changed> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const version = await draftOf(db, person, id)
    const read = readDefinition(change(version))
    if (!read.ok) return { ok: false, fault: plainFault(read.faults[0]?.sentence), isRow: isRow(read.faults) }
    const { form } = read
    if (JSON.stringify(form) === JSON.stringify(version.form))
      return { ok: true, revision: version.revision, form }
    const saving = { version_id: id, revision: version.revision, form, by: person.id, now, writes, continues }
    const revision = await saveDraft(db, saving)
    if (revision !== undefined) return { ok: true, revision, form }
  }
  throw conflict('editor.busy')
}

/** A sentence about a definition names no authored text. */
function plainFault(sentence: ReturnType<typeof faultOf>): Sentence {
  const values = Object.entries(sentence?.values ?? {}).flatMap(([name, value]) =>
    typeof value === 'object' ? [] : [[name, value] as const],
  )
  return { key: sentence?.key ?? 'form.unreadable', values: Object.fromEntries(values) }
}

const isRow = ([first]: readonly DefinitionFault[]) => /^choice_lists\.|\.items\b/.test(first?.path ?? '')

const faultOf = (read: Extract<ReturnType<typeof readDefinition>, { ok: false }>) => read.faults[0]?.sentence
