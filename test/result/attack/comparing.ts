import { steady, type Gathered } from './crawler.ts'
import { linesIn } from './reading.ts'

/**
 * Returns the addresses at which two gatherings differ, byte by byte. What is held back of two traits together depends
 * on what it hides (decision 20): where that differs, so that a question shows other rows, its tables by two traits
 * differ only in rows that one of them withholds.
 */
export function differing(one: Gathered, other: Gathered): readonly string[] {
  const unlike = [...new Set([...one.keys(), ...other.keys()])].filter(
    (address) => steady(one.get(address) ?? '') !== steady(other.get(address) ?? ''),
  )
  /** Whether two tables differ only in rows that one of them withholds. */
  const isHeldBack = (address: string): boolean => {
    const [lines, others] = [one, other].map((some) => shownIn(some.get(address) ?? ''))
    return [...(lines ?? [])].every(([name, line]) => [undefined, line].includes(others?.get(name)))
  }
  const tables = unlike.filter((address) => isTable(address) && isTwice(address) && isHeldBack(address))
  const questions = new Set(tables.map(questionOf))
  return unlike.filter((address) =>
    isTable(address) ? !tables.includes(address) : !isTwice(address) || !questions.has(questionOf(address)),
  )
}

/** The lines of a table that are not withheld, by what they are about. */
const shownIn = (table: string): ReadonlyMap<string, string> =>
  new Map(
    linesIn(table)
      .filter(({ withheld }) => withheld === '0')
      .map((line) => [ABOUT.map((column) => line[column] ?? '').join('|'), JSON.stringify(line)]),
  )
const ABOUT = ['item', 'split', 'subgroup', 'within_split', 'within', 'measure', 'option']

const isTable = (address: string): boolean => /\.csv(?:\?|$)/.test(address)
/** By two traits: one within another, or of some people only. */
const isTwice = (address: string): boolean =>
  /[?&](?:then|workshop|group|language|session|version)=/.test(address)
const questionOf = (address: string): string => /results\/(\w+)/.exec(address)?.[1] ?? ''
