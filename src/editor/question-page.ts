import { field, type Filled } from '../web/field.ts'
import { first } from '../web/form.ts'
import type { Language } from '../web/language.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { sentenceIn } from '../instrument/asking/ask.ts'
import { namesOf } from '../instrument/expression/names.ts'
import { isQuestionKind, kindOf } from '../instrument/kinds/table.ts'
import type { Question } from '../instrument/questionnaire.ts'
import { numbersOf } from '../instrument/numbering.ts'
import { obstaclesToPublish } from '../questionnaire/checks/publication.ts'
import { asKind } from './blank.ts'
import { remarksBefore } from './checklist.ts'
import { askingFields } from './asking-fields.ts'
import type { Conflict } from './conflict.ts'
import { cardOn } from './card.ts'
import type { OpenDraft } from './open-draft.ts'
import { authoredLanguage, editorFrame, idOf, inTongue } from './parts.ts'
import { placeSaid, placedQuestions, placedSections, questionBase, type Placed } from './place.ts'
import {
  kindField,
  optionFields,
  rowFields,
  settingFields,
  tongueField,
  type Drawn,
} from './question-fields.ts'
import { settingsOf } from './setting.ts'
import { describedIn, type Described } from '../questionnaire/conditions/describe.ts'

/** A question's form, initial or posted, and an edit conflict. */
export type SeenQuestion = Readonly<{
  edited: OpenDraft
  placed: Placed
  filled: Filled
  conflict?: Conflict
}>

/** Renders the form of one question. */
export function questionPage(frame: Frame, { edited, placed, filled, conflict }: SeenQuestion): Page {
  const { version, tag } = edited
  const { form, id } = version
  const { t, number } = frame.language
  const language = authoredLanguage(frame, edited)
  const described = describedIn(language, form)
  const posted = first(filled.input, 'kind')
  const question = isQuestionKind(posted) ? asKind(form, placed.question, posted).question : placed.question
  const drawn: Drawn = { filled, form, question, tag }
  const n = numbersOf(form).get(placed.question.code)
  const heading =
    n === undefined
      ? t(`kinds.name_${question.kind}`)
      : t('questionnaire.page_place_question', { n: number(n) })
  const card = cardOn(frame, edited, {
    heading,
    filled,
    conflict,
    action: paths.editQuestion(id, placed.handle),
    anchor: `#${idOf('card', placed.handle)}`,
    names: namesOfFields(frame.language, question),
  })
  return page(editorFrame(frame, edited), 'editor/question', card.title, {
    ...card.locals,
    remarks: card.locals.faults.length > 0 ? NO_REMARKS : remarksOn(described, placed),
    base: questionBase(form, placed.question),
    place: placeSaid(form, placed),
    words: wordFields(drawn),
    code: codeFields(edited, drawn),
    settings: settingFields(drawn),
    options: optionFields(drawn),
    items:
      'items' in question
        ? rowFields(drawn, 'item', question.items, { exclusive: false, attributes: false })
        : null,
    asking: askingFields(drawn, described, placed),
    moving: movingOf(described, edited, placed),
  })
}

/** After a refusal, only the errors of the posted form are shown. */
const NO_REMARKS = { obstacles: [], warnings: [] }

/** Labels of fields whose error messages do not name the field. */
const namesOfFields = ({ t }: Language, question: Question): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(settingsOf(question).map(({ name, label }) => [name, t(label)])),
  label: t('editor.label'),
  hint: t('editor.hint'),
  guidance: t('editor.guidance'),
  relevant_expression: t('editor.relevant'),
  relevant_name_0: t('editor.relevant'),
  required_expression: t('editor.required'),
  required_name_0: t('editor.required'),
  required_message: t('editor.required_message'),
  default: t('editor.default'),
  constraint: t('editor.constraint'),
  constraint_message: t('editor.constraint_message'),
  choice_filter: t('editor.choice_filter'),
  seed: t('editor.seed'),
})

/** Returns obstacles and warnings of this question. */
function remarksOn({ language, form }: Described, { question: { code } }: Placed) {
  const about = ({ question }: { question?: string }) => question === code
  return {
    obstacles: obstaclesToPublish(form)
      .filter(about)
      .map(({ sentence }) => sentenceIn(language, sentence)),
    warnings: remarksBefore(form)
      .filter(about)
      .map(({ sentence }) => sentenceIn(language, sentence)),
  }
}

function wordFields(drawn: Drawn) {
  const { faults, language } = drawn.filled
  const { t } = language
  const { label, hint, guidance } = drawn.question
  const shows = kindOf(drawn.question).presence !== 'hidden'
  return {
    label: tongueField(drawn, 'label', t('editor.label'), { text: label, control: 'textarea' }),
    help: shows
      ? [
          tongueField(drawn, 'hint', t('editor.hint'), { text: hint, hint: t('editor.hint_hint') }),
          tongueField(drawn, 'guidance', t('editor.guidance'), {
            text: guidance,
            hint: t('editor.guidance_hint'),
            control: 'textarea',
          }),
        ]
      : [],
    help_open:
      [hint, guidance, faults['hint'], faults['guidance']].some((one) => one !== undefined) ||
      ['hint', 'guidance'].some((name) => first(drawn.filled.input, name) !== ''),
    kind: kindField(drawn.filled),
  }
}

function codeFields({ published }: OpenDraft, { filled, question, form }: Drawn) {
  const { t } = filled.language
  const names = namesOf(question, form)
  return {
    code: field(filled, 'code', t('editor.code'), { hint: t('editor.code_hint'), dir: 'ltr' }),
    names: names.some((name) => name !== question.code)
      ? t('editor.code_names', { names: names.join(', ') })
      : '',
    published: published.has(question.code) ? t('editor.code_published') : '',
    marked: first(filled.input, 'marked') === 'yes',
  }
}

/** Returns links to the adjacent questions, and the move to another section. */
function movingOf({ language, form }: Described, edited: OpenDraft, { handle, section }: Placed) {
  const { t } = language
  const { version } = edited
  const placed = placedQuestions(form)
  const index = placed.findIndex((one) => one.handle === handle)
  const at = (by: number) => {
    const one = placed[index + by]
    return one && index + by >= 0 ? inTongue(edited, paths.editQuestion(version.id, one.handle)) : ''
  }
  return {
    outline: paths.outline(version.id),
    question: handle,
    before: at(-1),
    after: at(1),
    sections: placedSections(form).map((one) => ({
      value: one.handle,
      label: `${language.number(one.at + 1)} ${language.of(one.section.title) || t('editor.untitled')}`,
      selected: one.at === section,
    })),
    next: placedSections(form)[section]?.handle ?? '',
  }
}
