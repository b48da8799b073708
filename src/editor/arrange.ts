import type { Choice, Question, Questionnaire, Section } from '../instrument/questionnaire.ts'
import { questionsOf } from '../instrument/questionnaire.ts'
import { freeCode } from './code.ts'
import type { Placed } from './place.ts'

type Lists = Questionnaire['choice_lists']

/** A questionnaire with one section's questions changed. */
export const withQuestions = (
  form: Questionnaire,
  section: number,
  change: (questions: readonly Question[]) => readonly Question[],
): Questionnaire => ({
  ...form,
  sections: form.sections.map((one, at) =>
    at === section ? { ...one, questions: change(one.questions) } : one,
  ),
})

/** Moves a question by one; at the end of its section, into the adjacent one. */
export function moveQuestion(form: Questionnaire, placed: Placed, by: -1 | 1): Questionnaire {
  const { section, at } = placed
  const target = at + by
  const length = form.sections[section]?.questions.length ?? 0
  if (target >= 0 && target < length)
    return withQuestions(form, section, (questions) => swapped(questions, at, target))
  return form.sections[section + by]
    ? moveToSection(form, placed, section + by, by === 1 ? 'first' : 'last')
    : form
}

/** Moves a question to the start or end of a section. */
export function moveToSection(
  form: Questionnaire,
  { section, at, question }: Placed,
  target: number,
  where: 'first' | 'last' = 'last',
): Questionnaire {
  const without = withQuestions(form, section, (questions) => questions.toSpliced(at, 1))
  return withQuestions(without, target, (questions) =>
    where === 'first' ? [question, ...questions] : [...questions, question],
  )
}

/** Appends a question to a section, with its new choice lists. */
export const addQuestion = (
  form: Questionnaire,
  section: number,
  question: Question,
  lists: Lists = {},
): Questionnaire =>
  withQuestions({ ...form, choice_lists: { ...form.choice_lists, ...lists } }, section, (questions) => [
    ...questions,
    question,
  ])

/** Inserts a copy after a question, with its own code; a list used only by this question is copied too. */
export function duplicateQuestion(form: Questionnaire, { section, at, question }: Placed): Questionnaire {
  const code = freeCode(form, question.code)
  const list = 'list' in question && usersOf(form, question.list).length === 1 ? question.list : undefined
  const options = list === undefined ? undefined : form.choice_lists[list]
  const name = options && freeList(form, code)
  const copy = { ...question, code, ...(name !== undefined && { list: name }) } as Question
  const lists: Lists = name !== undefined && options ? { [name]: options } : {}
  const grown = { ...form, choice_lists: { ...form.choice_lists, ...lists } }
  return withQuestions(grown, section, (questions) => questions.toSpliced(at + 1, 0, copy))
}

/** Deletes a question, and its list if unused. */
export function dropQuestion(form: Questionnaire, { section, at, question }: Placed): Questionnaire {
  const without = withQuestions(form, section, (questions) => questions.toSpliced(at, 1))
  return withoutUnused(without, 'list' in question ? [question.list] : [])
}

/** Moves a section by one; no effect past the ends. */
export function moveSection(form: Questionnaire, at: number, by: -1 | 1): Questionnaire {
  const target = at + by
  return form.sections[target] ? { ...form, sections: swapped(form.sections, at, target) } : form
}

/** Deletes a section with its questions and unused lists. */
export function dropSection(form: Questionnaire, at: number): Questionnaire {
  const lists = (form.sections[at]?.questions ?? []).flatMap((question) =>
    'list' in question ? [question.list] : [],
  )
  return withoutUnused({ ...form, sections: form.sections.toSpliced(at, 1) }, lists)
}

/** Appends an empty section. */
export function addSection(form: Questionnaire, title: Section['title']): Questionnaire {
  const section: Section = { code: freeSection(form), title, questions: [] }
  return { ...form, sections: [...form.sections, section] }
}

/** The questions that use a list. */
export const usersOf = (form: Questionnaire, list: string): readonly Question[] =>
  questionsOf(form).filter((question) => 'list' in question && question.list === list)

/** Deletes those of the lists that no question uses. */
export function withoutUnused(form: Questionnaire, lists: readonly string[]): Questionnaire {
  const unused = new Set(lists.filter((list) => usersOf(form, list).length === 0))
  const kept = Object.entries(form.choice_lists).filter(([name]) => !unused.has(name))
  return { ...form, choice_lists: Object.fromEntries<readonly Choice[]>(kept) }
}

/** Returns an unused list name: `wanted`, or with a number. */
export function freeList(form: Questionnaire, wanted: string): string {
  const names = new Set(Object.keys(form.choice_lists))
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? wanted : `${wanted}_${n}`
    if (!names.has(name)) return name
  }
}

function freeSection({ sections }: Questionnaire): string {
  const codes = new Set(sections.map(({ code }) => code))
  for (let n = sections.length + 1; ; n += 1) if (!codes.has(`s${n}`)) return `s${n}`
}

function swapped<Item>(items: readonly Item[], one: number, other: number): readonly Item[] {
  const a = items[one]
  const b = items[other]
  return a === undefined || b === undefined ? items : items.with(one, b).with(other, a)
}
