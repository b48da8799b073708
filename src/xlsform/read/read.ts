import type { Choice, Questionnaire, Text } from '../../instrument/questionnaire.ts'
import { withNames } from '../../instrument/rename.ts'
import { withCodes } from './assign.ts'
import { type Lists, externalName, listsIn } from './choices.ts'
import { checkChangedCodes } from './changed-codes.ts'
import { checkOrder } from './cycles.ts'
import type { Asked } from './entry.ts'
import { fileListsIn } from './files.ts'
import { type Notices, notice, noNotices } from './notice.ts'
import { afterNode, finished } from './finish.ts'
import { withLabelRuns } from './label-runs.ts'
import { warnSameLanguage, warnUntranslated } from './language-warnings.ts'
import { languagesOf } from './languages.ts'
import { warnLostWords } from './lost-words.ts'
import { type Taken, type ImportContext, lookupIn, wordFor } from './lookup.ts'
import { pipedChoices } from './pipes.ts'
import { questionOf } from './questions.ts'
import { type ImportResult, readingOf } from './report.ts'
import { sectionNode, sectionsOf } from './sections.ts'
import { settingsIn } from './settings.ts'
import type { Taking } from './shape.ts'
import { type Tables, tablesIn } from './sheets.ts'
import { warnSteps } from './steps.ts'
import { type Structure, structureOf } from './structure.ts'
import { warnUnused } from './unused.ts'
import type { Sheet, Workbook } from '../workbook/workbook.ts'

/** Defaults of a workbook: its language and its title. */
export type Beside = { readonly language: string; readonly called: string }

/** Parses a workbook as a questionnaire. The report lists what was dropped; errors mean no questionnaire. */
export function readWorkbook(workbook: Workbook, beside: Beside): ImportResult {
  const notices = noNotices()
  const tables = tablesIn(workbook, notices)
  if (!tables) return readingOf(undefined, notices)
  const { headings, name } = tables.survey
  if (!headings.some(({ base }) => base === 'type')) {
    notices.errors.push(notice({ sheet: name, row: 1, column: '' }, '', 'workbook.no_type_column'))
    return readingOf(undefined, notices)
  }
  const { form, lists, taken } = formIn(tables, workbook.files ?? [], beside, notices)
  const rows = new Map(taken.map(({ question, entry }) => [question.code, entry.line]))
  return readingOf(form, notices, { survey: tables.survey, lists, rows })
}

function formIn(tables: Tables, files: readonly Sheet[], beside: Beside, notices: Notices) {
  const { survey, choices, external, settings: sheet } = tables
  const line = sheet?.lines[0]
  const every = [survey, choices, external, sheet].filter((table) => table !== undefined)
  const languages = languagesOf(every, line, beside.language, notices)
  const settings = settingsIn(line, languages, beside.called)
  const collapse = settings.collapse ? collapsed : (text: Text) => text
  const reader = { languages, duplicates: settings.duplicates, collapse, notices }
  const structure = structureOf(survey, notices)
  const inSheets = listsIn(choices, external, reader)
  const fromFiles = fileListsIn({ runs: structure.runs, survey }, files, new Set(inSheets.keys()), reader)
  const lists: Lists = new Map([...inSheets, ...fromFiles.lists])
  const listOf = (asked: Asked) =>
    fromFiles.names.get(asked.line) ??
    (asked.type.external ? externalName(asked.type.list, choices) : asked.type.list)
  const taking: Taking = { languages, lists, listOf, collapse, files, notices, added: new Map() }
  const plain: Questionnaire = {
    title: settings.title,
    languages: languages.tags,
    default_language: languages.first,
    minutes: settings.minutes,
    choice_lists: {},
    sections: [],
    ...(Object.keys(settings.kept).length > 0 && { kept: settings.kept }),
  }
  const { form, taken } = filled(plain, structure, taking)
  warnUnused(survey, notices)
  for (const table of [survey, choices]) if (table) warnUntranslated(table, languages, notices)
  for (const table of every) warnSameLanguage(table, languages, notices)
  warnLostWords(every, form, languages, notices)
  return { form, lists, taken }
}

/** Collapses runs of spaces like the reference implementation; line ends stay. */
const collapsed = (text: Text): Text =>
  Object.fromEntries(Object.entries(text).map(([tag, words]) => [tag, words.replaceAll(/ {2,}/g, ' ')]))

function filled(plain: Questionnaire, structure: Structure, taking: Taking) {
  const runs = structure.runs.map((run) => withLabelRuns(run, taking.notices))
  const shapes = runs.flatMap(({ entries }, section) =>
    entries.flatMap((entry): Taken[] => {
      const question = questionOf(entry, taking)
      return question ? [{ question, entry, section }] : []
    }),
  )
  const bare = {
    ...plain,
    choice_lists: { ...plainLists(taking.lists), ...Object.fromEntries(taking.added) },
  }
  const { taken, owners } = withCodes(shapes, bare, taking.notices)
  const { names, parents } = structure
  const context: ImportContext = {
    names,
    parents,
    files: taking.files,
    form: bare,
    taken,
    lists: taking.lists,
    owners,
    notices: taking.notices,
    edges: [],
    read: [],
  }
  const questions = taken.map((one) => ({ section: one.section, question: finished(one, context, taking) }))
  const sections = sectionsOf(
    runs,
    (section) => questions.filter((one) => one.section === section).map(({ question }) => question),
    { context, taking, title: plain.title },
  )
  const choice_lists = { ...bare.choice_lists, ...wordedLists(context, taking) }
  inOrder(context)
  const form = { ...bare, choice_lists, sections }
  checkChangedCodes(context.read, form, taking.lists, taking.notices)
  const named = withNames(form, { name: () => undefined, word: wordFor(taking.lists) })
  warnSteps(named, taken, taking.notices)
  return { form: named, taken }
}

/** Every question depends on its section. */
function inOrder({ taken, edges, notices }: ImportContext): void {
  const order = new Map<string, number>()
  for (const [place, { question, section }] of taken.entries()) {
    if (!order.has(sectionNode(section))) order.set(sectionNode(section), place)
    order.set(question.code, place)
    order.set(afterNode(question.code), place + 0.5)
  }
  const within = taken.map(({ question, section }) => ({
    from: question.code,
    to: sectionNode(section),
    found: [{ sheet: '', row: 0, column: '' }, '', { key: 'workbook.refers_later' }] as const,
  }))
  checkOrder([...edges, ...within], order, notices)
}

const plainLists = (lists: Lists): Record<string, readonly Choice[]> =>
  Object.fromEntries([...lists].map(([name, { choices }]) => [name, choices]))

/** The lists with piped labels. */
function wordedLists(context: ImportContext, { languages, lists, notices }: Taking) {
  const lookup = lookupIn(context, '')
  return Object.fromEntries(
    [...lists].map(([name, { choices, lines }]) => [
      name,
      pipedChoices(choices, lines, { lookup, languages, names: context.names, notices }),
    ]),
  )
}
