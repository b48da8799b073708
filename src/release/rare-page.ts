import { traitVariables } from '../dataset/dataset.ts'
import { missingLabel, valueOf, type Variable } from '../dataset/variable.ts'
import type { Language } from '../web/language.ts'
import type { Rare } from './k-report.ts'
import type { ExportPlan } from './plan.ts'

/** Rare combinations listed on the page; all are in the file. */
const MOST_RARE = 200

/** Renders the rare combinations, which traits they combine, and how many there are. */
export function rareSection(plan: ExportPlan, rare: readonly Rare[], language: Language) {
  const { t, number } = language
  const variables = traitVariables(plan)
  const columns = variables.map(({ label }) => language.of(label))
  const k = plan.consultation.pack_k
  const printed = rare.slice(0, MOST_RARE)
  const more = rare.length - printed.length
  return {
    count: rare.length > 0 ? t('release.rare_count', { n: rare.length, k }) : t('release.rare_none', { k }),
    caption: t('release.rare_caption', { k }),
    columns,
    rows: printed.map(({ cells, count }) => {
      const [first = '', ...others] = variables.map((variable, place) =>
        inWords(variable, cells[place] ?? '', language),
      )
      return {
        first,
        cells: others.map((cell, place) => ({
          column: columns[place + 1] ?? '',
          cell,
          code: isSession(variables[place + 1]),
        })),
        count: number(count),
      }
    }),
    more: more > 0 ? t('release.rare_more', { n: more }) : '',
  }
}

/** A session is named by its code: its label is the place of its workshop. */
const isSession = (variable: Variable | undefined) => variable?.name === 'session'

/** Formats a cell: its label, the meaning of a missing code, or the value. */
function inWords(variable: Variable, cell: string | number, language: Language): string {
  const value = valueOf(variable, cell)
  if (value) return (!isSession(variable) && language.of(value.label)) || value.code
  const missing = typeof cell === 'number' ? missingLabel(cell) : undefined
  return missing ? language.t(missing) : String(cell)
}
