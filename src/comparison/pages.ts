import { inConsultation } from '../consultation/menu.ts'
import { blank, field } from '../web/field.ts'
import { languageOf, ownName, type Language } from '../web/language.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import type { Version } from '../questionnaire/queries.ts'
import { compareVersions, isCounted, type Comparison, type QuestionChange } from './compare.ts'
import type { Compared } from './load.ts'
import { wordDiff } from './moved.ts'
import { recodingSaid, rewordingTold } from './describe.ts'
import type { Rewording } from './wording.ts'

/** How two versions differ, and what that means for comparing their data. */
export function comparisonPage(frame: Frame, seen: Compared): Page {
  const { consultation, questionnaire, pair } = seen
  const { language } = frame
  const { t } = language
  const around = inConsultation(frame, consultation, paths.consultation(consultation.id))
  return page(around, 'comparison/comparison', t('comparison.title'), {
    crumbs: [{ path: paths.questionnaire(questionnaire.id), label: questionnaire.name }],
    heading: t('comparison.title'),
    choosing: pair ? choosingOf(language, seen, pair) : null,
    compared: pair ? comparedOf(language, seen, pair) : null,
  })
}

const called = ({ t }: Language, { number, state }: Version) => t('comparison.version', { number, state })

function choosingOf(
  language: Language,
  { questionnaire, versions }: Compared,
  pair: readonly [Version, Version],
) {
  const [from, to] = pair
  const { t } = language
  const options = versions.map((version) => ({
    value: String(version.number),
    label: called(language, version),
  }))
  const filled = blank(language, { from: String(from.number), to: String(to.number) })
  return {
    action: paths.comparison(questionnaire.id),
    fields: [
      field(filled, 'from', t('comparison.from'), { control: 'select', options }),
      field(filled, 'to', t('comparison.to'), { control: 'select', options }),
    ],
  }
}

function comparedOf(
  language: Language,
  { questionnaire }: Compared,
  [from, to]: readonly [Version, Version],
) {
  const { t } = language
  const comparison = compareVersions(from.form, to.form)
  const { questions, same } = comparison
  const counted = questions.filter(isCounted)
  const [added, removed] = [counted.filter(({ before }) => !before), counted.filter(({ after }) => !after)]
  return {
    heading: t('comparison.pair', { from: from.number, to: to.number }),
    counts: t('comparison.counts', {
      added: added.length,
      removed: removed.length,
      changed: counted.length - added.length - removed.length,
      same,
    }),
    csv: `${paths.comparisonCsv(questionnaire.id)}?from=${from.number}&to=${to.number}`,
    questions: questions.map((change) => questionRow(language, to, from, change)),
    around: aroundOf(language, comparison),
  }
}

function questionRow(language: Language, to: Version, from: Version, change: QuestionChange) {
  const { t } = language
  const { code, before, after, isMoved, reworded, recoded, meaning } = change
  const asked = after ?? before
  const fallback = (after ? to : from).form.default_language
  return {
    code,
    label: asked ? languageOf(language.code, fallback).of(asked.label) : '',
    state: before && after ? '' : t(after ? 'comparison.added' : 'comparison.removed'),
    moved: isMoved ? t('comparison.moved') : '',
    reworded: reworded.map((one) => wordsRow(language, one)),
    recoded: recoded.map((one) => recodingSaid(language, one)),
    meaning,
    verdict: t(`comparison.${meaning}`),
    sentences: sentencesFor(language, change),
  }
}

/** The distinct consequences of a question's changes. */
function sentencesFor({ t }: Language, change: QuestionChange): readonly string[] {
  const { before, after, isMoved, reworded, recoded, meaning } = change
  if (!before) return [t('comparison.means_added')]
  if (!after) return [t('comparison.means_removed')]
  if (meaning === 'comparable') return [t('comparison.means_comparable')]
  const said = [
    ...recoded.map(({ aspect }) => t(`comparison.means_${aspect}`)),
    ...(reworded.some(({ before: one, after: other }) => one && other)
      ? [t('comparison.means_reworded')]
      : []),
    ...(isMoved ? [t('comparison.means_moved')] : []),
    ...(meaning === 'not' ? [t('comparison.decision')] : []),
  ]
  return [...new Set(said)]
}

function wordsRow(language: Language, rewording: Rewording) {
  const { before, after } = rewording
  return {
    told: rewordingTold(language, rewording),
    ...ownName(rewording.language),
    pieces: before && after ? wordDiff(before, after) : [],
    whole: before && after ? '' : after || before,
  }
}

function aroundOf(language: Language, { title, sections, languages }: Comparison) {
  const { t, list } = language
  const named = (codes: readonly string[]) => list(codes.map((code) => language.tongue(code)))
  return {
    lines: [
      ...(languages.added.length > 0
        ? [t('comparison.language_added', { languages: named(languages.added) })]
        : []),
      ...(languages.gone.length > 0
        ? [t('comparison.language_gone', { languages: named(languages.gone) })]
        : []),
    ],
    texts: [
      ...title.map((one) => ({ where: '', ...wordsRow(language, one) })),
      ...sections.flatMap(({ code, reworded }) =>
        reworded.map((one) => ({ where: t('comparison.section', { code }), ...wordsRow(language, one) })),
      ),
    ],
  }
}
