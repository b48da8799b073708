import type { Consultation } from '../consultation/consultation.ts'
import { otherLanguagesField } from '../consultation/language-field.ts'
import { chosenLanguages } from '../consultation/languages.ts'
import { inConsultation } from '../consultation/menu.ts'
import { faultList, field, type Filled } from '../web/field.ts'
import { languageOf, ownName } from '../web/language.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import type { Conflict } from './conflict.ts'
import { cardOn } from './card.ts'
import type { OpenDraft } from './open-draft.ts'
import { editorFrame } from './parts.ts'
import { wholeBase } from './place.ts'
import { tongueField } from './question-fields.ts'

export type SeenWhole = Readonly<{ edited: OpenDraft; filled: Filled; conflict?: Conflict }>

/** Renders the questionnaire's settings: title, minutes, languages. */
export function wholePage(frame: Frame, { edited, filled, conflict }: SeenWhole): Page {
  const { version, tag, consultation } = edited
  const { form, id } = version
  const { t } = frame.language
  const heading = t('editor.whole')
  const names = { title: t('editor.whole_title'), minutes: t('editor.minutes') }
  const card = cardOn(frame, edited, {
    heading,
    filled,
    conflict,
    action: paths.settings(id),
    anchor: '',
    names,
  })
  return page(editorFrame(frame, edited), 'editor/whole', card.title, {
    ...card.locals,
    base: wholeBase(form),
    title: tongueField({ filled, form, tag }, 'title', t('editor.whole_title'), {
      text: form.title,
      hint: t('editor.whole_title_hint'),
    }),
    minutes: field(filled, 'minutes', t('editor.minutes'), { hint: t('editor.minutes_hint'), dir: 'ltr' }),
    ...languageFields(filled, [...consultation.languages, ...form.languages]),
  })
}

/** Renders the form of a new questionnaire. */
export function newPage(frame: Frame, consultation: Consultation, filled: Filled): Page {
  const { t, code } = frame.language
  const faults = faultList(filled)
  const heading = t('editor.new')
  const current = paths.consultation(consultation.id)
  const title = languageOf(code, consultation.default_language).of(consultation.title)
  return page(
    inConsultation(frame, consultation, current),
    'editor/new',
    faults.length > 0 ? t('page.error_prefix', { title: heading }) : heading,
    {
      crumb: { path: current, label: title },
      heading,
      faults,
      action: paths.questionnaires(consultation.id),
      name: field(filled, 'name', t('editor.name'), { hint: t('questionnaire.page_copy_name_hint') }),
      ...languageFields(filled, consultation.languages),
    },
  )
}

/** Returns checkboxes of languages, a field for others, and the default. */
function languageFields(filled: Filled, known: readonly string[]) {
  const { language, input, faults } = filled
  const { t } = language
  const codes = [...new Set(known)]
  const chosen = input['languages'] ?? []
  const fault = faults['languages']
  return {
    boxes: codes.map((code) => ({ ...ownName(code), checked: chosen.includes(code) })),
    languages_fault: fault ? t(fault) : '',
    other_languages: otherLanguagesField(filled),
    default_language: field(filled, 'default_language', t('editor.default_language'), {
      control: 'select',
      hint: t('editor.default_language_hint'),
      options: [...new Set([...codes, ...chosenLanguages(input).known])].map((code) => ({
        value: code,
        label: ownName(code).name,
      })),
    }),
  }
}
