import { notFound } from '../problem.ts'
import { SPLITS, type Split } from './subgroups.ts'

/** Who is counted: codes by trait; people of any of them. A trait that is not named counts everybody. */
export type Only = Readonly<Partial<Record<Split, readonly string[]>>>

/** What a figure is computed from: equal recipes give equal figures of the same answers. */
export type Recipe = Readonly<{
  /** Code of the question in the dataset. */
  question: string
  /** Code of one statement or item; '' for all. */
  row: string
  /** `mean`, `median` or the code of an option: the numbers cited; '' for all. */
  statistic: string
  only: Only
  by: Split
  /** A second split, within the first. */
  second?: Split
}>

/** Why a recipe cannot be: the same split twice, or more traits together than two. */
export type Contradiction = 'twice' | 'traits'

/** Values of an address, as a router reads them. */
export type Query = Readonly<Record<string, unknown>>

/** Most traits that filters and splits may combine. */
export const MOST_TRAITS = 2

/** Reads a recipe from an address; an unknown split throws not_found. */
export function recipeOf(question: string, query: Query): Recipe {
  const only: Record<string, readonly string[]> = {}
  for (const split of SPLITS) {
    const codes = textsIn(query[split])
    if (codes.length > 0) only[split] = [...new Set(codes)].sort()
  }
  const second = splitNamed(query['then'])
  return {
    question,
    row: textsIn(query['row'])[0] ?? '',
    statistic: textsIn(query['statistic'])[0] ?? '',
    only,
    by: splitNamed(query['by']) ?? defaultSplit(only),
    ...(second && { second }),
  }
}

/** Returns the canonical address of a recipe: its query, without "?"; '' for a question by workshop. */
export function addressOf({ row, statistic, only, by, second }: Recipe): string {
  const pairs = [
    ...(row === '' ? [] : [['row', row]]),
    ...(statistic === '' ? [] : [['statistic', statistic]]),
    ...SPLITS.flatMap((split) => [...new Set(only[split])].sort().map((code) => [split, code])),
    ...(by === defaultSplit(only) ? [] : [['by', by]]),
    ...(second ? [['then', second]] : []),
  ]
  return new URLSearchParams(pairs).toString()
}

/** Returns the traits that a recipe's filters and splits combine. */
export const traitsOf = ({ only, by, second }: Pick<Recipe, 'only' | 'by' | 'second'>): readonly Split[] =>
  SPLITS.filter((split) => only[split] !== undefined || split === by || split === second)

/** Returns why a recipe contradicts itself; undefined where it does not. */
export function contradictionIn(recipe: Recipe): Contradiction | undefined {
  if (recipe.by === recipe.second) return 'twice'
  return traitsOf(recipe).length > MOST_TRAITS ? 'traits' : undefined
}

/** Returns whether a recipe is a question by one trait, of everybody. */
export const isPlain = ({ row, statistic, only, second }: Recipe): boolean =>
  row === '' && statistic === '' && second === undefined && Object.keys(only).length === 0

/** Workshops, unless two other traits are filtered: then the first of these. */
function defaultSplit(only: Only): Split {
  const filtered = SPLITS.filter((split) => only[split] !== undefined)
  const [first = 'workshop'] = filtered
  return filtered.length < MOST_TRAITS ? 'workshop' : first
}

function splitNamed(name: unknown): Split | undefined {
  if (name === undefined || name === '') return undefined
  const split = SPLITS.find((one) => one === name)
  if (!split) throw notFound()
  return split
}

const textsIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter(
    (one): one is string => typeof one === 'string' && one !== '',
  )
