import type { Db } from '../../db/database.ts'
import { notFound } from '../../problem.ts'
import type { Text } from '../../text.ts'
import { answeredIn } from '../answered.ts'
import type { Answered, Result, Results } from '../result.ts'
import { contradictionIn, isPlain, traitsOf, type Contradiction, type Recipe } from '../recipe.ts'
import { SPLITS, splitsOf, subgroupsOf, type Split } from '../subgroups.ts'
import { citedRow } from './cited.ts'
import { decidedOf } from './decide.ts'
import { pairOf } from './pairs.ts'
import { peopleOf, reduced } from './people.ts'
import { populationTable } from './rows.ts'
import { seenIn, type Decided } from './seen.ts'
import { everyoneIn, stepsTold, stepsUntold, type Steps } from './steps.ts'

/** Why a recipe has no figure of its own; the question by one trait, of everybody, stands instead. */
export type Refusal = Contradiction | 'options' | 'effort' | 'too_large' | 'one_value' | 'nobody'

/**
 * A figure made from a recipe: all that pages, pictures, tables and files show of it. `recipe` is the one in effect;
 * `asked` the one asked for.
 */
export type Figure = Answered &
  Steps &
  Readonly<{
    asked: Recipe
    recipe: Recipe
    refused: Refusal | undefined
    /** Its statements or items, of which the table may show one. */
    items: readonly Readonly<{ code: string; label: Text }>[]
  }>

export type FoundFigure = Figure | Exclude<Result, Answered>

/** Computes a figure from the result of its question by one trait. Unknown values of the recipe throw not_found. */
export async function figureFor(db: Db, results: Results, asked: Recipe, result: Answered): Promise<Figure> {
  refuseUnknown(results, asked)
  // A split that a consultation no longer has is by workshop, as it has always been.
  const recipe = { ...asked, by: result.split }
  const steps = stepsUntold(asked.only)
  const everyone = everyoneIn(result.table)
  const items = result.table?.blocks ?? []
  const whole = { ...result, asked, recipe, everyone, steps, items, refused: undefined }
  if (isPlain(asked) || !result.table) return whole
  const answered = await answeredIn(db, results, result.shown)
  const possible = splitsOf(results.sources, results.groups)
  const impossible = contradictionIn(recipe) ?? impossibleIn(recipe, possible, result.narrowed)
  const pair = impossible ? [] : pairIn(recipe)
  const decided = await decidedOf(db, answered, pair.length > 1)
  const refused = impossible ?? unknownIn(recipe, pair, decided)
  const seen = seenIn(decided)
  const told = { ...whole, ...stepsTold(asked.only, decided, seen), refused }
  if (refused) return { ...told, recipe: { ...EVERYBODY, question: asked.question, by: result.split } }
  const isEverybody = Object.keys(asked.only).length === 0
  const table = isEverybody && !asked.second ? result.table : populationTable(recipe, decided, seen)
  return {
    ...told,
    table: table && citedRow(table, recipe),
    split: table?.split ?? result.split,
    words: isEverybody ? result.words : undefined,
  }
}

const EVERYBODY = { row: '', statistic: '', only: {} }

/** Values that no sealed session knows. */
function refuseUnknown({ sources, groups }: Results, { only }: Recipe): void {
  for (const split of SPLITS) {
    const known = new Set(subgroupsOf(split, sources, groups).map(({ code }) => code))
    if (!(only[split] ?? []).every((code) => known.has(code))) throw notFound()
  }
}

function impossibleIn(
  { only, second }: Recipe,
  possible: readonly Split[],
  narrowed: Answered['narrowed'],
): Refusal | undefined {
  const traits = [...SPLITS.filter((split) => only[split]), ...(second ? [second] : [])]
  if (narrowed && traits.some((split) => split !== 'workshop')) return narrowed
  return traits.every((split) => possible.includes(split)) ? undefined : 'one_value'
}

/** The traits to be crossed: a session's workshop and version are its own. */
function pairIn(recipe: Recipe): readonly Split[] {
  const traits = traitsOf(recipe)
  const isOwn = (split: Split) => split === 'workshop' || split === 'version'
  return traits.includes('session') ? traits.filter((split) => !isOwn(split)) : traits
}

function unknownIn(
  asked: Recipe,
  [one, other]: readonly Split[],
  { linked, splits }: Decided,
): Refusal | undefined {
  const people = reduced(peopleOf(asked.only), splits)
  if ([...people.values()].some((codes) => codes.length === 0)) return 'nobody'
  if (!one || !other) return undefined
  const pair = pairOf(one, other)
  return pair && linked?.pairs.includes(pair) && linked.marks ? undefined : 'too_large'
}
