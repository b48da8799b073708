import type { Consultation, StakeholderGroup } from '../consultation/consultation.ts'
import { conflict, type Problem } from '../problem.ts'
import type { Column } from '../questionnaire/kinds/kind.ts'
import { kindOf } from '../questionnaire/kinds/table.ts'
import type { Question, Questionnaire } from '../questionnaire/questionnaire.ts'
import { findClash, findQuestion, findTakenName, mergedQuestions, type MergedQuestion } from './merge.ts'
import { ROW_NAMES, rowVariables } from './row-variable.ts'
import { versionsIn, type Source } from './source.ts'
import { variablesOf, type Options, type Variable } from './variable.ts'

/** What a version has for a question of the export: undefined when it never asked it. */
export type Reading = {
  readonly question: Question
  readonly form: Questionnaire
  /** Where in the version's own cells each column of the export is found. */
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
}

/** Plans an export from the questionnaires alone. Throws a conflict when two questions cannot share a column. */
export function exportPlan({
  consultation,
  sources,
  groups,
  options,
}: {
  consultation: Consultation
  sources: readonly Source[]
  groups: readonly StakeholderGroup[]
  options: Options
}): ExportPlan {
  const problem = clashIn(sources)
  if (problem) throw problem
  const versions = versionsIn(sources)
  const forms = versions.map(({ form }) => form)
  const languages = [...new Set([...consultation.languages, ...forms.flatMap((form) => form.languages)])]
  const questions = mergedQuestions(forms)
  const row = rowVariables(consultation, sources, groups, languages)
  const answers = questions.flatMap((question) =>
    question.columns.flatMap((column) => variablesOf(column, question, languages)),
  )
  const readings = new Map(versions.map(({ id, form }) => [id, questions.map(readingIn(form))]))
  const traits = questions.flatMap((question, place) => traitsOf(question, place, answers))
  return { consultation, sources, options, languages, row, questions, answers, readings, traits }
}

/** Why these sessions cannot be exported together; undefined when they can. */
export function clashIn(sources: readonly Source[]): Problem | undefined {
  const forms = versionsIn(sources).map(({ form }) => form)
  const sessionWith = (form: Questionnaire) =>
    sources.find(({ version }) => version.form === form)?.session.code ?? ''
  const clash = findClash(forms)
  if (clash) {
    const sessions = { first: sessionWith(clash.first), second: sessionWith(clash.second) }
    return conflict('release.clash', { question: clash.code, ...sessions })
  }
  const taken = findTakenName(mergedQuestions(forms), ROW_NAMES)
  return taken && conflict('release.name_taken', taken)
}

const readingIn =
  (form: Questionnaire) =>
  ({ code, columns }: MergedQuestion): Reading | undefined => {
    const question = findQuestion(form, code)
    if (!question) return undefined
    const own = kindOf(question).columns(question, form)
    return {
      question,
      form,
      places: columns.map(({ name }) => own.findIndex((column) => column.name === name)),
    }
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
