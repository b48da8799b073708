import { first, type Input, type Sentence } from '../web/form.ts'
import { optionsOf, type Question, type Questionnaire } from '../instrument/questionnaire.ts'
import { freeList, usersOf } from './arrange.ts'
import type { Made } from './blank.ts'
import { isSearched } from './long-list.ts'
import { readRows, type Recoded } from './rows.ts'

/** The question's list and all lists after the form, with faults by field. */
export type OptionsRead = Readonly<{
  list: string | undefined
  lists: Questionnaire['choice_lists']
  /** Changed option codes, and whether only for this question. */
  recoded: Recoded
  isOwn: boolean
  faults: Readonly<Record<string, Sentence>>
}>

/** Value of the list select for a private copy of a shared list. */
export const OWN = '~own'

/**
 * Parses the list and its rows. When another list is chosen, the rows are ignored, as they belong to the previous one;
 * a private list begins as a copy.
 */
export function readOptions(
  form: Questionnaire,
  question: Question,
  { question: made, lists: added }: Made,
  { input, tag }: { input: Input; tag: string },
): OptionsRead {
  const lists = { ...form.choice_lists, ...added }
  const untouched = { lists, recoded: new Map<string, string>(), isOwn: false, faults: {} }
  if (!('list' in made)) return { list: undefined, ...untouched }
  if (!('list' in question) || made.kind !== question.kind) return { list: made.list, ...untouched }
  const wanted = first(input, 'list')
  if (wanted !== '' && wanted !== question.list && Object.hasOwn(lists, wanted))
    return { list: wanted, ...untouched }
  const options = optionsOf(form, question)
  // A long list has no rows on the page.
  const { choices, recoded, faults } = isSearched(question, form)
    ? { choices: options, ...untouched }
    : readRows('option', input, options, tag)
  const isOwn = wanted === OWN && usersOf(form, question.list).length > 1
  const list = isOwn ? freeList(form, question.code) : question.list
  return { list, lists: { ...lists, [list]: choices }, recoded, isOwn, faults }
}
