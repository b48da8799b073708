import { localeOf, type Language } from '../../web/language.ts'
import { plainWords } from '../../web/markup.ts'
import type { Survey } from '../answers.ts'
import { namesIn } from '../expression/names.ts'
import { isBlank, parsed } from '../expression/parsed.ts'
import { type ExpressionPart, expressionsOf } from '../expressions.ts'
import { CHOICE_NAME } from '../expression/text-functions.ts'
import { type Tree, nodesOf, referencesOf } from '../expression/tree.ts'
import type { Owner } from '../expression/scope.ts'
import type { Value } from '../expression/value.ts'
import { kindOf } from '../kinds/table.ts'
import { bareForm } from './page-script-form.ts'
import { type PageDependencies, pageDependencies } from './page-dependencies.ts'
import { isShown } from '../numbering.ts'
import { type Question, type Questionnaire, type Section, choicesIn } from '../questionnaire.ts'
import type { RenderContext } from './render-context.ts'

type ByCode = Readonly<Record<string, string>>

/** The data of the page's script: a questionnaire of one section without texts, and values from other pages. */
export type PageScriptData = {
  readonly form: Questionnaire
  /** Names on this page: index of the question in the section, column (-1: its codes), 1 for words. */
  readonly names: Readonly<Record<string, readonly [question: number, place: number, words: number]>>
  /** Values of names answered on other pages. */
  readonly known: Readonly<Record<string, Value>>
  /** Option labels in the default language, by name and code. */
  readonly labels: Readonly<Record<string, ByCode>>
  /** Names piped into the page, with option labels by code, and a unit by ''. */
  readonly said: Readonly<Record<string, ByCode>>
  /** Codes of questions with options that change. */
  readonly offers: readonly string[]
  /** Locale for numbers, dates and lists. */
  readonly locale: string
  readonly more: string
  readonly fewer: string
}

/** The JSON data of a dynamic page. */
export function pageScriptData(
  form: Questionnaire,
  section: Section,
  { survey, language }: RenderContext,
): string {
  const live = pageDependencies(form, section)
  const trees = section.questions.flatMap((question) => treesOf(question))
  const asked = new Set([...trees.flatMap(referencesOf), ...live.said])
  const isHere = ({ question: { code } }: Owner) => section.questions.some((one) => one.code === code)
  const owners = [...namesIn(form).owners]
  const referred = owners.filter(([name]) => asked.has(name))
  const inside = referred.filter(([, owner]) => isHere(owner))
  const outside = referred.filter(([, owner]) => !isHere(owner))
  const questions = questionsOn(section, live, survey, inside)
  const named = new Set(trees.flatMap(nodesOf).flatMap(nameGiven))
  const data: PageScriptData = {
    form: bareForm(form, questions, live, survey),
    names: placesOf(inside, questions),
    known: Object.fromEntries(
      outside
        .map(([name]) => [name, survey.scope.valueOf(name)] as const)
        .filter(([, value]) => value !== ''),
    ),
    labels: Object.fromEntries(
      owners
        .filter(([name]) => named.has(name))
        .map(([name, { question }]) => [name, labelsIn(form, question)]),
    ),
    said: Object.fromEntries([...live.said].map((name) => [name, wordsFor(form, name, language)])),
    offers: [...live.offers],
    locale: localeOf(language.code),
    more: language.t('kinds.more_questions'),
    fewer: language.t('kinds.fewer_questions'),
  }
  return JSON.stringify(data)
}

type Named = readonly (readonly [name: string, owner: Owner])[]

/** The questions the script needs: those that may change, and those that others on the page depend on. */
function questionsOn(
  section: Section,
  live: PageDependencies,
  survey: Survey,
  inside: Named,
): readonly Question[] {
  const used = new Set(inside.map(([, { question }]) => question.code))
  const isOnPage = (question: Question) =>
    !isShown(question) || live.asked.has(question.code) || survey.relevant.has(question.code)
  const matters = ({ code }: Question) => [live.asked, live.needs, used].some((codes) => codes.has(code))
  return section.questions.filter((question) => isOnPage(question) && matters(question))
}

/** The indices of the page's names. */
const placesOf = (inside: Named, questions: readonly Question[]): PageScriptData['names'] =>
  Object.fromEntries(
    inside.flatMap(([name, { question, place = -1, words }]) => {
      const at = questions.indexOf(question)
      return at < 0 ? [] : [[name, [at, place, words ? 1 : 0]] as const]
    }),
  )

/** Expressions evaluated in the browser; others run on the server. */
const OF_THE_PAGE: ReadonlySet<ExpressionPart> = new Set([
  'relevant',
  'required',
  'choice_filter',
  'calculation',
])

/** A question's expressions evaluated in the browser. */
const treesOf = (question: Question): readonly Tree[] =>
  expressionsOf(question).flatMap(({ part, source, attributes = false }) => {
    const read = OF_THE_PAGE.has(part) && !isBlank(source) ? parsed(source, { attributes }) : undefined
    return read?.ok ? [read.tree] : []
  })

const nameGiven = (node: Tree): readonly string[] => {
  const named = node.kind === 'call' && node.name === CHOICE_NAME ? node.args[1] : undefined
  return named?.kind === 'reference' ? [named.code] : []
}

/** Option labels in the default language, so that data do not depend on the page's language. */
const labelsIn = (form: Questionnaire, question: Question): ByCode =>
  'list' in question
    ? Object.fromEntries(
        choicesIn(form, question.list).map(({ code, label }) => [code, label[form.default_language] ?? '']),
      )
    : {}

function wordsFor(form: Questionnaire, name: string, language: Language): ByCode {
  const question = namesIn(form).owners.get(name)?.question
  if (!question || question.code !== name) return {}
  const say = (label: ByCode) => plainWords(language.of(label))
  const labels = kindOf(question).labels(question, form)
  return Object.fromEntries(labels.map(({ code, label }) => [code, say(label)]))
}
