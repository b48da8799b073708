import type { Db } from '../db/database.ts'
import type { Person } from '../people/person.ts'
import { notFound } from '../problem.ts'
import { ownDraftOf, ownVersionOf } from '../questionnaire/own-version.ts'
import type { PlacedVersion } from '../questionnaire/queries.ts'

/** A draft and a language it is translated into. */
export type Translated = Readonly<{ draft: PlacedVersion; language: string }>

/** Returns the draft for researchers of its consultation. Throws not_found, also for the default language. */
export async function translatedOf(
  db: Db,
  person: Person,
  id: number,
  language: string,
): Promise<Translated> {
  const draft = await ownDraftOf(db, person, id)
  return { draft, language: targetIn(draft, language) }
}

/** The same, also for published versions. */
export async function translatedVersionOf(
  db: Db,
  person: Person,
  id: number,
  language: string,
): Promise<Readonly<{ version: PlacedVersion; language: string }>> {
  const version = await ownVersionOf(db, person, id)
  return { version, language: targetIn(version, language) }
}

/** The same with a part: 1 is the title, the sections follow. */
export async function translatedPartOf(
  db: Db,
  person: Person,
  id: number,
  { language, part }: { language: string; part: number },
): Promise<Translated & { readonly part: number }> {
  const translated = await translatedOf(db, person, id, language)
  if (part > translated.draft.form.sections.length + 1) throw notFound()
  return { ...translated, part }
}

/** Returns a target language. Throws not_found for others. */
function targetIn({ form: { languages, default_language } }: PlacedVersion, language: string): string {
  if (!languages.includes(language) || language === default_language) throw notFound()
  return language
}
