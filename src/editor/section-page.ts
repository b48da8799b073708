import { field, type Filled } from '../web/field.ts'
import { first } from '../web/form.ts'
import type { Language } from '../web/language.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { conditionFields, valuesFor } from './condition-fields.ts'
import { questionsBefore } from './condition-form.ts'
import type { Conflict } from './conflict.ts'
import { cardOn } from './card.ts'
import type { OpenDraft } from './open-draft.ts'
import { authoredLanguage, editorFrame, idOf } from './parts.ts'
import { sectionBase, type PlacedSection } from './place.ts'
import { tongueField } from './question-fields.ts'
import { describedIn } from '../questionnaire/conditions/describe.ts'
import { subjectsIn } from '../questionnaire/conditions/subject.ts'

export type SeenSection = Readonly<{
  edited: OpenDraft
  placed: PlacedSection
  filled: Filled
  conflict?: Conflict
}>

/** Renders the form of one section. */
export function sectionPage(frame: Frame, { edited, placed, filled, conflict }: SeenSection): Page {
  const { version, tag } = edited
  const { form, id } = version
  const { t, number } = frame.language
  const described = describedIn(authoredLanguage(frame, edited), form)
  const { section, at, handle } = placed
  const heading = t('questionnaire.page_place_section', { n: number(at + 1) })
  const offered = questionsBefore(form, at, 0).flatMap((question) => subjectsIn(question, form))
  const drawn = { filled, form, tag }
  const card = cardOn(frame, edited, {
    heading,
    filled,
    conflict,
    action: paths.editSection(id, handle),
    anchor: `#${idOf('section', handle)}`,
    names: namesOfFields(frame.language),
  })
  return page(editorFrame(frame, edited), 'editor/section-page', card.title, {
    ...card.locals,
    base: sectionBase(section),
    fields: [
      tongueField(drawn, 'title', t('editor.section_title'), { text: section.title }),
      tongueField(drawn, 'description', t('editor.section_description'), {
        text: section.description,
        control: 'textarea',
        hint: t('editor.section_description_hint'),
      }),
    ],
    condition: conditionFields(filled, described, {
      name: 'relevant',
      legend: 'editor.section_relevant',
      ways: WAYS,
      offered,
    }),
    values: valuesFor(described, offered),
    shuffled: first(filled.input, 'shuffled') === 'yes',
    code: field(filled, 'code', t('editor.section_code'), {
      hint: t('editor.section_code_hint'),
      dir: 'ltr',
    }),
  })
}

const WAYS = [
  { value: 'always', label: 'editor.relevant_always' },
  { value: 'when', label: 'editor.way_when' },
  { value: 'expression', label: 'editor.way_expression' },
] as const

/** Labels of fields whose error messages do not name the field. */
const namesOfFields = ({ t }: Language) => ({
  title: t('editor.section_title'),
  description: t('editor.section_description'),
  code: t('editor.section_code'),
})
