import type { Consultation, StakeholderGroup } from '../consultation/consultation.ts'
import { conflict, type Problem } from '../problem.ts'
import type { Column } from '../instrument/kinds/kind.ts'
import type { Question, Questionnaire } from '../instrument/questionnaire.ts'
import { clashesIn, decisionOn, type Clash, type Decision } from '../dataset/clash.ts'
import {
  columnsNamed,
  findQuestion,
  findTakenName,
  mergedQuestions,
  type MergedQuestion,
} from '../dataset/merge.ts'
import { ROW_COLUMNS } from '../instrument/reserved.ts'
import { rowVariables } from './row-variable.ts'
import { versionsIn, type Source } from '../dataset/source.ts'
import { variablesOf, type Options, type Variable } from './variable.ts'

/** What a version has for a question of the export: undefined when it never asked it. */
export type Reading = {
  readonly question: Question
  readonly form: Questionnaire
  /** The version's own columns, by the names they have in the export. */
  readonly columns: readonly Column[]
  /** Where among them each column of the export is found; -1 for one the version has not. */
  readonly places: readonly number[]
}

/** A column by which people might be told apart, with its place among a question's cells. */
export type Trait = { readonly variable: Variable; readonly question: number; readonly cell: number }

/** Everything the files of an export are written from, known before one answer is read. */
export type ExportPlan = {
  readonly consultation: Consultation
  readonly sources: readonly Source[]
  readonly options: Options
  /** Languages labels are given in. */
  readonly languages: readonly string[]
  /** What every row begins with, after `format`. */
  readonly row: readonly Variable[]
  readonly questions: readonly MergedQuestion[]
  /** Columns of responses.csv that come from questions. */
  readonly answers: readonly Variable[]
  /** By version id, one reading for each question. */
  readonly readings: ReadonlyMap<number, readonly (Reading | undefined)[]>
  /** Columns of questions that are marked as traits. */
  readonly traits: readonly Trait[]
  /** Questions that versions ask differently, with what was decided about each. */
  readonly decided: readonly Readonly<{ clash: Clash; decision: Decision }>[]
}

/** Plans an export from the questionnaires alone. Throws a conflict while a clash of questions is undecided. */
export function exportPlan({
  consultation,
  sources,
  groups,
  options,
  decisions = [],
}: {
  consultation: Consultation
  sources: readonly Source[]
  groups: readonly StakeholderGroup[]
  options: Options
  decisions?: readonly Decision[]
}): ExportPlan {
  const problem = clashIn(sources, decisions)
  if (problem) throw problem
  const versions = versionsIn(sources)
  const forms = versions.map(({ form }) => form)
  const languages = [...new Set([...consultation.languages, ...forms.flatMap((form) => form.languages)])]
  const questions = mergedQuestions(forms, decisions)
  const row = rowVariables(consultation, sources, groups, languages)
  const answers = questions.flatMap((question) =>
    question.columns.flatMap((column) => variablesOf(column, question, languages)),
  )
  const readings = new Map(versions.map(({ id, form }) => [id, questions.map(readingIn(form))]))
  const traits = questions.flatMap((question, place) => traitsOf(question, place, answers))
  const decided = clashesIn(forms).flatMap((clash) => {
    const decision = decisionOn(clash, decisions)
    return decision ? [{ clash, decision }] : []
  })
  return { consultation, sources, options, languages, row, questions, answers, readings, traits, decided }
}

/** Questions that clash and that nothing is decided about, each with a session of every way it is asked. */
export function undecidedIn(
  sources: readonly Source[],
  decisions: readonly Decision[] = [],
): readonly Readonly<{ question: string; sessions: readonly string[] }>[] {
  return clashesIn(formsIn(sources))
    .filter((clash) => !decisionOn(clash, decisions))
    .map(({ code, variants }) => {
      const first = variants.map(({ forms }) =>
        sources.findIndex(({ version }) => forms.includes(version.form)),
      )
      const sessions = first
        .toSorted((one, other) => one - other)
        .map((at) => sources[at]?.session.code ?? '')
      return { question: code, sessions }
    })
}

/** Why these sessions cannot be exported together; undefined when they can. */
export function clashIn(
  sources: readonly Source[],
  decisions: readonly Decision[] = [],
): Problem | undefined {
  const [clash] = undecidedIn(sources, decisions)
  if (clash) {
    const [first = '', second = ''] = clash.sessions
    return conflict('release.clash', { question: clash.question, first, second })
  }
  const taken = findTakenName(mergedQuestions(formsIn(sources), decisions), ROW_COLUMNS)
  return taken && conflict('release.name_taken', taken)
}

const formsIn = (sources: readonly Source[]) => versionsIn(sources).map(({ form }) => form)

const readingIn =
  (form: Questionnaire) =>
  ({ code, asked_as, columns, forms }: MergedQuestion): Reading | undefined => {
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
