import type { Db } from '../db/database.ts'
import type { Person } from '../people/person.ts'
import { notFound } from '../problem.ts'
import { ownDraftOf, ownVersionOf } from '../questionnaire/own-version.ts'
import type { PlacedVersion } from '../questionnaire/queries.ts'

/** A draft and a language it is translated into. */
export type Translated = Readonly<{ draft: PlacedVersion; language: string }>

/** The draft, for a researcher of its consultation, in a language that is not its default; throws not_found. */
export async function translatedOf(
  db: Db,
  person: Person,
  id: number,
  language: string,
): Promise<Translated> {
  const draft = await ownDraftOf(db, person, id)
  return { draft, language: targetIn(draft, language) }
}

/** The same of a version that may be published. */
export async function translatedVersionOf(
  db: Db,
  person: Person,
  id: number,
  language: string,
): Promise<Readonly<{ version: PlacedVersion; language: string }>> {
  const version = await ownVersionOf(db, person, id)
  return { version, language: targetIn(version, language) }
}

/** The same with one of its parts: the title is part 1, the sections follow. */
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

/** A language that is translated into; throws not_found for any other. */
function targetIn({ form: { languages, default_language } }: PlacedVersion, language: string): string {
  if (!languages.includes(language) || language === default_language) throw notFound()
  return language
}
