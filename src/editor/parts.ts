import { inConsultation } from '../consultation/menu.ts'
import { languageOf, ownName, type Language } from '../web/language.ts'
import type { Frame } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { partLacking } from '../translation/places.ts'
import type { OpenDraft } from './open-draft.ts'

/** Returns the frame of editor pages, with the script that autosaves. */
export function editorFrame(frame: Frame, { consultation }: OpenDraft): Frame {
  const around = inConsultation(frame, consultation, paths.consultation(consultation.id))
  return { ...around, around: { ...around.around, script: 'js/editor.js' } }
}

/** The reader's language, with authored texts in the content language edited. */
export function authoredLanguage(frame: Frame, { tag, version }: OpenDraft): Language {
  const { of, tagOf } = languageOf(tag, version.form.default_language)
  return { ...frame.language, of, tagOf }
}

/** Returns the URL of an editor page in the content language edited. */
export const inTongue = ({ tag, version }: OpenDraft, path: string): string =>
  tag === version.form.default_language ? path : `${path}?in=${encodeURIComponent(tag)}`

/** Returns links to the content languages; none when there is only one. */
export function tonguesOn(frame: Frame, edited: OpenDraft, path: string) {
  const { languages, default_language } = edited.version.form
  if (languages.length < 2) return []
  const others = languages.filter((code) => code !== default_language)
  return [
    ...[default_language, ...others].map((code) => ({
      ...ownName(code),
      path: code === default_language ? path : `${path}?in=${encodeURIComponent(code)}`,
      current: code === edited.tag,
      first: code === default_language ? frame.language.t('editor.tongue_first') : '',
    })),
    sideBySide(frame, edited, others),
  ]
}

/** Links to the translation page; when the target language is ambiguous, to the list of languages. */
function sideBySide({ language }: Frame, { version, tag }: OpenDraft, others: readonly string[]) {
  const { id, form } = version
  const meant = others.includes(tag) ? tag : others.length === 1 ? others[0] : undefined
  const path = meant ? paths.translation(id, meant, partLacking(form, meant)) : paths.languages(id)
  return {
    ...ownName(language.code),
    name: language.t('translation.translate'),
    path,
    current: false,
    first: '',
  }
}

/** Returns the footer bar: last save, undo, and messages. */
export function barOn({ language: { t, moment } }: Frame, edited: OpenDraft) {
  const { version, saved_by, undoable, tag } = edited
  const { saved_at } = version
  return {
    at: saved_at ?? '',
    saved_said: saved_at === null ? '' : t('editor.saved_at', { time: moment(saved_at, 'UTC') }),
    by: saved_by === '' ? '' : t('editor.saved_by', { name: saved_by }),
    unsaved: t('editor.never_saved'),
    undo: undoable ? paths.undoing(version.id) : '',
    revision: String(version.revision),
    tag,
    words: {
      saved: t('editor.saved', { time: '{time}' }),
      saving: t('editor.saving'),
      unsaved: t('editor.not_saved'),
      failed: t('editor.not_saved_yet'),
      conflict: t('editor.not_saved_conflict'),
      refused: t('editor.not_saved_refused'),
      stopped: t('editor.not_saved_why', { why: '{why}' }),
      gone: t('editor.not_saved_gone', { why: '{why}' }),
      signed_out: t('editor.signed_out'),
    },
  }
}

/** Element id of the field for a section's next question: focus stays there after adding. */
export const nextIn = (section: string): string => `label-${idOf('section', section)}`

/** Returns the id of a card or section, such as `card-q1`. */
export const idOf = (of: 'card' | 'section', handle: string): string =>
  `${of}-${handle.replaceAll(/[^\w~-]/g, '_')}`
