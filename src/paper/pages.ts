import type { StakeholderGroup } from '../consultation/consultation.ts'
import { inConsultation } from '../consultation/menu.ts'
import { ownName, type Language } from '../web/language.ts'
import { page, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { numbersOf } from '../instrument/numbering.ts'
import type { PlacedVersion } from '../questionnaire/queries.ts'
import type { Question } from '../instrument/questionnaire.ts'
import type { SeenVersion } from '../questionnaire/seen-version.ts'
import { plainly } from './plainly.ts'
import { screenSize } from './screen-size.ts'
import { writtenForm, writtenQuestion, type WrittenQuestion } from './written.ts'

/** The preview in a phone frame, with links to the sections at `steps` (indices). */
export function phonePage(seen: SeenVersion, steps: readonly number[]): Page {
  const { version, language, frame, isOwn } = seen
  const { t } = frame.language
  const lang = `?lang=${encodeURIComponent(language.code)}`
  const { consultation_id: id, answers_deleted_on } = version
  const around = isOwn ? inConsultation(frame, { id, answers_deleted_on }, paths.consultation(id)) : frame
  return page(around, 'paper/phone', t('paper.phone_title'), {
    crumbs: [wayBack(seen)],
    heading: t('paper.phone_title'),
    lede: t('paper.phone_lede', { name: version.name, number: version.number }),
    views: viewsOf(seen, 'phone'),
    tongues: tonguesOf(seen, paths.phone(version.id)),
    sections: steps.map((index) => ({
      path: paths.preview(version.id, index + 1) + lang,
      title: plainly(language, version.form, version.form.sections[index]?.title ?? {}),
    })),
    spoken: ownName(language.code),
    start: paths.preview(version.id, (steps[0] ?? 0) + 1) + lang,
  })
}

/** The whole questionnaire as a printable form. */
export function paperPage(
  seen: SeenVersion,
  { groups, withCodes }: { groups: readonly StakeholderGroup[]; withCodes: boolean },
): Page {
  const { version, language, frame } = seen
  const { t, of } = language
  const here = paths.paper(version.id)
  const lang = `lang=${encodeURIComponent(language.code)}`
  return page({ layout: 'paper', language }, 'paper/paper', of(version.form.title), {
    tools: {
      ...ownName(frame.language.code),
      back: wayBack(seen),
      views: viewsOf(seen, 'paper'),
      tongues: tonguesOf(seen, here),
      print: frame.language.t('paper.print'),
      hint: frame.language.t('paper.print_hint'),
      codes: withCodes
        ? { path: `${here}?${lang}`, label: frame.language.t('paper.without_codes') }
        : { path: `${here}?${lang}&codes=yes`, label: frame.language.t('paper.with_codes') },
    },
    heading: of(version.form.title),
    version: versionSaid(version, language),
    minutes: t('paper.minutes', { minutes: version.form.minutes }),
    groups: [
      ...groups.map(({ code, label }) => ({ code, label: of(label) })),
      { code: '-97', label: t('response.group_decline') },
    ],
    sections: writtenForm(version.form, language),
    codes: withCodes,
  })
}

/**
 * One question enlarged for projection, with navigation only. `n` is its position among the `of` shown, including
 * notes.
 */
export function screenPage(
  seen: SeenVersion,
  question: Question,
  { n, of }: { n: number; of: number },
): Page {
  const { version, language } = seen
  const { t } = language
  const { form } = version
  const numbers = numbersOf(form)
  const number = numbers.get(question.code)
  const written = writtenQuestion(question, { form, language, n: number })
  const title =
    number === undefined ? written.label : t('paper.screen_title', { n: number, of: numbers.size })
  const to = (place: number) =>
    place < 1 || place > of
      ? ''
      : `${paths.screen(version.id, place)}?lang=${encodeURIComponent(language.code)}`
  return page({ layout: 'screen', language, around: { kind: 'proj ask' } }, 'paper/screen', title, {
    title: plainly(language, form, form.title),
    place: number === undefined ? '' : title,
    question: written,
    lists: listsOn(written),
    sizes: (['wide', 'square'] as const).flatMap((screen) => {
      const { step, columns } = screenSize(written, language.code, screen)
      return [`${screen}-${step}`, ...(columns === 2 ? [`${screen}-two`] : [])]
    }),
    back: wayBack(seen),
    previous: to(n - 1),
    next: to(n + 1),
  })
}

/** Identifies the version in print. */
export const versionSaid = ({ number, state }: PlacedVersion, { t }: Language): string =>
  t(state === 'draft' ? 'paper.draft' : 'paper.version', { number })

/** Statements precede options, but follow the steps of a scale. */
function listsOn({ answer: { shape, rows, options } }: WrittenQuestion) {
  const [statements, choices] = [
    { of: 'rows', list: rows },
    { of: `choices in-${shape}`, list: options },
  ]
  const lists = shape === 'steps' ? [choices, statements] : [statements, choices]
  return lists.filter(({ list }) => list.length > 0)
}

function wayBack({ version, isOwn, frame }: SeenVersion) {
  return isOwn
    ? { path: paths.questionnaire(version.questionnaire_id), label: version.name }
    : { path: paths.sessions(), label: frame.language.t('questionnaire.page_to_sessions') }
}

/** Links to the views of a version, in the language displayed. */
function viewsOf({ version, language, frame }: SeenVersion, current: 'phone' | 'paper') {
  const { t } = frame.language
  const lang = `?lang=${encodeURIComponent(language.code)}`
  return [
    { path: paths.phone(version.id), label: t('paper.phone'), current: current === 'phone' },
    { path: paths.paper(version.id), label: t('paper.paper'), current: current === 'paper' },
    { path: paths.screen(version.id, 1), label: t('paper.screen'), current: false },
    { path: paths.plainText(version.id), label: t('paper.text'), current: false },
  ].map((view) => ({ ...view, path: view.path + lang }))
}

const tonguesOf = ({ version, language }: SeenVersion, here: string) =>
  version.form.languages.map((code) => ({
    ...ownName(code),
    path: `${here}?lang=${encodeURIComponent(code)}`,
    current: code === language.code,
  }))
