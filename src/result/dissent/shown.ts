import { randomInt } from 'node:crypto'

import { drawn, MOST_LISTED } from '../../disclosure/words.ts'
import { KEY_FROM } from '../../statistic/keyness.ts'
import { field, type Filled } from '../../web/field.ts'
import type { Language } from '../../web/language.ts'
import { isolated } from '../../web/markup.ts'
import { paths } from '../../web/paths.ts'
import type { Dissent, Written } from './count.ts'
import { leadsFigure } from './figures.ts'
import type { Found } from './found.ts'
import type { Lead } from './leads.ts'
import { choiceOf, foundSaid, labelOf, leadNamed, questionNamed } from './words.ts'

/** Texts of a question that stand on the page before the rest is unfolded. */
const FIRST = 5

/** Returns what stands out among the people on a side: as picture and as table. */
export function leadsShown({ leads, looked, people, others }: Dissent, language: Language) {
  const { t, number } = language
  const of = (lead: Lead, which: 'here' | 'others') =>
    t('result.dissent_of', { n: number(lead[which].people), all: number(lead[which].base) })
  return {
    rule: t('result.dissent_leads_rule', { from: number(KEY_FROM, 2) }),
    count: t('result.dissent_leads_count', { n: leads.length, all: looked }),
    figure: leads.length > 0 ? leadsFigure(leads, people, others, language) : null,
    rows: leads.map((lead) => ({
      name: leadNamed(lead, language),
      question: questionNamed(lead.listed, language),
      here: of(lead, 'here'),
      others: of(lead, 'others'),
      score: number(lead.score, 1),
    })),
  }
}

/** Returns what they wrote, question by question, each shuffled by itself. */
export function wordsShown({ written, wrote, people }: Dissent, language: Language) {
  const { t } = language
  return {
    rule:
      wrote > 0 ? t('result.dissent_words_rule', { n: wrote, all: people }) : t('result.dissent_words_none'),
    questions: written.map(({ listed, words }: Written) => {
      const all = drawn(words, MOST_LISTED, randomInt)
      return {
        heading: questionNamed(listed, language),
        count: t('result.words_count', { n: words.length }),
        some:
          all.length < words.length ? t('result.words_some', { shown: all.length, all: words.length }) : '',
        first: all.slice(0, FIRST),
        rest: all.slice(FIRST),
        more: t('result.dissent_words_more', { n: all.length - FIRST }),
      }
    }),
  }
}

/** Returns the form that keeps the search: what was searched and found, by whom and when. */
export function keepShown(
  found: Found,
  consultationId: number,
  { by, today }: Readonly<{ by: string; today: string }>,
  filled: Filled,
) {
  const { language } = filled
  const { t, days } = language
  const { listed, item, side, findings } = found
  return {
    action: paths.dissent(consultationId, listed.shown.code, { item: item.code, side }),
    seen: seenIn(found),
    searched: t('result.dissent_searched_value', {
      choice: choiceOf(item, side, language),
      label: isolated(labelOf(item, listed, language), language),
    }),
    found: foundSaid(findings, language),
    by: t('result.dissent_by_value', { name: by, day: days(today, today) }),
    note: field(filled, 'note', t('result.dissent_note'), {
      control: 'textarea',
      hint: t('result.dissent_note_hint'),
    }),
  }
}

/** Names what was seen, so that a form tells whether other answers have entered since. */
export const seenIn = ({ findings }: Pick<Found, 'findings'>): string => Object.values(findings).join('-')
