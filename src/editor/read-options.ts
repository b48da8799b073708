import { first, type Input, type Sentence } from '../web/form.ts'
import { optionsOf, type Question, type Questionnaire } from '../instrument/questionnaire.ts'
import { freeList, usersOf } from './arrange.ts'
import type { Made } from './blank.ts'
import { readRows, type Recoded } from './rows.ts'

/** The list a question has now, all lists as they are now, and a sentence for each field that does not read. */
export type OptionsRead = Readonly<{
  list: string | undefined
  lists: Questionnaire['choice_lists']
  /** Codes of options that changed, and whether for this question alone. */
  recoded: Recoded
  isOwn: boolean
  faults: Readonly<Record<string, Sentence>>
}>

/** What the choice of a list says for options of the question's own, where it has shared ones. */
export const OWN = '~own'

/**
 * Reads which list a question has and the rows of that list. Choosing another list leaves the rows alone, since
 * they are those of the list before; options of one's own begin as a copy.
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
  const { choices, recoded, faults } = readRows('option', input, optionsOf(form, question), tag)
  const isOwn = wanted === OWN && usersOf(form, question.list).length > 1
  const list = isOwn ? freeList(form, question.code) : question.list
  return { list, lists: { ...lists, [list]: choices }, recoded, isOwn, faults }
}
