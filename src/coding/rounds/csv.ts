import { BOM, csvRow } from '../../csv.ts'
import type { Measured } from '../../statistic/code-agreement.ts'
import type { Agreement } from './agreement.ts'
import type { RoundOf } from './round-load.ts'

/** Value of the first column in every row. */
const FORMAT = 'colloquy.coder_agreement/1'

const HEAD =
  'format question round measure code_guid code_slug code_name n agreed prevalence kappa alpha interval_low interval_high resamples resamples_without seed reason'.split(
    ' ',
  )

/** Writes how far coders agree: a row a code, and one for the sets of all codes by MASI distance. Shares are 0 to 1. */
export function agreementCsv({ round }: RoundOf, agreement: Agreement): string {
  const { seed, draws, all, codes } = agreement
  const of = [FORMAT, round.variable, round.number] as const
  const rows = codes.map(({ code, of: { agreed, prevalence, kappa, alpha } }) => [
    ...of,
    'code',
    code.guid,
    code.slug,
    code.name,
    all.units,
    cell(agreed.value),
    cell(prevalence),
    cell(kappa.figure.value),
    ...measured(alpha, { seed, draws }),
  ])
  const sets = [...of, 'sets_masi', '', '', '', all.units, '', '', '', ...measured(all.sets, { seed, draws })]
  return BOM + [HEAD, ...rows, sets].map((row) => csvRow(row)).join('')
}

const measured = (
  { figure, interval: { value } }: Measured<string>,
  { seed, draws }: Pick<Agreement, 'seed' | 'draws'>,
) => [
  cell(figure.value),
  cell(value?.low ?? null),
  cell(value?.high ?? null),
  draws,
  value?.without ?? '',
  seed,
  figure.reason ?? '',
]

const cell = (value: number | null): string | number => (value === null ? '' : Number(value.toFixed(4)))
