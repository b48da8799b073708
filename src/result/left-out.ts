import type { Language } from '../web/language.ts'
import type { Block } from './block.ts'
import type { ResultTable } from './table.ts'
import type { Wording } from './wording.ts'

/** Says which subgroups of a block have no numbers: a sentence for each rule, with their names. */
export function leftOut({ rows }: Block, { language, threshold, nameOf }: Wording): readonly string[] {
  return (['few', 'held_back', 'not_asked', 'asked_otherwise'] as const).flatMap((rule) => {
    const names = rows
      .filter((row) => (row.state === 'withheld' ? row.rule : row.state) === rule)
      .map(({ subgroup }) => nameOf(subgroup))
    if (names.length === 0) return []
    return [language.t('result.overview_left', { rule, n: threshold, names: language.names(names) })]
  })
}

/** Counts the rows of pairs that are shown, over all statements or items. */
export function pairsSaid({ blocks, split, within }: ResultTable, { t }: Language): string {
  const rows = blocks.flatMap((block) => block.rows)
  return t('result.population_pairs', {
    pairs: t('result.population_by', { within: within ?? '', split }),
    n: rows.filter(({ state }) => state === 'shown').length,
    all: rows.length,
  })
}
