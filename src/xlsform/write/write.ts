import type { Cells } from '../../instrument/kinds/faces/xlsform.ts'
import { together, yes } from '../../instrument/kinds/common/workbook.ts'
import type { Choice, Questionnaire, Section } from '../../instrument/questionnaire.ts'
import { spelledOut } from '../read/languages.ts'
import { questionRows } from './write-question.ts'
import { LANGUAGE, type Names, codeCells, keptCells, spellings, writerOf } from './written.ts'
import { type WrittenSheet, xlsxFile } from '../workbook/xlsx-file.ts'

/** Exports a questionnaire as an XLSForm (.xlsx) that imports to the same; all cells are text, none a formula. */
export function xlsformOf(form: Questionnaire): Buffer {
  const writer = writerOf(form)
  const survey = writer.form.sections.flatMap((section) => sectionRows(section, writer))
  return xlsxFile([
    sheetOf('survey', SURVEY, survey, form),
    sheetOf('choices', CHOICES, choiceRows(writer), form),
    sheetOf('settings', SETTINGS, [settingsRow(writer)], form),
  ])
}

/** Column order; `*` expands to one column per language. Others follow, `colloquy::` last. */
const SURVEY = [
  'type',
  'name',
  'label*',
  'hint*',
  'guidance_hint*',
  'required',
  'required_message*',
  'relevant',
  'constraint',
  'constraint_message*',
  'calculation',
  'default',
  'choice_filter',
  'parameters',
  'appearance',
]
const CHOICES = ['list_name', 'name', 'label*']
const SETTINGS = ['form_title', 'form_id', 'version', 'default_language', 'clean_text_values']

function sectionRows(section: Section, writer: Names): readonly Cells[] {
  const { code, title, description, kept } = section
  const name = sectionName(section, writer.form.sections)
  return [
    {
      type: 'begin_group',
      name,
      ...writer.words('label', title),
      relevant: section.relevant,
      appearance: kept?.['appearance'],
      parameters: kept?.['parameters'],
      ...keptCells(kept),
      'colloquy::section': code,
      'colloquy::name': name === kept?.['name'] ? undefined : kept?.['name'],
      ...writer.words('colloquy::description', description),
      'colloquy::shuffled': yes(section.shuffled),
    },
    ...section.questions.flatMap((question) => questionRows(question, writer)),
    { type: 'end_group' },
  ]
}

/** The imported name, unless another section has it: groups in different groups may be called the same. */
function sectionName({ code, kept }: Section, sections: readonly Section[]): string {
  const name = kept?.['name'] ?? code
  const isAnothers = sections.some(
    (one) => one.code !== code && (one.code === name || one.kept?.['name'] === name),
  )
  return isAnothers ? code : name
}

const choiceRows = (writer: Names): readonly Cells[] =>
  Object.entries(writer.form.choice_lists).flatMap(([list_name, choices]): readonly Cells[] =>
    choices.length === 0
      ? [{ list_name }]
      : choices.map((choice) => ({ list_name, ...choiceCells(list_name, choice, writer) })),
  )

function choiceCells(list: string, choice: Choice, { optionOf, words }: Names): Cells {
  const { code, label, attributes, exclusive, kept } = choice
  const name = optionOf(list, code)
  return {
    name,
    ...words('label', label),
    ...attributes,
    ...codeCells(name, code, kept),
    'colloquy::exclusive': yes(exclusive),
  }
}

function settingsRow({ form, words }: Names): Cells {
  const { title, default_language: first, languages, minutes, kept = {} } = form
  const others = Object.fromEntries(Object.entries(title).filter(([tag]) => tag !== first))
  const cells = Object.entries(keptCells(kept)).filter(([key]) => !key.startsWith(LANGUAGE))
  return {
    form_title: title[first],
    default_language: spelledOut(first, spellings(form)),
    // Without it other tools and our import collapse runs of spaces.
    clean_text_values: 'no',
    ...Object.fromEntries(cells),
    ...words('colloquy::title', others),
    'colloquy::minutes': String(minutes),
    'colloquy::languages': together(...languages),
  }
}

function sheetOf(
  name: string,
  order: readonly string[],
  rows: readonly Cells[],
  form: Questionnaire,
): WrittenSheet {
  const headings = headingsOf(order, rows, form)
  return {
    name,
    rows: [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))],
    widths: headings.map((heading) => (WIDE.test(heading) ? 44 : 18)),
  }
}

const WIDE = /^(?:label|hint|guidance_hint|relevant|constraint|calculation|form_title)/

/** The non-empty columns and the required ones. */
function headingsOf(
  order: readonly string[],
  rows: readonly Cells[],
  form: Questionnaire,
): readonly string[] {
  const used = new Set(rows.flatMap((row) => Object.keys(row).filter((heading) => row[heading])))
  const languages = form.languages.map((tag) => spelledOut(tag, spellings(form)))
  const ordered = order.flatMap((heading) =>
    heading.endsWith('*') ? languages.map((name) => `${heading.slice(0, -1)}::${name}`) : [heading],
  )
  // Keeps a language's own spelling in a heading, even without text yet.
  const labels = form.languages
    .filter((tag) => tag === form.default_language || tag in spellings(form))
    .map((tag) => `label::${spelledOut(tag, spellings(form))}`)
  const always = new Set(['type', 'name', 'list_name', ...labels])
  const first = ordered.filter((heading) => used.has(heading) || (always.has(heading) && order !== SETTINGS))
  const rest = [...used].filter((heading) => !ordered.includes(heading))
  const own = (heading: string) => Number(heading.startsWith('colloquy::'))
  return [...first, ...rest.toSorted((a, b) => own(a) - own(b))]
}
