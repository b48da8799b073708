import type { Consultation } from '../consultation/consultation.ts'
import { shown } from '../disclosure/rules.ts'
import { inConsultation } from '../consultation/menu.ts'
import { kindName } from '../instrument/kinds/table.ts'
import type { Language } from '../web/language.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import type { Merged, SealedSession } from './asked.ts'
import { figureOf } from './figure.ts'
import type { Listed, ListedSection } from './question-list.ts'
import type { ResultTable } from './table.ts'
import { printedTable } from './table-rows.ts'
import type { Words } from './words.ts'
import { wordingOf } from './wording.ts'

/** The questions there are results for, and what they rest on. */
export function resultsPage(
  frame: Frame,
  consultation: Consultation,
  sessions: readonly SealedSession[],
  sections: readonly ListedSection[],
): Page {
  const { language } = frame
  const { t, of } = language
  const held = new Set(sessions.map(({ workshop }) => workshop)).size
  return page(
    inConsultation(frame, consultation, paths.results(consultation.id)),
    'result/results',
    t('result.results'),
    {
      crumbs: [{ path: paths.consultation(consultation.id), label: of(consultation.title) }],
      rule: t('result.rests_on_rule', { n: consultation.room_threshold }),
      workshops: workshopRows(sessions, consultation.room_threshold, language),
      sections: sections.map(({ key, title, questions }) => ({
        id: `s-${key}`,
        title: of(title),
        questions: questions.map(({ question, number, workshops }) => ({
          number: number === null ? '' : String(number),
          label: of(question.label),
          path: paths.result(consultation.id, question.code),
          kind: t(kindName(question.kind)),
          asked_in: workshops < held ? t('result.asked_in', { n: workshops, all: held }) : '',
        })),
      })),
    },
  )
}

/** What the page of one question shows besides its place among the others. */
export type Result = Readonly<{
  merged: Merged
  /** Undefined where the question has no numbers. */
  table: ResultTable | undefined
  /** Undefined where nobody can answer it in words. */
  words: Words | undefined
}>

/** One question over all workshops: figure, table and what people wrote. */
export function resultPage(
  frame: Frame,
  consultation: Consultation,
  sections: readonly ListedSection[],
  { merged, table, words }: Result,
): Page {
  const { language } = frame
  const { t, of } = language
  const { question } = merged
  const listed = sections.flatMap(({ questions }) => questions)
  const place = listed.findIndex((one) => one.question.code === question.code)
  const link = (one: Listed | undefined) =>
    one ? { path: paths.result(consultation.id, one.question.code), label: titleOf(one, language) } : null
  const title = titleOf(listed[place] ?? { question, number: null, workshops: 0 }, language)
  const wording = table && wordingOf(table, language, consultation.room_threshold)
  return page(inConsultation(frame, consultation, paths.results(consultation.id)), 'result/result', title, {
    crumbs: [
      { path: paths.consultation(consultation.id), label: of(consultation.title) },
      { path: paths.results(consultation.id), label: t('result.results') },
    ],
    heading: title,
    csv_path: table ? paths.resultCsv(consultation.id, question.code) : '',
    results_path: paths.results(consultation.id),
    choices: listed.map((one) => ({
      value: one.question.code,
      label: shortened(optionOf(one, language)),
      selected: one.question.code === question.code,
    })),
    rules: rulesOf(merged, table, consultation.room_threshold, language),
    figure: table && wording ? figureOf(table, question, wording) : null,
    table: table && wording ? printedTable(table, wording) : null,
    words: words ? wordsShown(words, table !== undefined, consultation.room_threshold, language) : null,
    not_summarised: !table && !words,
    previous: link(listed[place - 1]),
    next: link(listed[place + 1]),
  })
}

function workshopRows(sessions: readonly SealedSession[], threshold: number, language: Language) {
  return [...new Set(sessions.map(({ workshop }) => workshop))].map((workshop) => {
    const held = sessions.filter((session) => session.workshop === workshop)
    const responses = held.reduce((total, session) => total + session.responses, 0)
    const visible = shown(responses, threshold)
    return {
      place: language.of(held[0]?.place ?? {}),
      sessions: held.map(({ code }) => code).join(' '),
      responses: visible ? language.number(responses) : language.t('result.withheld', { n: threshold }),
      hatched: !visible,
    }
  })
}

const titleOf = ({ question, number }: Listed, { t, of }: Language) =>
  number === null ? of(question.label) : t('result.question_title', { n: number, label: of(question.label) })

const optionOf = ({ question, number }: Listed, { t, of }: Language) =>
  number === null ? of(question.label) : t('result.question_option', { n: number, label: of(question.label) })

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text)

function rulesOf(
  { question, reworded, otherwise }: Merged,
  table: ResultTable | undefined,
  threshold: number,
  { t, of }: Language,
): readonly string[] {
  const last = table?.columns.at(-1)?.label
  return [
    t('result.rule', { n: threshold }),
    ...(table && table.drawing !== 'dots'
      ? [t(table.drawing === 'bars' ? 'result.rule_whole' : 'result.rule_parts')]
      : []),
    ...(table?.drawing === 'diverging' && last ? [t('result.rule_order', { last: of(last) })] : []),
    ...(table?.multiple ? [t('result.rule_multiple')] : []),
    ...(table?.of === 'rank' ? [t('result.rule_rank')] : []),
    ...(('decline' in question && question.decline) || ('dont_know' in question && question.dont_know)
      ? [t('result.rule_declined')]
      : []),
    ...(reworded ? [t('result.rule_reworded')] : []),
    ...(otherwise ? [t('result.rule_otherwise')] : []),
  ]
}

function wordsShown(words: Words, beside: boolean, threshold: number, { t }: Language) {
  const heading = t(beside ? 'result.other_in_words' : 'result.in_own_words')
  if (words.state === 'withheld') {
    return { heading, count: '', some: '', withheld: t('result.words_withheld', { n: threshold }), said: [] }
  }
  const { all, words: said } = words
  return {
    heading,
    count: t('result.words_count', { n: all }),
    some: said.length < all ? t('result.words_some', { shown: said.length, all }) : '',
    withheld: '',
    said,
  }
}
