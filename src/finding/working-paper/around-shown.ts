import { shown } from '../../disclosure/rules.ts'
import { titleOf } from '../../result/question-name.ts'
import { ownName, type Language } from '../../web/language.ts'
import { isolated } from '../../web/markup.ts'
import { auditSaid } from '../audit/words.ts'
import { basisOf, holdsFor } from '../confidence/basis.ts'
import type { Coverage } from '../coverage/coverage.ts'
import { gapsSaid } from '../coverage/words.ts'
import { causeSaid, staleSaid } from '../stale/shown.ts'
import { changedOf } from '../stale/stale.ts'
import { nameOf, type StatementKey } from '../statement/statement.ts'
import { dayOf, type Sheet } from './sheet.ts'

/** Returns the head of the paper: what it is, what it is not, and as of when. */
export function headingShown(sheet: Sheet) {
  const { consultation, language, as_of } = sheet
  const { t, of } = language
  const { answers_deleted_on } = consultation
  return {
    title: of(consultation.title),
    code: consultation.code,
    organiser: of(consultation.organiser),
    as_of: as_of ? t('report.as_of', { moment: language.moment(as_of, 'UTC') }) : '',
    lede: answers_deleted_on
      ? t('report.lede_deleted', { day: dayOf(sheet, answers_deleted_on) })
      : t('report.lede'),
  }
}

/** Says what the consultation is for, and where it was held. */
export function purposeShown({ consultation, language, came }: Sheet): readonly string[] {
  const { t, of, days, list } = language
  const held = came.filter(({ answered }) => answered !== 0).map(({ workshop }) => workshop)
  const [first = ''] = held.map(({ starts_on }) => starts_on).toSorted()
  const last =
    held
      .map(({ ends_on }) => ends_on)
      .toSorted()
      .at(-1) ?? ''
  const languages = [...new Set(held.flatMap((workshop) => workshop.languages))]
  return [
    ...of(consultation.purpose).split(/\n+/).filter(Boolean),
    ...(held.length > 0
      ? [
          t('report.held', {
            places: held.length,
            days: days(first, last),
            languages: list(languages.map((code) => language.tongue(code) || ownName(code).name)),
          }),
        ]
      : []),
  ]
}

/** Questions named among those left out most often; the annex has all. */
const MOST = 4

/** Returns who was expected and who answered by place, and which questions were left out most often. */
export function cameShown(sheet: Sheet) {
  const { came, absent, consultation, language } = sheet
  const { t, of, list, number, days } = language
  const n = consultation.room_threshold
  const isWhole = came.every(({ answered }) => answered !== null)
  const sum = (numbers: readonly (number | null)[]) =>
    numbers.reduce<number>((total, one) => total + (one ?? 0), 0)
  const answered = sum(came.map((one) => one.answered))
  const isExpected = came.every(({ expected }) => expected !== null)
  return {
    rows: came.map(({ workshop, expected, answered: own }) => ({
      place: of(workshop.place),
      days: days(workshop.starts_on, workshop.ends_on),
      expected: expected === null ? t('report.not_given') : number(expected),
      answered: own === null ? t('report.few', { n }) : number(own),
      source: `workshop/${workshop.code}`,
      value: own === null ? '' : String(own),
    })),
    total:
      isWhole && came.length > 1
        ? {
            expected: isExpected ? number(sum(came.map((one) => one.expected))) : '–',
            answered: number(answered),
            value: String(answered),
          }
        : null,
    absent:
      absent.length > 0
        ? t('evidence.shows_no_group', { names: list(absent.map((one) => isolated(of(one), language))) })
        : '',
    left_out: leftOutShown(sheet, sheet.left_out.slice(0, MOST)),
  }
}

/** Returns how many left questions out. */
export const leftOutShown = ({ language }: Sheet, left_out: Sheet['left_out']) =>
  left_out.map(({ listed, no_answer }) => ({
    question: titleOf(listed, language),
    said:
      no_answer === null
        ? language.t('report.withheld')
        : language.t('result.overview_per_cent', { n: language.number(no_answer) }),
    source: listed.shown.code,
    value: no_answer === null ? '' : String(no_answer),
  }))

/** Of fewer people, the number reached would be that of a code withheld. */
const isTold = (reached: number, threshold: number) => reached === 0 || shown(reached, threshold)

/** Says of each coded question whom agreed findings reach beside chance, and how many answers lead nowhere. */
export function missedShown({ coded, consultation, language }: Sheet) {
  const { t, of } = language
  return coded.map(({ audited: { audit: whole, looked, left, is_rated }, coverage }) => {
    const audit = whole && isTold(whole.whole.reached, consultation.room_threshold) ? whole : undefined
    const { name, label } = looked.variable
    const aside = left.filter((one) => one.aside).length
    return {
      source: name,
      question: of(label),
      value: audit ? `${audit.whole.reached}/${audit.whole.answers}` : '',
      said: [
        ...(audit
          ? [...auditSaid(audit, is_rated, language), t('report.nowhere', { n: left.length, aside })]
          : [t('report.untold')]),
        ...coveredSaid(coverage, language),
      ],
    }
  })
}

/** Returns what is open: flags, evidence that is gone or withheld, missing readers, and answers that lead nowhere. */
export function openShown(sheet: Sheet): readonly string[] {
  const { findings, recommendations, evidence, coded, language } = sheet
  const { t, of } = language
  const named = (name: string, said: string) => t('report.open_of', { name, said })
  const flags = [...findings, ...recommendations].flatMap(({ statement, numbers }) =>
    statement.state === 'withdrawn' || numbers.open === 0
      ? []
      : [named(nameOf(statement), t('finding.flags_count', { n: numbers.open }))],
  )
  const gone = findings.flatMap(({ statement, evidence: own }) =>
    own.flatMap(({ source }) => {
      const resolved = evidence.figures.get(source)
      if (!resolved || resolved.state === 'told') return []
      const { title } = resolved
      return [named(nameOf(statement), t(`report.open_${resolved.state}`, { title }))]
    }),
  )
  const unread = findings.flatMap(({ statement, judgement }) =>
    statement.state === 'withdrawn' || judgement?.read_at
      ? []
      : [named(nameOf(statement), t(judgement ? 'evidence.second_missing' : 'report.not_judged'))],
  )
  const left = coded.flatMap(({ audited: { audit, left: all, looked } }) => {
    if (!audit || !isTold(audit.whole.reached, sheet.consultation.room_threshold)) return []
    const n = all.filter(({ aside }) => !aside).length
    return n === 0
      ? []
      : [`${isolated(of(looked.variable.label), language)} – ${t('report.open_left', { n })}`]
  })
  return [...new Set([...flags, ...gone, ...changedSaid(sheet), ...unread, ...left])]
}

/** Says which places and groups no agreed finding reaches, and which each agreed finding leaves out. */
const coveredSaid = (coverage: Coverage, language: Language): readonly string[] =>
  (['workshop', 'group'] as const).flatMap((by) => {
    const { columns, agreed } = gapsSaid(coverage, by, language)
    return [...columns, ...agreed.map(({ said }) => said)]
  })

/** Says what changed behind statements since somebody looked, and which judgements were made for something else. */
function changedSaid({ findings, recommendations, stale, consultation, language }: Sheet): readonly string[] {
  const { t } = language
  const named = (statement: StatementKey, said: string) =>
    t('report.open_of', { name: nameOf(statement), said })
  const marks = [...findings, ...recommendations].flatMap(({ statement }) => {
    const said = staleSaid(stale, statement, language)
    const causes = changedOf(stale, statement).flatMap((one) => one.causes)
    const why = causes.map((cause) => causeSaid(cause, consultation.room_threshold, language))
    return said ? [named(statement, [said, ...new Set(why)].join(' '))] : []
  })
  const old = findings.flatMap(({ statement, judgement, evidence, standing }) =>
    judgement && !standing.later && !holdsFor(judgement.basis, basisOf(statement, evidence))
      ? [named(statement, t('finding.missing_old_confidence'))]
      : [],
  )
  return [...marks, ...old]
}
