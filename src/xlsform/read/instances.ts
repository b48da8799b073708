import type { Choice } from '../../instrument/questionnaire.ts'
import type { Lists } from './choices.ts'
import { MOST_ROWS, conditionsFor } from './looked-up.ts'

const NAME = String.raw`[A-Za-z_][\w.-]*`
/** `instance('list')/root/item[name = key]/column`. */
const LOOKUP = new RegExp(
  String.raw`instance\(\s*(['"])([^'"]+)\1\s*\)\s*/\s*root\s*/\s*item\s*\[\s*(${NAME})\s*=\s*([^[\]]+?)\s*\]\s*/\s*(${NAME})`,
  'g',
)

/** Returns an expression with conditions for what is looked up in a list by one of its columns; labels stay. */
export const withoutInstances = (source: string, lists: Lists): string =>
  source.replaceAll(LOOKUP, (whole, _quote, list: string, by: string, key: string, column: string) => {
    const choices = lists.get(list)?.choices ?? []
    const rows = choices.map((choice) => [columnIn(choice, by), columnIn(choice, column)] as const)
    const isKnown = [by, column].every((name) => choices.some((choice) => columnIn(choice, name) !== ''))
    if (!isKnown || rows.length > MOST_ROWS) return whole
    const first = new Map(rows.toReversed())
    return conditionsFor(
      key,
      [...new Set(rows.map(([found]) => found))].map((found) => [found, first.get(found) ?? '']),
    )
  })

const columnIn = ({ code, attributes, kept }: Choice, column: string): string =>
  column === 'name' ? (kept?.['name'] ?? code) : (attributes?.[column] ?? '')
