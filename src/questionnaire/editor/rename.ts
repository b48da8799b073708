import { namesOf } from '../expression/names.ts'
import { parseExpression } from '../expression/parse.ts'
import { printed } from '../expression/print.ts'
import { tokensOf } from '../expression/token.ts'
import { renamed as treeWith } from '../expression/tree.ts'
import type { Question, Questionnaire, Section, Text } from '../questionnaire.ts'

/** New names by old ones. */
export type Names = ReadonlyMap<string, string>

/** What changes its name when a question is given another code: its code and its columns. */
export function renamedNames(form: Questionnaire, question: Question, code: string): Names {
  const before = [question.code, ...namesOf(question, form)]
  const after = [code, ...namesOf({ ...question, code }, form)]
  return new Map(
    before.map((name, at) => [name, after[at] ?? name] as const).filter(([one, other]) => one !== other),
  )
}

/**
 * An expression with its references renamed; everything else in it stays as it was written, unless it names a
 * question in quotation marks, as `jr:choice-name` does: then it is written anew.
 */
export function renamedIn(source: string, names: Names): string {
  const read = source.includes('choice-name') ? parseExpression(source, { attributes: true }) : undefined
  if (read?.ok) return printed(treeWith(read.tree, (name) => names.get(name)))
  const tokens = tokensOf(source)
  if ('fault' in tokens) return pipedIn(source, names)
  return tokens
    .filter(({ kind, text }) => kind === 'reference' && names.has(text))
    .toReversed()
    .reduce((written, { at, text }) => {
      const end = written.indexOf('}', at)
      return `${written.slice(0, at)}\${${names.get(text) ?? text}}${written.slice(end + 1)}`
    }, source)
}

/** A questionnaire in which expressions and texts call renamed questions by their new names. */
export const withNames = (form: Questionnaire, names: Names): Questionnaire =>
  names.size === 0 ? form : { ...form, ...partsWith(form, names) }

const partsWith = (form: Questionnaire, names: Names) => ({
  title: textWith(form.title, names),
  choice_lists: Object.fromEntries(
    Object.entries(form.choice_lists).map(([list, choices]) => [
      list,
      choices.map((choice) => ({ ...choice, label: textWith(choice.label, names) })),
    ]),
  ),
  sections: form.sections.map((section) => sectionWith(section, names)),
})

const sectionWith = (section: Section, names: Names): Section => ({
  ...fieldsWith(section, names),
  questions: section.questions.map((question) => questionWith(question, names)),
})

const questionWith = (question: Question, names: Names): Question => {
  const changed = fieldsWith(question, names)
  if (changed.kind !== 'likert_set') return changed
  return { ...changed, items: changed.items.map((item) => ({ ...item, label: textWith(item.label, names) })) }
}

const EXPRESSIONS = new Set([
  'relevant',
  'required',
  'constraint',
  'default',
  'choice_filter',
  'shuffled',
  'calculation',
])

/** Every expression and every text among the fields of a thing. */
function fieldsWith<Thing extends object>(thing: Thing, names: Names): Thing {
  const changed = Object.entries(thing).map(([name, value]: [string, unknown]) => {
    if (typeof value === 'string' && EXPRESSIONS.has(name)) return [name, renamedIn(value, names)]
    return [name, isText(value, name) ? textWith(value, names) : value]
  })
  return Object.fromEntries(changed) as Thing
}

const isText = (value: unknown, name: string): value is Text =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && name !== 'kept'

const textWith = (text: Text, names: Names): Text =>
  Object.fromEntries(Object.entries(text).map(([language, words]) => [language, pipedIn(words, names)]))

const pipedIn = (words: string, names: Names): string =>
  words.replaceAll(/\$\{([^{}]*)\}/g, (whole, name: string) => {
    const now = names.get(name.trim())
    return now === undefined ? whole : `\${${now}}`
  })
