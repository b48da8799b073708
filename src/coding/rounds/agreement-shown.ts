import type { OfCode } from '../../statistic/code-agreement.ts'
import type { Computed } from '../../statistic/computed.ts'
import type { Resampled } from '../../statistic/resample.ts'
import type { Language } from '../../web/language.ts'
import { isolated } from '../../web/markup.ts'
import type { Code, Codebook } from '../codebook/codebook.ts'
import { looksOf } from '../queue/desk.ts'
import type { Coder } from '../round/round.ts'
import type { Agreement } from './agreement.ts'
import { branchOf, codeShown } from './words.ts'

type Of = Readonly<{ codebook: Codebook; coders: readonly Coder[] }>

/** Codes named where to look first. */
const FIRST = 3

/** Returns how far coders agree, as the template prints it. */
export function agreementShown(agreement: Agreement, of: Of, language: Language) {
  const { t, number } = language
  const { all, codes, draws, seed, shared, missing } = agreement
  const looks = looksOf(of.codebook)
  const rows = codes.map(({ code, of: figures }) => ({
    ...codeShown(code, looks),
    branch: branchOf(of.codebook, code),
    ...figuresShown(figures, all.units, language),
  }))
  return {
    coded: t('round.coded_by_all', { n: shared - missing, missing }),
    branches: byBranch(rows),
    kappa: of.coders.length === 2,
    all: {
      n: number(all.units),
      figure: all.sets.figure.value === null ? '' : number(all.sets.figure.value, 2),
      why: all.sets.figure.reason ? t(`round.why_${all.sets.figure.reason}`) : '',
      ...drawn(all.sets.figure.value, all.sets.interval, language),
    },
    method: t('round.method', { draws: number(draws), seed: String(seed) }),
    left_out: leftOut(agreement, language),
    scale: [0, 0.5, 1].map((value) => ({
      x: across(value, language),
      label: number(value, value % 1 ? 1 : 0),
    })),
    first: firstShown(agreement, of, language),
  }
}

/** Resamples in which a code had no figure, the most first; '' where every one had. */
function leftOut({ codes, draws }: Agreement, language: Language): string {
  const without = codes
    .map(({ code, of: { alpha } }) => ({ name: code.name, n: alpha.interval.value?.without ?? 0 }))
    .filter(({ n }) => n > 0)
    .toSorted((one, other) => other.n - one.n)
    .map(({ name, n }) => `${isolated(name, language)} (${language.number(n)})`)
  return without.length > 0 ? language.t('round.left_out', { draws, codes: language.list(without) }) : ''
}

/** Rows of codes under their branches, in order; '' for codes that stand at the top. */
function byBranch<Row extends Readonly<{ branch: string }>>(rows: readonly Row[]) {
  const found: { branch: string; rows: Row[] }[] = []
  for (const row of rows) {
    const last = found.at(-1)
    if (last && last.branch === row.branch) last.rows.push(row)
    else found.push({ branch: row.branch, rows: [row] })
  }
  return found
}

function figuresShown({ used, prevalence, agreed, kappa, alpha }: OfCode, units: number, language: Language) {
  const { t, number } = language
  const share = (value: number | null) =>
    value === null ? '–' : t('round.per_cent', { n: number(100 * value) })
  return {
    n: number(units),
    agreed: share(agreed.value),
    carried: share(prevalence),
    kappa: kappa.figure.value === null ? '–' : number(kappa.figure.value, 2),
    figure: alpha.figure.value === null ? '' : number(alpha.figure.value, 2),
    why:
      alpha.figure.reason === null
        ? ''
        : alpha.figure.reason === 'no_variation'
          ? t(used === 0 ? 'round.why_unused' : 'round.why_everywhere')
          : t(`round.why_${alpha.figure.reason}`),
    ...drawn(alpha.figure.value, alpha.interval, language),
  }
}

/** Where the figure and its interval are drawn, in per cent of the width, and the interval in words. */
function drawn(
  value: number | null,
  { value: interval }: Computed<Resampled, 'no_figure'>,
  language: Language,
) {
  const { t, number } = language
  return {
    x: value === null ? 0 : across(value, language),
    low: interval ? across(interval.low, language) : 0,
    high: interval ? across(interval.high, language) : 0,
    interval: interval
      ? t('round.interval', { low: number(interval.low, 2), high: number(interval.high, 2) })
      : '–',
  }
}

/** The scale runs from 0 to 1, with room for a disc at either end; mirrored where one reads from the right. */
function across(value: number, { dir }: Language): number {
  const x = 4 + 92 * Math.min(1, Math.max(0, value))
  return Number((dir === 'rtl' ? 100 - x : x).toFixed(2))
}

function firstShown({ differing }: Agreement, { coders }: Of, language: Language) {
  const { t, number } = language
  if (differing.answers === 0) return { said: t('round.no_differences'), codes: [] }
  const all = differing.codes.reduce((sum, { answers }) => sum + answers, 0)
  const byCoder = (by: readonly number[]) =>
    language.names(coders.map(({ letter }, coder) => t('round.only', { letter, n: number(by[coder] ?? 0) })))
  return {
    said: t('round.differences', { n: all, answers: differing.answers }),
    codes: differing.codes.slice(0, FIRST).map(({ code, answers, by }) => ({
      name: code.name,
      said: t('round.differs', { n: answers, by: byCoder(by) }),
      hint: hintOf(code, t),
    })),
  }
}

const hintOf = ({ use, not_use }: Code, t: Language['t']): string =>
  not_use === '' ? t('round.not_use_empty') : use === '' ? t('round.use_empty') : ''
