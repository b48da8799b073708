/** A trait that splits people, and the number of its values; `within`: each value belongs to one of a larger trait. */
export type Dimension = Readonly<{
  code: string
  values: number
  within?: Readonly<{ dimension: string; of: readonly number[] }>
}>

/** Dimensions that split a table: indexes, ascending. */
export type Split = readonly number[]

/** Returns the splits of tables with their margins, the largest groups first. A trait comes with what it is within. */
export function splitsOf(
  dimensions: readonly Dimension[],
  tables: readonly (readonly string[])[],
): readonly Split[] {
  const found = new Map<string, Split>()
  for (const codes of tables.flatMap(subsets)) {
    const split = closed(dimensions, codes)
    found.set(split.join(), split)
  }
  return [...found.values()].sort((one, other) => one.length - other.length)
}

/**
 * Returns the splits whose cells sum up to all others: the largest. Where these are linked in a circle, numbers may
 * agree on every margin and still fit no people, so there it is one split by all their dimensions.
 */
export function finestOf(splits: readonly Split[]): readonly Split[] {
  const largest = splits.filter((one) => !splits.some((other) => other !== one && isIn(one, other)))
  return isTree(largest) ? largest : [inOrder(largest.flat())]
}

/** Returns the values of a split that can go together. */
export function combinations(dimensions: readonly Dimension[], split: Split): readonly (readonly number[])[] {
  const all = split.reduce<readonly (readonly number[])[]>(
    (begun, index) =>
      begun.flatMap((before) =>
        Array.from({ length: dimensions[index]?.values ?? 0 }, (_, value) => [...before, value]),
      ),
    [[]],
  )
  const parents = split.map((index) => {
    const { within } = dimensions[index] ?? {}
    return { of: within?.of, at: split.findIndex((one) => dimensions[one]?.code === within?.dimension) }
  })
  return all.filter((values) =>
    parents.every(({ of, at }, place) => !of || of[values[place] ?? -1] === values[at]),
  )
}

/** Returns the next finer splits, of those given. */
export function nextFiner(splits: readonly Split[], split: Split): readonly Split[] {
  const finer = splits.filter((one) => one.length > split.length && isIn(split, one))
  return finer.filter((one) => !finer.some((other) => other.length < one.length && isIn(other, one)))
}

/** Returns whether all dimensions of a split are in another one. */
export const isIn = (one: Split, other: Split): boolean => one.every((index) => other.includes(index))

const subsets = (codes: readonly string[]): readonly (readonly string[])[] =>
  codes.reduce<readonly (readonly string[])[]>(
    (found, code) => [...found, ...found.map((some) => [...some, code])],
    [[]],
  )

function closed(dimensions: readonly Dimension[], codes: readonly string[]): Split {
  const index = (code: string) => {
    const found = dimensions.findIndex((one) => one.code === code)
    if (found < 0) throw new Error(`no dimension ${code}`)
    return found
  }
  const withParent = (code: string): readonly number[] => {
    const parent = dimensions[index(code)]?.within?.dimension
    return [index(code), ...(parent === undefined ? [] : withParent(parent))]
  }
  return inOrder(codes.flatMap(withParent))
}

/** Graham's reduction: takes away what one split has alone, and splits that are within others, until one is left. */
function isTree(splits: readonly Split[]): boolean {
  const alone = (index: number) => splits.filter((one) => one.includes(index)).length === 1
  const reduced = splits.map((one) => one.filter((index) => !alone(index)))
  const left = reduced.filter(
    (one, place) =>
      !reduced.some(
        (other, at) => at !== place && isIn(one, other) && (other.length > one.length || at < place),
      ),
  )
  if (left.length <= 1) return true
  const isSame = left.length === splits.length && left.flat().length === splits.flat().length
  return !isSame && isTree(left)
}

const inOrder = (indexes: readonly number[]): Split => [...new Set(indexes)].sort((one, other) => one - other)
