import { codingPaths } from '../../coding/paths.ts'
import { UNKNOWN } from '../../coding/round/round.ts'
import { TOTAL } from '../../result/table.ts'
import { isolated } from '../../web/markup.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import { findingPaths } from '../paths.ts'
import { crumbsToStatement, findingFrame } from '../statement/frame.ts'
import { nameOf } from '../statement/statement.ts'
import { sentenceShown, standingSaid } from '../statement/words.ts'
import type { UsedAnswer } from './load.ts'
import type { Use, Way } from './uses.ts'

/** Renders an answer and the findings that use it, by its codes and by its quote. */
export function usedAnswerPage(frame: Frame, answer: UsedAnswer): Page {
  const { language, counts, read, codes, quote, uses } = answer
  const { t, of, list } = language
  const { consultation, variable } = counts.looked
  const title = t('chain.answer')
  const names = uses.map(({ finding }) => nameOf(finding))
  return page(findingFrame(frame, consultation), 'finding/answer', title, {
    crumbs: crumbsToStatement(consultation, language),
    heading: title,
    question: of(variable.label),
    text: read.text,
    dir_of: read.dir,
    lang: read.language === UNKNOWN ? '' : read.language,
    codes: codes.map((code) => ({ name: code.name, path: listOf(answer, code.slug) })),
    used: names.length > 0 ? t('chain.answer_used', { names: list(names) }) : t('chain.answer_unused'),
    notes: [
      ...(quote && quote.withdrawn !== null ? [t('quote.is_withdrawn')] : []),
      t('chain.answer_lede'),
      ...leftOut(answer),
    ],
    links: uses.map((use) => useShown(use, answer)),
  })
}

/** Which codes are left out, of all answers to the question alike. */
function leftOut({ counts: { looked, raised, isWhole }, language: { t } }: UsedAnswer): readonly string[] {
  if (!isWhole) return [t('chain.answer_withheld')]
  return raised.few.length > 0 ? [t('chain.answer_few', { n: looked.consultation.room_threshold })] : []
}

/** The answers of everybody with a code. */
const listOf = ({ counts: { looked } }: UsedAnswer, code: string): string =>
  codingPaths.lookingAnswers(looked.consultation.id, looked.variable.name, {
    by: 'workshop',
    in: TOTAL,
    code,
  })

function useShown({ finding, ways }: Use, answer: UsedAnswer) {
  const { counts, sentences, language } = answer
  return {
    relation: '',
    reason: '',
    state: finding.state,
    standing: standingSaid(finding, language),
    name: nameOf(finding),
    path: findingPaths.statement(counts.looked.consultation.id, finding),
    claim: sentenceShown(sentences.get(nameOf(finding)) ?? '', finding, language),
    is_own: false,
    none: '',
    edges: ways.map((way) => wayShown(way, answer)),
  }
}

function wayShown({ relation, reason, code, below, stood }: Way, answer: UsedAnswer) {
  const { counts, quote, language } = answer
  const { t } = language
  const small = [
    code ? t('chain.kind_code') : '',
    below ? t('chain.below', { heading: isolated(below.name, language) }) : '',
    stood === undefined ? '' : t('chain.stood', { version: stood }),
  ]
  return {
    sign: relation,
    said: t(`chain.${relation}`),
    quote: null,
    title: code?.name ?? t('chain.answer_quote'),
    path: code
      ? listOf(answer, code.slug)
      : findingPaths.quoteListed(counts.looked.consultation.id, quote?.id ?? 0),
    is_written: false,
    small: small.filter(Boolean).join(' · '),
    reason,
    number: '',
    mark: '',
  }
}
