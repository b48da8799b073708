import type { Plan } from '../consultation/plan-table.ts'
import { first, type Input } from '../web/form.ts'
import { languageOf, ownName, type Language } from '../web/language.ts'
import { plainWords, withCode } from '../web/markup.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { isNumbered } from '../instrument/asking/ask.ts'
import { questionsOf } from '../instrument/questionnaire.ts'
import { addingOn, type Faults } from './adding.ts'
import { checklistOf, type Checklist } from './checklist.ts'
import type { OpenDraft } from './open-draft.ts'
import { authoredLanguage, barOn, editorFrame, idOf, inTongue, tonguesOn } from './parts.ts'
import { placedQuestions, placedSections, type Placed, type PlacedSection } from './place.ts'
import {
  conditionSaid,
  describedIn,
  extentSaid,
  type Described,
} from '../questionnaire/conditions/describe.ts'

/** Input of the page and its forms. */
export type Outlined = Readonly<{
  edited: OpenDraft
  plan: Plan | null
  input: Input
  /** Errors of the form that adds a question or section. */
  faults: Faults
}>

/** Renders a draft as a list of cards by section, with all actions. */
export function editPage(frame: Frame, outlined: Outlined): Page {
  const { edited, plan, faults, input } = outlined
  const { version, consultation } = edited
  const { form, id } = version
  const { t } = frame.language
  const language = authoredLanguage(frame, edited)
  const described = describedIn(language, form)
  const checklist = checklistOf(language, version, plan)
  const title = t('editor.title', { name: version.name })
  return page(
    editorFrame(frame, edited),
    'editor/edit',
    Object.keys(faults).length > 0 ? t('page.error_prefix', { title }) : title,
    {
      crumbs: [
        {
          path: paths.consultation(consultation.id),
          label: languageOf(frame.language.code, consultation.default_language).of(consultation.title),
        },
        { path: paths.questionnaire(version.questionnaire_id), label: version.name },
      ],
      heading: version.name,
      state: t('editor.state', { number: version.number }),
      preview: `${paths.preview(id, 1)}?lang=${encodeURIComponent(edited.tag)}`,
      publish: paths.questionnaire(version.questionnaire_id),
      obstacle_count: checklist.obstacles.length,
      tongues: tonguesOn(frame, edited, paths.editVersion(id)),
      whole: wholeOn(language, edited),
      outline: paths.outline(id),
      sections: sectionsOn(described, outlined, checklist),
      new_section: {
        action: paths.newSection(id),
        title: first(input, 'title'),
        fault: faults['title'] ?? '',
        is_first: form.sections.length === 0,
      },
      checklist,
      bar: barOn(frame, edited),
      tag: edited.tag,
      tag_dir: ownName(edited.tag).dir,
    },
  )
}

function wholeOn(language: Language, edited: OpenDraft) {
  const { form, id } = edited.version
  const { t, of, list, tongue } = language
  return {
    title: of(form.title),
    facts: [
      t('questionnaire.page_extent', {
        sections: form.sections.length,
        questions: questionsOf(form).filter(isNumbered).length,
        minutes: form.minutes,
      }),
      list(form.languages.map(tongue)),
    ],
    path: inTongue(edited, paths.settings(id)),
  }
}

function sectionsOn(described: Described, outlined: Outlined, checklist: Checklist) {
  const { form } = outlined.edited.version
  const questions = placedQuestions(form)
  const problems = problemsBy(checklist)
  return placedSections(form).map((placed) => ({
    ...sectionOn(described, outlined.edited, placed),
    rows: questions
      .filter(({ section }) => section === placed.at)
      .map((question) => cardOn(described, outlined.edited, question, problems)),
    adding: addingOn(described.language, outlined, placed),
  }))
}

function sectionOn(described: Described, edited: OpenDraft, { section, handle, at }: PlacedSection) {
  const { t, of, number } = described.language
  const last = edited.version.form.sections.length - 1
  const asked = conditionSaid(described, section.relevant)
  return {
    id: idOf('section', handle),
    n: number(at + 1),
    title: of(section.title) || t('editor.untitled'),
    count: t('consultation.questions', { n: section.questions.filter(isNumbered).length }),
    facts: [
      ...(asked ? [withCode(t('editor.asked_if', { condition: asked }))] : []),
      ...(section.shuffled ? [t('editor.shuffled_said')] : []),
    ],
    path: inTongue(edited, paths.editSection(edited.version.id, handle)),
    acts: actsOn(t, `section:${handle}`, { up: at > 0, down: at < last, copy: false }),
    said: t('questionnaire.page_place_section', { n: number(at + 1) }),
  }
}

function cardOn(described: Described, edited: OpenDraft, placed: Placed, problems: Problems) {
  const { language, numbers, form } = described
  const { t, of, number } = language
  const { question, handle, section, at } = placed
  const n = numbers.get(question.code)
  const asked = conditionSaid(described, question.relevant)
  const needed = typeof question.required === 'string' ? conditionSaid(described, question.required) : ''
  const label = of(question.label)
  const isLast =
    section === form.sections.length - 1 && at === (form.sections[section]?.questions.length ?? 0) - 1
  return {
    id: idOf('card', handle),
    handle,
    number: n === undefined ? '' : number(n),
    said: n === undefined ? question.code : number(n),
    label: plainWords(label) || t('editor.unwritten'),
    untranslated:
      label !== '' && !question.label[edited.tag]
        ? t('editor.untranslated', { language: language.tongue(edited.tag) })
        : '',
    path: inTongue(edited, paths.editQuestion(edited.version.id, handle)),
    kind: t(`kinds.name_${question.kind}`),
    code: question.code,
    needed: question.required === true ? t('questionnaire.page_needed') : '',
    facts: [
      extentSaid(described, question),
      asked && t('editor.asked_if', { condition: asked }),
      needed && t('editor.needed_if', { condition: needed }),
    ]
      .filter(Boolean)
      .map(withCode),
    obstacles: problems.obstacles.get(question.code) ?? [],
    warnings: problems.warnings.get(question.code) ?? [],
    acts: actsOn(t, `question:${handle}`, { up: section + at > 0, down: !isLast, copy: true }),
  }
}

const actsOn = (
  t: Language['t'],
  of: string,
  { up, down, copy }: { up: boolean; down: boolean; copy: boolean },
) => [
  { value: `up:${of}`, label: t('editor.up'), off: !up },
  { value: `down:${of}`, label: t('editor.down'), off: !down },
  ...(copy ? [{ value: `copy:${of}`, label: t('editor.duplicate'), off: false }] : []),
  { value: `drop:${of}`, label: t('editor.delete'), off: false },
]

type Problems = Readonly<Record<'obstacles' | 'warnings', ReadonlyMap<string, readonly string[]>>>

function problemsBy({ obstacles, warnings }: Checklist): Problems {
  const by = (checks: Checklist['obstacles']) => {
    const said = new Map<string, string[]>()
    for (const { code, sentence } of checks) said.set(code, [...(said.get(code) ?? []), sentence])
    return said
  }
  return { obstacles: by(obstacles), warnings: by(warnings) }
}
