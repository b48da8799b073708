import type { Language } from '../../web/language.ts'
import { isolated } from '../../web/markup.ts'
import { wholeOf } from '../block.ts'
import { endShown } from '../caption.ts'
import { momentSaid } from '../dates/labels.ts'
import { isMoment } from '../dates/spans.ts'
import { sideIn, type Measured } from '../series.ts'
import { splitOf } from '../side.ts'
import type { ResultTable } from '../table.ts'
import { hides, isSided } from './compared.ts'
import type { Viewed } from './viewed.ts'

/** Share from which a side has more than half. */
const HALF = 50

/** Returns the answer that leads over all places, in words; where it is withheld, says so. */
export function leadOf({ places, words }: Viewed, language: Language, threshold: number): string {
  const { t } = language
  if (words === 'withheld') return t('result.words_withheld', { n: threshold })
  if (words !== undefined) return t('result.words_count', { n: words })
  if (!places) return ''
  const { table, compared } = places
  if (isSided(table)) return sideLead(table, language)
  const [first] = compared.series
  if (!first || hides(table)) return t('result.withheld_key')
  if (!compared.leads) return t('result.overview_lead_none')
  return leadWords(first, table, language)
}

function leadWords({ item, whole }: Measured, table: ResultTable, language: Language): string {
  const { t } = language
  const named = { item: isolated(language.of(item), language), n: endShown(whole ?? 0, language) }
  if (table.drawing === 'bars') return t('result.overview_lead_first', named)
  if (table.of === 'rank') return t('result.overview_lead_rank', named)
  if (table.of === 'points') return t('result.overview_lead_points', named)
  if (isMoment(table.of)) return t('result.dates_lead', { when: momentSaid(table.of, whole ?? 0, language) })
  return t('result.overview_lead_median', { n: named.n })
}

/** One statement: the side that leads. Several: on how many more than half are on the last option's side. */
function sideLead({ blocks, columns }: ResultTable, language: Language): string {
  const { t } = language
  const { before, after } = splitOf(columns.length)
  const label = (place: number | undefined) =>
    isolated(language.of(columns[place ?? -1]?.label ?? {}), language)
  const sideOf = (places: readonly number[]) => ({
    both: places.length > 1 ? 'yes' : 'no',
    first: label(places[0]),
    last: label(places.at(-1)),
  })
  const rows = blocks.map(wholeOf)
  const shares = rows.map((row) => row && sideIn(row, after))
  if (shares.includes(null)) return t('result.withheld_key')
  if (rows.length > 1) {
    const n = shares.filter((share) => (share ?? 0) > HALF).length
    return t('result.overview_lead_sides', { ...sideOf(after), n, all: rows.length })
  }
  const [row] = rows
  const against = (row && sideIn(row, before)) ?? 0
  const [share = 0] = shares
  const leading = against > (share ?? 0) ? before : after
  return t('result.overview_lead_side', { ...sideOf(leading), n: Math.max(against, share ?? 0) })
}
