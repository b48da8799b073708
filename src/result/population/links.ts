import { planTable, type Plan } from '../../consultation/plan-table.ts'
import type { Text } from '../../text.ts'
import type { Language } from '../../web/language.ts'
import { paths } from '../../web/paths.ts'
import { addressOf as recipeAddress, type Recipe } from '../recipe.ts'
import { queryOf } from './view.ts'
import type { Told } from './trail.ts'

/** A way to the same question seen otherwise. */
type Link = Readonly<{ path: string; name: string; current: boolean }>

/** Links to the same people in other splits; none when there is only one. */
export function splitLinks({
  results,
  figure: { asked, recipe, splits },
  view,
  language,
}: Told): readonly Link[] {
  if (splits.length < 2) return []
  const { second: _, ...once } = asked
  return splits.map((split) => ({
    path: paths.figure(results.consultation.id, asked.question, queryOf({ ...once, by: split }, view)),
    name: language.t(`result.split_${split}`),
    current: split === recipe.by,
  }))
}

/** Returns the splits that may follow the first; none where there is no other. */
export function thensOf({
  results,
  figure: { asked, recipe, splits },
  view,
  language,
}: Told): readonly Link[] {
  const others = splits.filter((one) => one !== recipe.by)
  if (others.length === 0) return []
  const { second, ...without } = asked
  const path = (one: Recipe) => paths.figure(results.consultation.id, asked.question, queryOf(one, view))
  return [
    { path: path(without), name: language.t('result.population_then_none'), current: second === undefined },
    ...others.map((one) => ({
      path: path({ ...without, second: one }),
      name: language.t(`result.split_${one}`),
      current: second === one,
    })),
  ]
}

/** Returns the statements or items of a question, to choose one; none where there is only one. */
export function rowsToChoose({ figure: { asked, items }, language: { of, t } }: Told) {
  if (items.length < 2) return []
  const all = { value: '', label: t('result.population_row_all'), selected: asked.row === '' }
  return [
    all,
    ...items.map(({ code, label }) => ({ value: code, label: of(label), selected: code === asked.row })),
  ]
}

/** Returns the names and values of an address without one of its parts, for a form that sets this part. */
export const keptIn = (recipe: Recipe, without: string) =>
  [...new URLSearchParams(recipeAddress(recipe))]
    .filter(([name]) => name !== without)
    .map(([name, value]) => ({ name, value }))

/** Returns what a plan rules out by workshop and group, and the way to what it does not, statement by statement. */
export const crossingFrom = (
  plan: Plan,
  question: string,
  { groups, items }: Readonly<{ groups: readonly string[]; items: readonly Row[] }>,
  language: Language,
) => ({
  plan: planTable(language, plan),
  crossing: groups.length > 0 ? paths.figure(plan.consultation.id, question) : '',
  statements: items.map(({ code, label }) => ({ code, label: language.of(label) })),
})

type Row = Readonly<{ code: string; label: Text }>
