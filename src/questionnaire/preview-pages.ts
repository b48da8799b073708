import { participantFrame } from '../web/frame.ts'
import type { Language } from '../web/language.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { surveyOf, type Fault } from '../instrument/answers.ts'
import type { Input } from '../instrument/answer.ts'
import { numbersOf } from '../instrument/numbering.ts'
import { previewForm, stepsAround, type Tried } from './preview.ts'
import type { PlacedVersion } from './queries.ts'
import type { Questionnaire } from '../instrument/questionnaire.ts'
import { fieldsOf } from '../instrument/asking/fields.ts'
import { sectionShown, seenForm } from '../instrument/asking/section-shown.ts'

/** The request of a preview: version, language, reader. */
export type Preview = Readonly<{
  version: PlacedVersion
  /** Of the previewed pages. */
  language: Language
  /** The staff member's frame, in their own language. */
  frame: Frame
  /** The reader may open the questionnaire. */
  isOwn: boolean
  /** Shown in an iframe, whose page says that it is a preview. */
  isFramed: boolean
}>

/** Renders a section as on a phone, below a banner that says it is a preview. `index` is from 0. */
export function previewPage(
  preview: Preview,
  { index, tried, faults }: { index: number; tried: Tried; faults: readonly Fault[] },
): Page {
  const { version, language } = preview
  const { t } = language
  const { input } = tried
  const form = previewForm(language, version, { index, seen: tried.seen })
  const section = form.sections[index]
  if (!section) throw new TypeError(`there is no section ${index}`)
  const survey = surveyOf(form, input)
  const { title: named, ...shown } = sectionShown(form, section, {
    numbers: numbersOf(version.form),
    survey,
    input,
    faults,
    own: OWN,
    language,
  })
  const steps = stepsAround(form, index, input)
  const step = steps.indexOf(index)
  const title = t('questionnaire.page_preview_title', { title: named })
  return page(
    frameFor(preview, paths.preview(version.id, index + 1)),
    'questionnaire/preview',
    faults.length > 0 ? t('page.error_prefix', { title }) : title,
    {
      ...shown,
      strip: stripFor(preview),
      carried: carriedFrom(form, index, tried),
      again: againFrom(preview, tried),
      progress: t('response.section_of', { n: step + 1, total: steps.length }),
      steps: steps.map((_, at) => (at < step ? 'on' : at === step ? 'now' : 'to')),
    },
  )
}

/** Resolves a button within a question. */
export const previewSeen = (form: Questionnaire, input: Input, button: string): Questionnaire =>
  seenForm(form, button.split(':')[1] ?? '', { survey: surveyOf(form, input), own: OWN })

/** Fixed seed of shuffling for all previews. */
const OWN = 'preview'

/** Renders the last page. */
export function previewEndPage(preview: Preview, tried: Tried): Page {
  const { version, language } = preview
  const { sections } = version.form
  const title = language.t('questionnaire.page_preview_end')
  const action = tried.seen.size === 0 ? '' : paths.preview(version.id, sections.length + 1)
  return page(frameFor(preview, action), 'questionnaire/preview-end', title, {
    strip: stripFor(preview),
    carried: carriedFrom(version.form, sections.length, tried),
    heading: title,
    again: beginning(preview),
  })
}

/** Field name for visited sections; no question code can equal it. */
export const SEEN = '_seen'

/** Returns answers of other sections as hidden fields: they are stored nowhere else. */
function carriedFrom(form: Questionnaire, index: number, { input, seen }: Tried) {
  const others = form.sections.filter((_, at) => at !== index)
  const names = others.flatMap((section) => fieldsOf(form, section))
  return [
    ...[...seen].map((at) => ({ name: SEEN, value: String(at) })),
    ...names.flatMap((name) => (input[name] ?? []).map((value) => ({ name, value }))),
  ]
}

/** Path that resets all answers; '' when there are none. */
const againFrom = (preview: Preview, { seen }: Tried): string => (seen.size === 0 ? '' : beginning(preview))

const beginning = ({ version, language }: Preview): string =>
  `${paths.preview(version.id, 1)}?lang=${encodeURIComponent(language.code)}`

/** Link back for the reader. */
export const wayBack = ({ version, isOwn }: Preview): string =>
  isOwn ? paths.questionnaire(version.questionnaire_id) : paths.sessions()

const frameFor = ({ version, language, frame }: Preview, action: string): Frame => ({
  ...participantFrame(language, { script: 'questions', action }, version.form.languages),
  csrf: frame.csrf ?? '',
})

function stripFor(preview: Preview) {
  const { version, frame, isOwn, isFramed } = preview
  if (isFramed) return null
  const { t, code, dir } = frame.language
  return {
    lang: code,
    dir,
    title: t('questionnaire.page_preview'),
    words: t('questionnaire.page_preview_lede', { name: version.name, number: version.number }),
    path: wayBack(preview),
    link: t(isOwn ? 'questionnaire.page_to_questionnaire' : 'questionnaire.page_to_sessions'),
  }
}
