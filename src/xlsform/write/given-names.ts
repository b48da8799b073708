import { coreOf } from '../../instrument/kinds/cores.ts'
import { type Choice, type Questionnaire, isExpression, questionsOf } from '../../instrument/questionnaire.ts'
import { withNames } from '../../instrument/rename.ts'

/** The workbook's own names by code, where they can be exported; options by list. */
export type GivenNames = {
  readonly questions: ReadonlyMap<string, string>
  readonly optionOf: (list: string, code: string) => string | undefined
}

/** Returns question and option names for export. */
export function givenNames(form: Questionnaire): GivenNames {
  const said = saidIn(form)
  const options = new Map(
    Object.entries(form.choice_lists).map(([list, choices]) => {
      const isFit = isJoined(form, list)
        ? (name: string) => /^\S+$/.test(name) && !isExpression(name)
        : () => true
      return [list, optionNames(choices, said.words.get(list) ?? new Set(), isFit)] as const
    }),
  )
  return {
    questions: questionNames(form, said.names),
    optionOf: (list, code) => options.get(list)?.get(code),
  }
}

/** The names a questionnaire refers to, and values compared with each list. */
function saidIn(form: Questionnaire) {
  const names = new Set<string>()
  const words = new Map<string, Set<string>>()
  withNames(form, {
    name: (name) => void names.add(name),
    word: (question, word) => {
      if ('list' in question) words.set(question.list, (words.get(question.list) ?? new Set()).add(word))
      return undefined
    },
  })
  return { names, words }
}

/** Whether answers to a list are option names joined by spaces. */
const isJoined = (form: Questionnaire, list: string): boolean =>
  questionsOf(form).some(
    (question) => 'list' in question && question.list === list && coreOf(question).codes !== undefined,
  )

/**
 * Option names by code: unique, and quotable in an expression. A name that an expression compares with, although no
 * option has it as code, is not used: on import the expression would match that option.
 */
function optionNames(
  choices: readonly Choice[],
  said: ReadonlySet<string>,
  isFit: (name: string) => boolean,
): ReadonlyMap<string, string> {
  const codes = new Set(choices.map(({ code }) => code))
  const names = new Map<string, string>()
  for (const { code, kept } of choices) {
    const name = kept?.['name'] ?? code
    const isMeant = codes.has(name) || !said.has(name)
    const isQuotable = !(name.includes("'") && name.includes('"'))
    if (!names.has(code)) names.set(code, isMeant && isQuotable && isFit(name) ? name : code)
  }
  for (let clashes = clashing(names); clashes.length > 0; clashes = clashing(names)) {
    for (const code of clashes) names.set(code, code)
  }
  return names
}

/** The codes whose names are not unique. */
function clashing(names: ReadonlyMap<string, string>): readonly string[] {
  const count = countOf([...names.values()])
  return [...names].filter(([code, name]) => name !== code && count(name) > 1).map(([code]) => code)
}

/** Names of questions: unique among names and codes, or the same in different sections where nothing refers to them. */
function questionNames(form: Questionnaire, said: ReadonlySet<string>): ReadonlyMap<string, string> {
  const wanted = form.sections.flatMap(({ questions }, section) =>
    questions.map(({ code, kept }) => ({ code, name: kept?.['name'] ?? code, section })),
  )
  const isGiven = (name: string) => {
    const having = wanted.filter((one) => one.name === name)
    const isAnothersCode = wanted.some((one) => one.code === name && one.name !== name)
    const isApart = new Set(having.map(({ section }) => section)).size === having.length
    return !isAnothersCode && (having.length === 1 || (isApart && !having.some(({ code }) => said.has(code))))
  }
  return new Map(
    wanted.filter(({ code, name }) => name !== code && isGiven(name)).map(({ code, name }) => [code, name]),
  )
}

function countOf(words: readonly string[]): (word: string) => number {
  const count = new Map<string, number>()
  for (const word of words) count.set(word, (count.get(word) ?? 0) + 1)
  return (word) => count.get(word) ?? 0
}
