import { withheldCells } from './rules.ts'

/**
 * Which values are withheld of columns that many rows share, such as the session of a response: `people` is the number
 * of rows behind each item, `columns` has a value of each item, the coarsest column first. Where a value is shown or
 * withheld, the rows that look alike in this column and those before it are `threshold` or more: beside a value of
 * fewer, the next rarest are withheld as well, so that what is withheld does not tell which it was. Only where all rows
 * together are fewer is everything withheld. An item of no rows withholds nothing.
 */
export function withheldValues(
  people: readonly number[],
  columns: readonly (readonly string[])[],
  threshold: number,
): readonly (readonly boolean[])[] {
  let alike: readonly (readonly number[])[] = [[...people.keys()].filter((item) => (people[item] ?? 0) > 0)]
  return columns.map((values) => {
    const withheld = values.map(() => false)
    alike = alike.flatMap((items) => {
      const groups = byValue(items, values)
      const hidden = withheldCells(
        groups.map((group) => group.reduce((sum, item) => sum + (people[item] ?? 0), 0)),
        threshold,
        true,
      )
      const pool = groups.filter((_, place) => hidden[place]).flat()
      for (const item of pool) withheld[item] = true
      return [...groups.filter((_, place) => !hidden[place]), ...(pool.length > 0 ? [pool] : [])]
    })
    return withheld
  })
}

function byValue(items: readonly number[], values: readonly string[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>()
  for (const item of items) {
    const value = values[item] ?? ''
    const group = groups.get(value)
    if (group) group.push(item)
    else groups.set(value, [item])
  }
  return [...groups.values()]
}
