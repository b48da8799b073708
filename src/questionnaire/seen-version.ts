import type { Request } from 'express'

import type { Db } from '../db/database.ts'
import { frameOf, personOf } from '../people/auth.ts'
import { first, idIn, inputOf } from '../web/form.ts'
import { languageOf, type Language } from '../web/language.ts'
import type { Frame } from '../web/page.ts'
import { seenVersionOf } from './load.ts'
import type { PlacedVersion } from './queries.ts'
import type { Questionnaire } from '../instrument/questionnaire.ts'

/** The request of a version: language, reader. */
export type SeenVersion = Readonly<{
  version: PlacedVersion
  /** Of the version shown. */
  language: Language
  /** The staff member's frame, in their own language. */
  frame: Frame
  /** The reader may open the questionnaire. */
  isOwn: boolean
}>

/** Loads the requested version. Throws not_found without access, and for drafts unless `isOwn`. */
export async function seenVersion(db: Db, req: Request): Promise<SeenVersion> {
  const frame = frameOf(req)
  const { version, isOwn } = await seenVersionOf(db, personOf(req), idIn(req))
  return { version, frame, isOwn, language: spoken(req, version.form, frame.language.code) }
}

/** The language: requested, that of the previous page, the reader's, or the default. */
function spoken(req: Request, { languages, default_language }: Questionnaire, own: string) {
  const posted = inputOf(req.body)
  const wanted = [first(posted, 'lang'), req.query['lang'], first(posted, 'spoken'), own]
  const code = wanted.find((tag): tag is string => typeof tag === 'string' && languages.includes(tag))
  return languageOf(code ?? default_language, default_language)
}
