import { type Notices, WHOLE, notice } from './notice.ts'
import { type SheetName, folded, meant } from '../workbook/sheet-names.ts'
import { type Table, tableOf } from './table.ts'
import type { Sheet, Workbook } from '../workbook/workbook.ts'

/** The sheets of an XLSForm. */
export type Tables = {
  readonly survey: Table
  readonly choices?: Table
  readonly external?: Table
  readonly settings?: Table
}

/** Returns the known sheets by name; a single sheet is the survey. Undefined when there is none. */
export function tablesIn({ sheets }: Workbook, notices: Notices): Tables | undefined {
  const named = (name: SheetName) => sheets.find((sheet) => folded(sheet.name) === name)
  const survey = named('survey') ?? (sheets.length === 1 ? sheets[0] : undefined)
  for (const sheet of sheets) warnNear(sheet, named, notices)
  if (!survey) {
    const names = sheets.map(({ name }) => name).join(', ')
    notices.errors.push(notice(WHOLE, names, 'workbook.no_survey', { sheets: names }))
    return undefined
  }
  const choices = named('choices')
  const external = named('external_choices')
  const settings = named('settings')
  return {
    survey: tableOf(survey, 'survey', notices),
    ...(choices && { choices: tableOf(choices, 'choices', notices) }),
    ...(external && { external: tableOf(external, 'choices', notices) }),
    ...(settings && { settings: tableOf(settings, 'settings', notices) }),
  }
}

/** Warns of a sheet that seems a misspelt missing one. */
function warnNear(
  { name }: Sheet,
  named: (name: SheetName) => Sheet | undefined,
  { warnings }: Notices,
): void {
  const near = meant(name)
  if (near === undefined || named(near)) return
  warnings.push(notice({ ...WHOLE, sheet: name }, name, 'workbook.sheet_near', { name: near }))
}
