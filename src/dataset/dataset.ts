import type { Consultation, StakeholderGroup } from '../consultation/consultation.ts'
import type { Column } from '../instrument/kinds/kind.ts'
import type { Question, Questionnaire } from '../instrument/questionnaire.ts'
import { clashesIn, decisionOn, type Clash, type Decision } from './clash.ts'
import { columnsNamed, findQuestion, mergedQuestions, type MergedQuestion } from './merge.ts'
import { placeCells, type PlaceCells } from './place.ts'
import { rowVariables } from './row-variable.ts'
import { formsIn, versionsIn, type Source } from './source.ts'
import { EVERY_MISSING, variablesOf, type Variable } from './variable.ts'

/** Maps a version to the columns of a question; undefined if it never asked it. */
export type VersionColumns = {
  readonly question: Question
  readonly form: Questionnaire
  /** The version's own columns, named as in the dataset. */
  readonly columns: readonly Column[]
  /** Index in `columns` of each dataset column; -1 when the version lacks it. */
  readonly places: readonly number[]
}

/** A quasi-identifier column: its variable, and indexes of its question and cell. */
export type Trait = { readonly variable: Variable; readonly question: number; readonly cell: number }

/**
 * The sealed answers as questions and variables, derived from questionnaires before any answer is read. The only place
 * that decides which questions of several versions are the same, in results and exports.
 */
export type Dataset = {
  readonly consultation: Consultation
  readonly sources: readonly Source[]
  /** Languages of the labels. */
  readonly languages: readonly string[]
  /** Row variables that follow `format`. */
  readonly row: readonly Variable[]
  readonly questions: readonly MergedQuestion[]
  /** Variables of the questions, in order. */
  readonly answers: readonly Variable[]
  /** By version id: one entry per question. */
  readonly readings: ReadonlyMap<number, readonly (VersionColumns | undefined)[]>
  /** By session id: the row cells that describe the session. */
  readonly places: ReadonlyMap<number, PlaceCells>
  /** Columns of questions marked as traits. */
  readonly traits: readonly Trait[]
  /** Clashes with a decision. */
  readonly decided: readonly Readonly<{ clash: Clash; decision: Decision }>[]
  /** Clashes without a decision. */
  readonly undecided: readonly Clash[]
}

/** Input of `datasetOf`; without decisions, clashes keep separate columns. */
export type Ingredients = Readonly<{
  consultation: Consultation
  sources: readonly Source[]
  groups: readonly StakeholderGroup[]
  decisions?: readonly Decision[]
}>

/** Builds the dataset of sessions from questionnaires alone. */
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

/** Returns the undecided clashes, each with the first session of every variant. */
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

/** Row columns that are quasi-identifiers: all that are neither constant nor made for the export. */
const ROW_TRAITS = ['group', 'workshop', 'session', 'version', 'mode', 'language'] as const

/** Returns the traits whose combinations are counted: row columns first, then those of questions. */
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

/** The free text of Other is not a trait; a question answered only in words counts by its words. */
function traitsOf(question: MergedQuestion, place: number, variables: readonly Variable[]): readonly Trait[] {
  if (!question.marked) return []
  const allWords = question.columns.every(({ words }) => words)
  return question.columns.flatMap((column: Column, cell) => {
    const variable = variables.find(({ name }) => name === column.name)
    return variable && (allWords || !column.words) ? [{ variable, question: place, cell }] : []
  })
}
