import { namesOf } from '../instrument/expression/names.ts'
import { type Choice, type Question, type Questionnaire, questionsOf } from '../instrument/questionnaire.ts'
import type { Renaming } from '../instrument/rename.ts'
import type { Recoded } from './rows.ts'

/** Changed codes: of options, for this question or all that share the list, and of statements. */
export type Codes = { readonly options: Recoded; readonly isOwn: boolean; readonly items: Recoded }

const NONE: Recoded = new Map()

/** Returns how references change with the codes of a question and its parts. */
export function renamingOf(
  form: Questionnaire,
  { question, code }: { question: Question; code: string },
  { options, isOwn, items }: Codes = { options: NONE, isOwn: false, items: NONE },
): Renaming {
  const every = questionsOf(form)
  const list = 'list' in question ? question.list : undefined
  const isOne = every.filter((one) => one.code === question.code).length === 1
  const hasList = (one: Question) =>
    isOwn ? one.code === question.code : 'list' in one && one.list === list && list !== undefined
  const changed = withRecoded(form, list, options)
  const names = new Map(
    every.flatMap((one) => {
      if (one.code !== question.code) return hasList(one) ? namesBetween([one, form], [one, changed]) : []
      const now = withItems({ ...one, code }, items)
      return isOne ? namesBetween([one, form], [now, changed]) : []
    }),
  )
  return {
    name: (name) => names.get(name),
    word: (one, word) => (hasList(one) ? options.get(word) : undefined),
  }
}

type Within = readonly [question: Question, form: Questionnaire]

/** Returns the changed names of one question: its code and columns. */
function namesBetween(before: Within, now: Within): readonly (readonly [string, string])[] {
  const after = namesIn(now)
  return namesIn(before)
    .map((name, at) => [name, after[at] ?? name] as const)
    .filter(([one, other]) => one !== other)
}

const namesIn = ([question, form]: Within) => [question.code, ...namesOf(question, form)]

/** Old options with new codes, so that columns keep their order. */
const withRecoded = (form: Questionnaire, list: string | undefined, codes: Recoded): Questionnaire =>
  list === undefined || !Object.hasOwn(form.choice_lists, list)
    ? form
    : {
        ...form,
        choice_lists: { ...form.choice_lists, [list]: recoded(form.choice_lists[list] ?? [], codes) },
      }

const withItems = (question: Question, codes: Recoded): Question =>
  'items' in question ? { ...question, items: recoded(question.items, codes) } : question

const recoded = (choices: readonly Choice[], codes: Recoded): readonly Choice[] =>
  choices.map((choice) => ({ ...choice, code: codes.get(choice.code) ?? choice.code }))
