import { faultList, type Filled } from '../web/field.ts'
import type { Frame } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import type { Conflict } from './conflict.ts'
import type { OpenDraft } from './open-draft.ts'
import { barOn, inTongue, tonguesOn } from './parts.ts'

/** Input of an editor page: its form, its URL, and the anchor in the list of cards to return to. */
export type CardSeen = Readonly<{
  heading: string
  filled: Filled
  conflict: Conflict | undefined
  action: string
  /** `#` and an id; empty for the top of the list. */
  anchor: string
  /** Labels of fields, to prefix ambiguous errors, by name. */
  names?: Readonly<Record<string, string>>
}>

/** Returns the title and template locals common to all editor pages: crumbs, faults, languages, bar. */
export function cardOn(frame: Frame, edited: OpenDraft, { names = {}, ...seen }: CardSeen) {
  const { heading, filled, conflict, action, anchor } = seen
  const { version, tag } = edited
  const { t } = frame.language
  const faults = faultList(filled).map(({ field, sentence }) => {
    const name = names[field]
    return {
      field,
      sentence: name === undefined ? sentence : t('editor.fault_at', { field: name, sentence }),
    }
  })
  const back = `${inTongue(edited, paths.editVersion(version.id))}${anchor}`
  return {
    title: faults.length > 0 ? t('page.error_prefix', { title: heading }) : heading,
    locals: {
      crumbs: [
        { path: paths.questionnaire(version.questionnaire_id), label: version.name },
        { path: back, label: t('editor.all_questions') },
      ],
      heading,
      faults,
      conflict: conflict ?? null,
      tongues: tonguesOn(frame, edited, action),
      action,
      back,
      tag,
      bar: barOn(frame, edited),
    },
  }
}
