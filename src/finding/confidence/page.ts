import { blank, faultList, field, titled, type Filled } from '../../web/field.ts'
import type { Language } from '../../web/language.ts'
import { isolated } from '../../web/markup.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import { isWeak } from '../evidence/evidence.ts'
import type { EvidenceDesk } from '../evidence/named.ts'
import { around } from '../evidence/pages.ts'
import { sentenceRead } from '../numbers/statement-numbers.ts'
import { findingPaths } from '../paths.ts'
import { findingFrame } from '../statement/frame.ts'
import { CONCERNS, LEVELS, QUESTIONS, type Judgement, type Question } from './confidence.ts'

type Shown = Readonly<{ judgement: Judgement | undefined; reader: number }>

/** Renders the judgement of confidence in a finding: four questions, what the data show beside each, and the second reader. */
export function confidencePage(
  frame: Frame,
  desk: EvidenceDesk,
  { judgement, reader }: Shown,
  posted?: Pick<Filled, 'input' | 'faults'>,
): Page {
  const { consultation, statement, language } = desk
  const { t } = language
  const filled: Filled = posted ? { ...posted, language } : blank(language, valuesOf(judgement))
  const may_change = statement.state === 'draft' || statement.state === 'in_review'
  const [questions, whole] = [questionsShown(desk, filled), wholeFields(filled)]
  const heading = t('evidence.confidence')
  return page(findingFrame(frame, consultation), 'finding/confidence', titled(filled, heading), {
    ...around(desk),
    heading,
    claim: sentenceRead(desk.numbers),
    faults: faultList(filled, [...questions.flatMap(({ fields }) => fields), ...whole]),
    action: may_change ? findingPaths.confidence(consultation.id, statement) : '',
    judged: judgement ? judgedSaid(judgement, language) : [],
    concerns: judgement ? concernsSaid(judgement, language) : [],
    reading:
      may_change && judgement && judgement.read_at === null && judgement.person_id !== reader
        ? findingPaths.readingConfidence(consultation.id, statement, judgement.id)
        : '',
    questions,
    whole,
  })
}

const choosing = (filled: Filled, options: readonly Readonly<{ value: string; label: string }>[]) => ({
  control: 'select' as const,
  options: [{ value: '', label: filled.language.t('finding.choose_none') }, ...options],
})

/** Each question with what the data show, and the fields of its concern. */
function questionsShown(desk: EvidenceDesk, filled: Filled) {
  const { t } = filled.language
  const concerns = CONCERNS.map((value) => ({ value, label: t(`evidence.concern_${value}`) }))
  return QUESTIONS.map((question) => ({
    name: question,
    heading: t(`evidence.ask_${question}`),
    shows: showsOf(desk, question),
    fields: [
      field(filled, question, t('evidence.concern'), choosing(filled, concerns)),
      field(filled, `why_${question}`, t('evidence.reason'), { control: 'textarea' }),
    ],
  }))
}

function wholeFields(filled: Filled) {
  const { t } = filled.language
  const levels = LEVELS.map((value) => ({ value, label: t(`evidence.level_${value}`) }))
  return [
    field(filled, 'level', t('evidence.level'), choosing(filled, levels)),
    field(filled, 'reason', t('evidence.reason'), { control: 'textarea' }),
  ]
}

const valuesOf = (judgement: Judgement | undefined): Readonly<Record<string, string>> =>
  judgement
    ? {
        level: judgement.level,
        reason: judgement.reason,
        ...Object.fromEntries(
          QUESTIONS.flatMap((question) => [
            [question, judgement.concerns[question].concern],
            [`why_${question}`, judgement.concerns[question].why],
          ]),
        ),
      }
    : {}

/** Says what was judged, by whom, and who read it. */
export function judgedSaid({ level, reason, by, at, reader, read_at }: Judgement, language: Language) {
  const { t } = language
  const signed = (name: string, on: string) => ({
    name: isolated(name, language),
    day: language.days(on.slice(0, 10), on.slice(0, 10)),
  })
  return [
    t(`evidence.level_${level}`),
    reason,
    t('evidence.judged_by', signed(by, at)),
    reader === null || read_at === null
      ? t('evidence.second_missing')
      : t('evidence.read_by', signed(reader, read_at)),
  ]
}

/** The concern that each question raised, with its reason, for a second reader. */
const concernsSaid = ({ concerns }: Judgement, { t }: Language) =>
  QUESTIONS.map((question) => ({
    heading: t(`evidence.ask_${question}`),
    said: t(`evidence.concern_${concerns[question].concern}`),
    why: concerns[question].why,
  }))

/** What the data show beside a question, as far as it is at hand. */
function showsOf({ evidence, opened, language: { t } }: EvidenceDesk, question: Question): string {
  const { pieces, figures } = evidence
  const solid = pieces.filter((piece) => piece.kind !== 'search' && !isWeak(piece))
  if (question === 'collection')
    return t('evidence.shows_collection', {
      codes: pieces.filter(({ kind }) => kind === 'code').length,
      figures: pieces.filter(({ kind }) => kind === 'figure').length,
    })
  if (question === 'fit')
    return t('evidence.shows_fit', {
      supports: solid.filter(({ relation }) => relation === 'supports').length,
      against: pieces.filter(({ kind, relation }) => kind !== 'search' && relation !== 'supports').length,
      searches: pieces.filter(({ kind }) => kind === 'search').length,
    })
  if (question === 'amount') {
    const bases = pieces.flatMap(({ source }) => {
      const resolved = figures.get(source)
      return resolved?.state === 'told' && resolved.base !== null ? [resolved.base] : []
    })
    if (bases.length === 0) return t('evidence.shows_no_amount')
    return t('evidence.shows_amount', { least: Math.min(...bases), most: Math.max(...bases) })
  }
  const places = new Set(opened?.dataset.sources.map(({ workshop }) => workshop.code))
  return t('evidence.shows_bearing', { places: places.size })
}
