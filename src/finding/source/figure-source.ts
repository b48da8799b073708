import type { Db } from '../../db/database.ts'
import { Problem } from '../../problem.ts'
import { findFigure } from '../../result/find.ts'
import { isCited } from '../../result/population/cited.ts'
import type { FoundFigure } from '../../result/population/figure-for.ts'
import { countedIn } from '../../result/population/trail.ts'
import { addressOf, type Recipe } from '../../result/recipe.ts'
import type { Results } from '../../result/result.ts'
import { titleOf } from '../../result/question-name.ts'
import type { Language } from '../../web/language.ts'
import { paths } from '../../web/paths.ts'
import { numberIn } from './figure-number.ts'
import { joined } from './joined.ts'
import { NOTHING, type Resolved, type State } from './resolved.ts'
import type { Source } from './source.ts'

/** A figure of all items and options of a recipe; undefined where no sealed session asked for it. */
export type Found = FoundFigure | undefined

type FigureSource = Source & { kind: 'figure' }

/** Finds the figure of a recipe without its item and option, once for all that cite it. */
export async function figureAt(
  db: Db,
  results: Results,
  recipe: Recipe,
  known: Map<string, Found>,
): Promise<Found> {
  const whole = { ...recipe, row: '', statistic: '' }
  const name = `${recipe.question}?${addressOf(whole)}`
  if (known.has(name)) return known.get(name)
  const found = await findFigure(db, results, whole).catch((error: unknown) => {
    // A workshop, group or session that no sealed session knows.
    if (error instanceof Problem && error.kind === 'not_found') return undefined
    throw error
  })
  known.set(name, found)
  return found
}

/** Returns what the figure tells of everybody whom the source counts. */
export function figureState(found: Found, { recipe, options }: FigureSource): State {
  if (!found) return { state: 'gone', why: 'question' }
  if (found.is === 'apart') return { state: 'gone', why: 'apart' }
  if (found.refused) return { state: 'withheld', rule: found.refused }
  if (!found.table)
    return recipe.row === '' && options.length === 0
      ? { state: 'told', ...NOTHING }
      : { state: 'gone', why: 'option' }
  return numberIn(found.table, recipe.row, options)
}

/** Names a source by question, item and options in the reader's language, with the address of its page. */
export function figureTitle(
  found: Found,
  results: Results,
  { recipe, options }: FigureSource,
  language: Language,
): Pick<Resolved, 'title' | 'path'> {
  const { sections, consultation } = results
  const listed = sections
    .flatMap(({ questions }) => questions)
    .find(({ shown }) => shown.code === recipe.question)
  const path = paths.figure(consultation.id, recipe.question, addressOf(recipe))
  if (!listed || !found || found.is === 'apart') return { title: recipe.question, path: listed ? path : '' }
  const { table, items } = found
  const item = items.length > 1 ? items.find(({ code }) => code === recipe.row) : undefined
  const named = (table?.columns ?? [])
    .filter((column) => options.some((option) => isCited(column, option)))
    .map(({ label, measure }) =>
      measure === 'per_cent'
        ? language.of(label)
        : language.t(measure === 'mean' ? 'result.mean' : 'result.median'),
    )
  const people = countedIn({
    results,
    figure: { ...found, recipe: { ...found.recipe, only: recipe.only } },
    language,
  })
  return {
    title: joined(
      [titleOf(listed, language), item ? language.of(item.label) : '', named.join(' + '), people],
      language,
    ),
    path,
  }
}
