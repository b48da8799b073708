import { type Comparison, comparisonsIn, outcomesOf } from './expression/compared.ts'
import { listBehind, namesIn } from './expression/names.ts'
import { parsed } from './expression/parsed.ts'
import { type ResultUse, respelled } from './expression/respell.ts'
import type { Tree } from './expression/tree.ts'
import { mapExpressions } from './expressions.ts'
import { coreOf } from './kinds/cores.ts'
import {
  type Choice,
  type Question,
  type Questionnaire,
  type Text,
  isExpression,
  questionsOf,
} from './questionnaire.ts'
import { mapTexts } from './texts.ts'

/** New names; undefined keeps the old one. */
export type Renaming = {
  /** The name of a question or column. */
  readonly name: (name: string) => string | undefined
  /** An option code where an answer is compared with it, or defaults to it; `isNumber`: written as a number. */
  readonly word: (question: Question, word: string, isNumber?: boolean) => string | undefined
}

/**
 * Renames references in expressions, texts, defaults and option attributes; the codes of questions and options stay.
 * Names are resolved in `known`, the questionnaire the expressions were written for.
 */
export function withNames(form: Questionnaire, renaming: Renaming, known = form): Questionnaire {
  const walk: Walk = { ...renaming, known, columns: columnsIn(form, known) }
  const spoken = checksWith(
    mapTexts(form, (text) => textWith(text, walk)),
    walk,
  )
  const named = mapExpressions(spoken, (source, { part, question }) =>
    part === 'default' && question
      ? defaultWith(source, walk, question)
      : expressionWith(source, walk, question, part === 'calculation' ? 'value' : undefined),
  )
  return {
    ...named,
    choice_lists: Object.fromEntries(
      Object.entries(named.choice_lists).map(([list, choices]) => [
        list,
        choices.map((choice) => attributesWith(choice, list, walk)),
      ]),
    ),
  }
}

type Walk = Renaming & { readonly known: Questionnaire; readonly columns: Columns }

/** Questions whose option codes a filter compares with an attribute, by list and attribute. */
type Columns = ReadonlyMap<string, readonly Behind[]>
type Behind = { readonly question: Question; readonly isList: boolean }

const columnOf = (list: string, attribute: string) => `${list}\n${attribute}`

function columnsIn(form: Questionnaire, known: Questionnaire): Columns {
  const columns = new Map<string, Behind[]>()
  for (const asking of questionsOf(form)) {
    if (!('choice_filter' in asking) || asking.choice_filter === undefined) continue
    const read = parsed(asking.choice_filter, { attributes: true })
    for (const comparison of read.ok ? comparisonsIn(read.tree) : []) {
      for (const { attribute, reference, isList } of pairsIn(comparison)) {
        const behind = questionsBehind(known, reference).map((question) => ({ question, isList }))
        const column = columnOf(asking.list, attribute)
        if (behind.length > 0) columns.set(column, [...(columns.get(column) ?? []), ...behind])
      }
    }
  }
  return columns
}

/** Every attribute compared with an answer. */
const pairsIn = ({ one, other, isList }: Comparison) =>
  [
    { from: one, to: other, isList },
    { from: other, to: one, isList: false },
  ].flatMap(({ from, to, isList: joined }) =>
    from.flatMap((node) =>
      node.kind === 'attribute'
        ? to.flatMap((answer) =>
            answer.kind === 'reference'
              ? [{ attribute: node.name, reference: answer.code, isList: joined }]
              : [],
          )
        : [],
    ),
  )

/** The questions whose option codes a name may hold: its own, or those its calculation returns. */
export function questionsBehind(
  form: Questionnaire,
  name: string,
  seen: ReadonlySet<string> = new Set(),
): readonly Question[] {
  const question = namesIn(form).owners.get(name)?.question
  if (!question || seen.has(name)) return []
  if (listBehind(question, name) !== undefined) return [question]
  const read = 'calculation' in question ? parsed(question.calculation) : undefined
  return (read?.ok ? outcomesOf(read.tree) : []).flatMap((one) =>
    one.kind === 'reference' ? questionsBehind(form, one.code, new Set([...seen, name])) : [],
  )
}

/** The new name of a literal compared with `about`, if it has one. */
function wordBeside(
  written: string,
  about: Tree,
  { own, isNumber }: { own: Question | undefined; isNumber: boolean },
  { known, columns, word }: Walk,
): string | undefined {
  const now = (question: Question) => word(question, written, isNumber)
  if (about.kind === 'reference') return firstOf(questionsBehind(known, about.code), now)
  const list = own && listBehind(own, own.code)
  if (!own || list === undefined) return undefined
  if (about.kind === 'current') return now(own)
  if (about.kind !== 'attribute') return undefined
  if (about.name === 'name') return now(own)
  return firstOf(columns.get(columnOf(list, about.name)), ({ question }) => now(question))
}

function firstOf<T, R>(things: readonly T[] = [], of: (thing: T) => R | undefined): R | undefined {
  for (const thing of things) {
    const found = of(thing)
    if (found !== undefined) return found
  }
  return undefined
}

function attributesWith(choice: Choice, list: string, walk: Walk): Choice {
  const { attributes } = choice
  if (!attributes) return choice
  const said = (name: string, value: string) =>
    firstOf(walk.columns.get(columnOf(list, name)), ({ question, isList }) => {
      const now = (word: string) => walk.word(question, word)
      return now(value) ?? (isList ? changed(value, wordsWith(value, now)) : undefined)
    }) ?? value
  const entries = Object.entries(attributes).map(([name, value]) => [name, said(name, value)] as const)
  return { ...choice, attributes: Object.fromEntries(entries) }
}

const changed = (before: string, now: string) => (now === before ? undefined : now)

const wordsWith = (words: string, now: (word: string) => string | undefined): string =>
  words.replaceAll(/\S+/g, (word) => now(word) ?? word)

/** Renames references even in an unparsable expression. */
function expressionWith(source: string, walk: Walk, own?: Question, use?: ResultUse): string {
  const word = (written: string, about: Tree, isNumber: boolean) =>
    wordBeside(written, about, { own, isNumber }, walk)
  const now = respelled(source, { name: walk.name, word }, use)
  return now ?? pipedIn(source, walk)
}

function defaultWith(source: string, walk: Walk, own: Question): string {
  const core = coreOf(own)
  const now = (word: string) => walk.word(own, word)
  const whole = now(source)
  if (whole !== undefined) return whole
  if (isExpression(source)) return expressionWith(source, walk, own, 'answer')
  return core.codes ? wordsWith(source, now) : source
}

const textWith = (text: Text, walk: Renaming): Text =>
  Object.fromEntries(Object.entries(text).map(([language, words]) => [language, pipedIn(words, walk)]))

/** Renames in the translations to check, as in the texts. */
function checksWith(form: Questionnaire, walk: Renaming): Questionnaire {
  if (form.to_check === undefined) return form
  const to_check = Object.entries(form.to_check).map(([language, checks]) => [
    language,
    checks.map(({ words, of, now }) => ({
      words: pipedIn(words, walk),
      of: pipedIn(of, walk),
      now: pipedIn(now, walk),
    })),
  ])
  return { ...form, to_check: Object.fromEntries(to_check) as typeof form.to_check }
}

const pipedIn = (words: string, { name }: Renaming): string =>
  words.replaceAll(/\$\{([^{}]*)\}/g, (whole, written: string) => {
    const now = name(written.trim())
    return now === undefined ? whole : `\${${now}}`
  })
