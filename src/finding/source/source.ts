import { guidIn } from '../../coding/codebook/guid.ts'
import { Problem } from '../../problem.ts'
import { addressOf, recipeOf, type Recipe } from '../../result/recipe.ts'

/**
 * Where a number comes from: a figure, or a code of a text variable. `options`: the codes of the options whose people
 * are counted, together where they are several; none for all. Of one, the recipe names it as its statistic.
 */
export type Source =
  | Readonly<{ kind: 'figure'; recipe: Recipe; options: readonly string[] }>
  | Readonly<{ kind: 'code'; variable: string; code: string }>

/** Most options counted together. */
const MOST_OPTIONS = 50

/** Returns a figure of these options of a recipe. */
export function figureSource(recipe: Recipe, options: readonly string[]): Source & { kind: 'figure' } {
  const each = [...new Set(options)].sort()
  const [only = ''] = each.length === 1 ? each : []
  return { kind: 'figure', recipe: { ...recipe, statistic: only }, options: each }
}

/** Reads a source as it is stored; undefined where it cannot be read. */
export function sourceIn(stored: string): Source | undefined {
  const [variable = '', code = '', ...more] = stored.split('/')
  if (more.length === 0 && variable !== '' && guidIn(code) === code && code !== '')
    return { kind: 'code', variable, code }
  const [question = '', query = ''] = stored.split('?')
  return figureIn(question, query)
}

/** Writes a source as it is stored: equal sources are written alike. */
export function storedOf(source: Source): string {
  if (source.kind === 'code') return `${source.variable}/${source.code}`
  const { recipe, options } = source
  const query = new URLSearchParams(addressOf({ ...recipe, statistic: '' }))
  for (const option of options) query.append('statistic', option)
  return query.size > 0 ? `${recipe.question}?${query}` : recipe.question
}

/** Reads the figure at an address of a result page of a consultation, as it is copied from a browser. */
export function sourceAt(address: string, consultation_id: number): Source | undefined {
  if (!URL.canParse(address, 'https://anywhere.invalid')) return undefined
  const { pathname, search } = new URL(address, 'https://anywhere.invalid')
  const found = /\/consultations\/([1-9]\d*)\/results\/([^/]+?)(?:\.(?:csv|svg|png))?$/.exec(pathname)
  if (!found || Number(found[1]) !== consultation_id) return undefined
  return figureIn(decoded(found[2] ?? ''), search.slice(1))
}

/** Names of an address that stand once. */
const SINGLE: ReadonlySet<string> = new Set(['by', 'then'])

function figureIn(question: string, query: string): Source | undefined {
  if (!/^[\p{L}\p{N}_.-]{1,200}$/u.test(question)) return undefined
  const given = new URLSearchParams(query)
  const values = Object.fromEntries(
    [...given.keys()].map((name) => [name, SINGLE.has(name) ? given.get(name) : given.getAll(name)]),
  )
  const options = given.getAll('statistic').filter((one) => one !== '')
  if (options.length > MOST_OPTIONS) return undefined
  try {
    return figureSource(recipeOf(question, values), options)
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}

/** Percent-encoding undone; as it stands where it is none. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
