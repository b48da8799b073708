import type { Context } from '../context.ts'
import type { Input } from '../instrument/answer.ts'
import { changeDraft } from '../response/change-draft.ts'
import type { Draft } from '../response/draft.ts'
import { first } from '../web/form.ts'
import type { BegunRequest } from './phone-request.ts'
import { shownIn, type SectionFields } from './section-fields.ts'
import { pagesWith, touchedIn } from './touched-fields.ts'

/**
 * Writes a section as a form or its script posted it into the draft as it is now, which another page may have changed;
 * false when the draft has gone. `lang` is the language a form's button chose.
 */
export async function keepSection(
  { stores, now }: Pick<Context, 'stores' | 'now'>,
  { room, draft, keys }: BegunRequest,
  { section, into }: Pick<SectionFields, 'section' | 'into'>,
  body: Input,
): Promise<boolean> {
  const lang = first(body, 'lang')
  const change = (kept: Draft): Draft => ({
    ...kept,
    language: room.languages.includes(lang) ? lang : kept.language,
    input: into(kept),
    shown: [...new Set([...(kept.shown ?? []), ...shownIn(section, body)])],
    ...pagesWith(kept, touchedIn(body)),
  })
  return await changeDraft(stores.drafts, keys, draft, change, now())
}
