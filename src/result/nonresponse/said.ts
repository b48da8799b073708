import { isolated } from '../../web/markup.ts'
import { wholeOf, type Block } from '../block.ts'
import type { ResultTable } from '../table.ts'
import type { Wording } from '../wording.ts'
import { byPlaces } from './by-places.ts'

/** Points from which shares by people and by places are said to differ. */
const POINTS = 5

/** Returns a figure's caption with who of all answered, and whether it matters how they are weighed. */
export const captionWith = (caption: string, table: ResultTable, wording: Wording): string =>
  [caption, everyoneSaid(table, wording), weightsSaid(table, wording)].filter((said) => said !== '').join(' ')

/** Says how many of all answered and, by reason, did not; '' where that is withheld, is another for each item, or of one subgroup. */
function everyoneSaid({ blocks, reasons, within }: ResultTable, { language }: Wording): string {
  const [block] = blocks
  const row = blocks.length === 1 && block && !within ? wholeOf(block) : null
  if (!row) return ''
  const parts = [
    language.t('result.nonresponse_answered', { n: row.base }),
    ...reasons.flatMap((reason) => {
      const n = row.reasons[reason]
      return n === 'withheld' || n === 0 ? [] : [language.t('result.nonresponse_some', { reason, n })]
    }),
  ]
  return language.t('result.nonresponse_said', { parts: language.list(parts) })
}

/** Names the share that differs most by people and by places; where all are near, says so or ''. */
export function weightsSaid(table: ResultTable, { language, headOf }: Wording, sayAlike = false): string {
  const found = table.blocks.flatMap((block) => differences(table, block))
  const [first, ...rest] = found
  if (!first) return ''
  const most = rest.reduce((one, other) => (other.by > one.by ? other : one), first)
  if (most.by < POINTS) return sayAlike ? language.t('result.nonresponse_alike') : ''
  const column = table.columns[most.place]
  const item = [
    ...(table.blocks.length > 1 ? [language.of(most.block.label)] : []),
    ...(column ? [headOf(column)] : []),
  ]
  return language.t('result.nonresponse_differs', {
    item: isolated(item.join(': '), language),
    people: language.number(most.people),
    places: language.number(most.places),
  })
}

function differences(table: ResultTable, block: Block) {
  const means = byPlaces(table, block)
  const { total } = block
  if (!means || !total) return []
  return table.columns.flatMap(({ measure }, place) => {
    const [people, places] = [total.values[place] ?? null, means[place] ?? null]
    return measure !== 'per_cent' || people === null || places === null
      ? []
      : [{ block, place, people, places, by: Math.abs(people - places) }]
  })
}
