import { type Choice, type Questionnaire, isExpression, questionsOf } from '../questionnaire.ts'
import { withNames } from '../rename.ts'

/** The names a workbook came with, by code, where they can be given back; options by their list. */
export type GivenNames = {
  readonly questions: ReadonlyMap<string, string>
  readonly optionOf: (list: string, code: string) => string | undefined
}

/** What questions and options are called in a workbook. */
export function givenNames(form: Questionnaire): GivenNames {
  const said = saidIn(form)
  const options = new Map(
    Object.entries(form.choice_lists).map(([list, choices]) => {
      const isFit = isJoined(form, list)
        ? (name: string) => /^\S+$/.test(name) && !isExpression(name)
        : () => true
      return [list, optionNames(choices, said.get(list) ?? new Set(), isFit)] as const
    }),
  )
  return { questions: questionNames(form), optionOf: (list, code) => options.get(list)?.get(code) }
}

/** What expressions, defaults and attributes say of each list. */
function saidIn(form: Questionnaire): ReadonlyMap<string, ReadonlySet<string>> {
  const said = new Map<string, Set<string>>()
  withNames(form, {
    name: () => undefined,
    word: (question, word) => {
      if ('list' in question) said.set(question.list, (said.get(question.list) ?? new Set()).add(word))
      return undefined
    },
  })
  return said
}

/** Whether the names of a list are joined by spaces in answers. */
const isJoined = (form: Questionnaire, list: string): boolean =>
  questionsOf(form).some(
    (question) =>
      (question.kind === 'multiple_choice' || question.kind === 'ranking') && question.list === list,
  )

/**
 * Names of options by code: each is there once, and an expression can say it. A name that something is compared with
 * already, although no option has it as its code, would become that option when it is read again.
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

/** The codes whose names others have too. */
function clashing(names: ReadonlyMap<string, string>): readonly string[] {
  const count = countOf([...names.values()])
  return [...names].filter(([code, name]) => name !== code && count(name) > 1).map(([code]) => code)
}

/** The names of questions that are there once, among names and codes. */
function questionNames(form: Questionnaire): ReadonlyMap<string, string> {
  const wanted = questionsOf(form).map(({ code, kept }) => ({ code, name: kept?.['name'] ?? code }))
  const count = countOf(wanted.flatMap(({ code, name }) => [...new Set([code, name])]))
  return new Map(
    wanted
      .filter(({ code, name }) => name !== code && count(name) === 1)
      .map(({ code, name }) => [code, name]),
  )
}

function countOf(words: readonly string[]): (word: string) => number {
  const count = new Map<string, number>()
  for (const word of words) count.set(word, (count.get(word) ?? 0) + 1)
  return (word) => count.get(word) ?? 0
}
