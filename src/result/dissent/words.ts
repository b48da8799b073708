import type { Language } from '../../web/language.ts'
import { isolated } from '../../web/markup.ts'
import { sidedIn, type Item, type Side } from './item.ts'
import type { Lead } from './leads.ts'
import type { Results } from '../load.ts'
import type { Listed } from '../question-list.ts'
import type { SideCell } from './cells.ts'
import type { Findings, Search } from './search.ts'

/** Says what people on a side chose. */
export function choiceOf(
  { is, labels }: Pick<Item, 'is' | 'labels'>,
  side: Side,
  language: Language,
): string {
  const { t, of } = language
  if (is === 'option') {
    const [label = {}] = labels.for
    return t('result.dissent_choice_option', { side, label: isolated(of(label), language) })
  }
  const [first = {}, last = {}] = [labels[side][0], labels[side].at(-1)]
  const both = labels[side].length > 1 ? 'yes' : 'no'
  const ends = { first: isolated(of(first), language), last: isolated(of(last), language), both }
  return is === 'scale' ? t('result.dissent_choice_steps', ends) : t('result.dissent_choice', ends)
}

/** Names a question with its number. */
export const questionNamed = ({ shown: { question }, number }: Listed, { t, of }: Language): string =>
  number === null ? of(question.label) : t('result.question_option', { n: number, label: of(question.label) })

/** Names what people are on two sides of: a statement, else the question. */
export const labelOf = (item: Item, { shown }: Listed, { of }: Language): string =>
  of(item.is === 'statement' ? item.label : shown.question.label)

/** Names a lead: an option, or a side of a statement or scale. */
export function leadNamed({ item, side }: Pick<Lead, 'item' | 'side'>, language: Language): string {
  const label = language.of(item.label)
  if (item.is === 'option') return label
  return language.t('result.dissent_lead', { label, choice: choiceOf(item, side, language) })
}

/** Says how many of a place or group are on the side, or why that is not shown. */
export function countSaid(cell: SideCell, language: Language, threshold: number): string {
  const { t, number } = language
  if (cell.state === 'withheld')
    return `${t('result.withheld_mark')} ${t(`result.map_${cell.rule}`, { n: threshold })}`
  if (cell.state !== 'shown') return t(`result.${cell.state}`)
  return t('result.dissent_of', { n: number(cell.people), all: number(cell.base) })
}

/** Says what a search found, in numbers. */
export function foundSaid(found: Findings, { t, list }: Language): readonly string[] {
  return [
    list([
      t('result.dissent_found_people', { n: found.people, all: found.answered }),
      t('result.dissent_found_words', { n: found.wrote }),
      t('result.dissent_found_leads', { n: found.leads, all: found.looked }),
    ]),
    t('result.dissent_found_places', { n: found.places, all: found.held }),
  ]
}

/** Returns the question and the item that a search is about, where results still have them. */
export function subjectOf(
  { question, item: code }: Pick<Search, 'question' | 'item'>,
  sections: Results['sections'],
): Readonly<{ listed: Listed | undefined; item: Item | undefined }> {
  const listed = sections.flatMap(({ questions }) => questions).find(({ shown }) => shown.code === question)
  return { listed, item: listed && sidedIn(listed.shown).items.find((one) => one.code === code) }
}

/** Says whom a search looked for. */
export function searchedSaid(
  search: Pick<Search, 'question' | 'item' | 'side'>,
  sections: Results['sections'],
  language: Language,
): string {
  const { listed, item } = subjectOf(search, sections)
  if (!listed || !item)
    return language.t('result.dissent_gone', {
      question: isolated(search.question, language),
      item: isolated(search.item, language),
    })
  return language.t('result.dissent_searched_value', {
    choice: choiceOf(item, search.side, language),
    label: isolated(labelOf(item, listed, language), language),
  })
}
