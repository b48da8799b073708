import { blank, faultList, field, titled, type Filled } from '../../web/field.ts'
import type { Language } from '../../web/language.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import type { EvidenceDesk } from '../evidence/named.ts'
import { around, claimShown } from '../evidence/pages.ts'
import { findingPaths } from '../paths.ts'
import { findingFrame } from '../statement/frame.ts'
import { basisOf, seenOf } from './basis.ts'
import { CONCERNS, LEVELS, QUESTIONS, type Judgement } from './confidence.ts'
import type { ShownData } from './data.ts'
import { judgedSaid, outdatedSaid } from './said.ts'
import { showsOf } from './shows.ts'

/** Renders the judgement of confidence in a finding: four questions, what the data show beside each, and the second reader. */
export function confidencePage(
  frame: Frame,
  desk: EvidenceDesk,
  { reader, data }: Readonly<{ reader: number; data: ShownData | undefined }>,
  posted?: Pick<Filled, 'input' | 'faults'>,
): Page {
  const { consultation, statement, language } = desk
  const { judgement } = desk.evidence
  const old = outdatedSaid(desk)
  const { t } = language
  const filled: Filled = posted ? { ...posted, language } : blank(language, valuesOf(judgement))
  const may_change = statement.state === 'draft' || statement.state === 'in_review'
  const [questions, whole] = [questionsShown(desk, data, filled), wholeFields(filled)]
  const heading = t('evidence.confidence')
  return page(findingFrame(frame, consultation), 'finding/confidence', titled(filled, heading), {
    ...around(desk),
    heading,
    claim: claimShown(desk),
    faults: faultsShown(filled, questions, whole),
    action: may_change ? findingPaths.confidence(consultation.id, statement) : '',
    judged: judgement ? judgedSaid(judgement, language) : [],
    old,
    seen: seenOf(basisOf(statement, desk.evidence.pieces)),
    ...(may_change && judgement
      ? confirming(desk, judgement, { reader, isOld: old.length > 0 })
      : { reading: '', holding: '' }),
    concerns: judgement ? concernsSaid(judgement, language) : [],
    questions,
    whole,
  })
}

/** The faults of the form, those of a concern with the question that it answers: otherwise they read alike. */
function faultsShown(
  filled: Filled,
  questions: ReturnType<typeof questionsShown>,
  whole: ReturnType<typeof wholeFields>,
) {
  const asked = new Map<string, string>(questions.map(({ name, heading }) => [name, heading]))
  const fields = [...questions.flatMap((question) => question.fields), ...whole]
  return faultList(filled, fields).map(({ field: name, sentence }) => ({
    field: name,
    sentence: [asked.get(name), sentence].filter(Boolean).join(' '),
  }))
}

/** What the reader may do with a judgement: confirm it as the second, or say that it still holds as the one who judged. */
const confirming = (
  { consultation: { id }, statement }: EvidenceDesk,
  judgement: Judgement,
  { reader, isOld }: Readonly<{ reader: number; isOld: boolean }>,
) => {
  const isOwn = judgement.person_id === reader
  const mayRead = !isOld && !isOwn && judgement.read_at === null
  return {
    reading: mayRead ? findingPaths.readingConfidence(id, statement, judgement.id) : '',
    holding: isOld && isOwn ? findingPaths.holdingConfidence(id, statement, judgement.id) : '',
  }
}

const choosing = (filled: Filled, options: readonly Readonly<{ value: string; label: string }>[]) => ({
  control: 'select' as const,
  options: [{ value: '', label: filled.language.t('finding.choose_none') }, ...options],
})

/** Each question with what the data show, and the fields of its concern. */
function questionsShown(desk: EvidenceDesk, data: ShownData | undefined, filled: Filled) {
  const { t } = filled.language
  const concerns = CONCERNS.map((value) => ({ value, label: t(`evidence.concern_${value}`) }))
  return QUESTIONS.map((question) => ({
    name: question,
    heading: t(`evidence.ask_${question}`),
    shows: showsOf(desk, data, question),
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

/** The concern that each question raised, with its reason, for a second reader. */
const concernsSaid = ({ concerns }: Judgement, { t }: Language) =>
  QUESTIONS.map((question) => ({
    heading: t(`evidence.ask_${question}`),
    said: t(`evidence.concern_${concerns[question].concern}`),
    why: concerns[question].why,
  }))
