import { notFound } from '../../problem.ts'
import type { Results } from '../result.ts'
import { addressOf, MOST_TRAITS, traitsOf, type Query, type Recipe } from '../recipe.ts'
import { SPLITS, subgroupsOf, type Split } from '../subgroups.ts'

/** One value of a trait. */
export type Value = Readonly<{ split: Split; code: string }>

/** Filters that were undone and stay on the page, struck through. */
export type View = Readonly<{ undone: readonly Value[] }>

/** Reads what was undone; what no session knows is left out. */
export function viewOf(query: Query, results: Results): View {
  const all = [query['undone']].flat()
  return { undone: all.flatMap((one) => valueNamed(one, results) ?? []) }
}

/** Reads the filter to be added; an unknown one throws not_found. Undefined for none. */
export function addedIn({ add }: Query, results: Results): Value | undefined {
  if (add === undefined || add === '') return undefined
  const value = valueNamed(add, results)
  if (!value) throw notFound()
  return value
}

/** Returns a recipe that counts these people alone, beside those of the same trait it counts already. */
export function withFilter(recipe: Recipe, { split, code }: Value): Recipe {
  const only = { ...recipe.only, [split]: [...new Set([...(recipe.only[split] ?? []), code])].sort() }
  const next = { ...recipe, only }
  const filtered = SPLITS.filter((one) => only[one])
  const [first] = filtered
  // Two filters leave no room for a split by a third trait.
  const isFull = filtered.length === MOST_TRAITS && !recipe.second && traitsOf(next).length > MOST_TRAITS
  return isFull && first ? { ...next, by: first } : next
}

/** Returns a recipe without the filter by a trait. */
export function withoutFilter(recipe: Recipe, split: Split): Recipe {
  const only = Object.fromEntries(Object.entries(recipe.only).filter(([one]) => one !== split))
  return { ...recipe, only }
}

/** Returns the query of a page: its recipe, then what was undone. */
export function queryOf(recipe: Recipe, { undone }: View): string {
  const names = [...new Set(undone.map(({ split, code }) => `${split}:${code}`))]
  const view = new URLSearchParams(names.map((name) => ['undone', name])).toString()
  return [addressOf(recipe), view].filter(Boolean).join('&')
}

function valueNamed(name: unknown, { sources, groups }: Results): Value | undefined {
  if (typeof name !== 'string') return undefined
  const [trait = '', ...rest] = name.split(':')
  const split = SPLITS.find((one) => one === trait)
  const code = rest.join(':')
  const isKnown = split && subgroupsOf(split, sources, groups).some((one) => one.code === code)
  return isKnown ? { split, code } : undefined
}
