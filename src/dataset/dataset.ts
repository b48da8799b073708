import type { Consultation, StakeholderGroup } from '../consultation/consultation.ts'
import type { Column } from '../instrument/kinds/kind.ts'
import type { Question, Questionnaire } from '../instrument/questionnaire.ts'
import { clashesIn, decisionOn, type Clash, type Decision } from './clash.ts'
import { columnsNamed, findQuestion, mergedQuestions, type MergedQuestion } from './merge.ts'
import { placeCells, type PlaceCells } from './place.ts'
import { rowVariables } from './row-variable.ts'
import { formsIn, versionsIn, type Source } from './source.ts'
import { EVERY_MISSING, variablesOf, type Variable } from './variable.ts'

/** What a version has for a question of the data: undefined when it never asked it. */
export type VersionColumns = {
  readonly question: Question
  readonly form: Questionnaire
  /** The version's own columns, by the names they have in the data. */
  readonly columns: readonly Column[]
  /** Where among them each column of the data is found; -1 for one the version has not. */
  readonly places: readonly number[]
}

/** A column by which people might be told apart, with its place among a question's cells. */
export type Trait = { readonly variable: Variable; readonly question: number; readonly cell: number }

/**
 * The sealed answers of a consultation as questions and variables, known before one answer is read. Results, export
 * and whatever else is made of them ask this and nothing else which questions are the same.
 */
export type Dataset = {
  readonly consultation: Consultation
  readonly sources: readonly Source[]
  /** Languages labels are given in. */
  readonly languages: readonly string[]
  /** What every row begins with, after `format`. */
  readonly row: readonly Variable[]
  readonly questions: readonly MergedQuestion[]
  /** Variables of the questions, in their order. */
  readonly answers: readonly Variable[]
  /** By version id, one reading for each question. */
  readonly readings: ReadonlyMap<number, readonly (VersionColumns | undefined)[]>
  /** By session id, what a row says of the session it comes from. */
  readonly places: ReadonlyMap<number, PlaceCells>
  /** Columns of questions that are marked as traits. */
  readonly traits: readonly Trait[]
  /** Questions that versions ask differently, with what was decided about each. */
  readonly decided: readonly Readonly<{ clash: Clash; decision: Decision }>[]
  /** Those nothing is decided about. */
  readonly undecided: readonly Clash[]
}

/** What a dataset is made of; without decisions, questions that clash stand apart. */
export type Ingredients = Readonly<{
  consultation: Consultation
  sources: readonly Source[]
  groups: readonly StakeholderGroup[]
  decisions?: readonly Decision[]
}>

/** The dataset of these sessions, from their questionnaires alone. */
export function datasetOf({ consultation, sources, groups, decisions = [] }: Ingredients): Dataset {
  const forms = formsIn(sources)
  const languages = [...new Set([...consultation.languages, ...forms.flatMap((form) => form.languages)])]
  const questions = mergedQuestions(forms, decisions)
  const answers = questions.flatMap((question) =>
    question.columns.flatMap((column) => variablesOf(column, question, languages)),
  )
  const clashes = clashesIn(forms).map((clash) => ({ clash, decision: decisionOn(clash, decisions) }))
  return {
    consultation,
    sources,
    languages,
    row: rowVariables(consultation, sources, groups, languages),
    questions,
    answers,
    readings: new Map(versionsIn(sources).map(({ id, form }) => [id, questions.map(readingIn(form))])),
    places: placeCells(consultation, sources),
    traits: questions.flatMap((question, place) => traitsOf(question, place, answers)),
    decided: clashes.flatMap(({ clash, decision }) => (decision ? [{ clash, decision }] : [])),
    undecided: clashes.flatMap(({ clash, decision }) => (decision ? [] : [clash])),
  }
}

/** The clashes nothing is decided about, each with a session of every way it is asked. */
export const undecidedIn = ({
  sources,
  undecided,
}: Pick<Dataset, 'sources' | 'undecided'>): readonly Readonly<{
  question: string
  sessions: readonly string[]
}>[] =>
  undecided.map(({ code, variants }) => {
    const first = variants.map(({ forms }) =>
      sources.findIndex(({ version }) => forms.includes(version.form)),
    )
    const sessions = first.toSorted((one, other) => one - other).map((at) => sources[at]?.session.code ?? '')
    return { question: code, sessions }
  })

/** Columns of every row that may tell people apart: all that are neither the same in every row nor made for the export. */
const ROW_TRAITS = ['group', 'workshop', 'session', 'version', 'mode', 'language'] as const

/** The traits whose combinations are counted, in order: those of every row, then those of questions. */
export const traitVariables = ({ row, traits }: Pick<Dataset, 'row' | 'traits'>): readonly Variable[] => [
  ...ROW_TRAITS.flatMap((trait) => row.filter(({ name }) => name === trait)),
  ...traits.map(({ variable }) => ({ ...variable, missing: EVERY_MISSING })),
]

const readingIn =
  (form: Questionnaire) =>
  ({ code, asked_as, columns, forms }: MergedQuestion): VersionColumns | undefined => {
    const question = forms.has(form) ? findQuestion(form, asked_as) : undefined
    if (!question) return undefined
    const own = columnsNamed(question, form, code)
    const places = columns.map(({ name }) => own.findIndex((column) => column.name === name))
    return { question, form, columns: own, places }
  }

/** The words of Other say more than a trait; a question answered in words alone counts by its words. */
function traitsOf(question: MergedQuestion, place: number, variables: readonly Variable[]): readonly Trait[] {
  if (!question.marked) return []
  const allWords = question.columns.every(({ words }) => words)
  return question.columns.flatMap((column: Column, cell) => {
    const variable = variables.find(({ name }) => name === column.name)
    return variable && (allWords || !column.words) ? [{ variable, question: place, cell }] : []
  })
}
