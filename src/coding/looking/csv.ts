import { BOM, csvRow } from '../../csv.ts'
import { MISSING } from '../../instrument/answer.ts'
import { TOTAL } from '../../result/table.ts'
import { wordingOf } from '../../result/wording.ts'
import type { Language } from '../../web/language.ts'
import { BY, type Decided } from './decided.ts'
import type { CodeWords } from './key-words.ts'
import { saturationOf } from './saturation.ts'
import { pairsOf } from './together.ts'

type Line = readonly (string | number)[]
const written = (lines: readonly Line[]): string => BOM + lines.map((line) => csvRow(line)).join('')

const CODED = [
  'format',
  'question',
  'split',
  'subgroup',
  'subgroup_label',
  'withheld',
  'rule',
  'n',
  'code',
  'code_name',
  'people',
  'per_cent',
]

/** Serializes the tables by place and by group, one number per line; -94 means withheld, -95 not asked there. */
export function codedCsv({ looked, tables, raised, isWhole }: Decided, language: Language): string {
  const { name } = looked.variable
  const lines = BY.flatMap((by) => {
    const table = tables[by]
    const block = table?.blocks[0]
    if (!table || !block) return []
    const { nameOf } = wordingOf(table, language, looked.consultation.room_threshold)
    return [...block.rows, ...(block.total ? [block.total] : [])].flatMap((row) => {
      const about = ['colloquy.coded/1', name, by, row.subgroup, nameOf(row.subgroup)]
      const isShown = row.state === 'shown'
      const none = row.state === 'withheld' ? MISSING.withheld : MISSING.not_in_version
      const rule = row.state === 'withheld' ? row.rule : ''
      return [
        ...raised.counted.map(({ slug, name: label }) => {
          const place = table.columns.findIndex(({ code }) => code === slug)
          const [people, share] = isShown ? [row.people[place], row.values[place]] : []
          return [
            ...about,
            row.state === 'withheld' ? 1 : 0,
            rule,
            isShown ? row.base : none,
            slug,
            label,
            people ?? none,
            share ?? none,
          ]
        }),
        ...raised.few.map(({ slug, name: label }) => [
          ...about,
          1,
          rule || 'few_people',
          isShown ? row.base : none,
          slug,
          label,
          MISSING.withheld,
          MISSING.withheld,
        ]),
      ]
    })
  })
  return written([CODED, ...(isWhole || lines.length > 0 ? lines : [])])
}

const TOGETHER = [
  'format',
  'question',
  'code_1',
  'code_1_name',
  'code_2',
  'code_2_name',
  'both',
  'with_1',
  'with_2',
  'answers',
  'jaccard',
  'fisher_p',
  'fisher_p_adjusted',
]

/** Serializes the pairs of codes that are shown. */
export function togetherCsv(decided: Decided): string {
  const { variable, settled } = decided.looked
  return written([
    TOGETHER,
    ...pairsOf(decided).shown.map(
      ({ first, second, both, withFirst, withSecond, jaccard, test, adjusted }): Line => [
        'colloquy.together/1',
        variable.name,
        first.slug,
        first.name,
        second.slug,
        second.name,
        both,
        withFirst,
        withSecond,
        settled.size,
        rounded(jaccard),
        test.value === null ? '' : rounded(test.value),
        adjusted === null ? '' : rounded(adjusted),
      ],
    ),
  ])
}

/** Serializes the key words of codes. */
export const wordsCsv = ({ looked }: Decided, words: readonly CodeWords[]): string =>
  written([
    ['format', 'question', 'code', 'code_name', 'language', 'word', 'people', 'log_likelihood'],
    ...words.flatMap(({ code, language, words: own }) =>
      own.map(({ word, people, score }): Line => [
        'colloquy.words/1',
        looked.variable.name,
        code.slug,
        code.name,
        language,
        word,
        people,
        rounded(score),
      ]),
    ),
  ])

/** Serializes the new codes of each workshop by date, then the estimate over all. */
export function saturationCsv(decided: Decided, { of }: Language): string {
  const { steps, estimate } = saturationOf(decided)
  const { name } = decided.looked.variable
  const about = ['colloquy.saturation/1', name]
  return written([
    ['format', 'question', 'workshop', 'place', 'starts_on', 'measure', 'value'],
    ...steps.flatMap(({ code, name: place, starts_on, fresh, all, mean }): readonly Line[] => {
      const at = [...about, code, of(place), starts_on]
      return [
        [...at, 'new_codes', fresh],
        [...at, 'codes_so_far', all],
        [...at, 'mean_over_orders', rounded(mean)],
      ]
    }),
    ...(estimate.value
      ? [
          [...about, TOTAL, '', '', 'codes_unseen_chao2', rounded(estimate.value.unseen)],
          [...about, TOTAL, '', '', 'coverage', rounded(estimate.value.coverage)],
        ]
      : []),
  ])
}

/** Four decimals, of small numbers four digits that count. */
const rounded = (value: number): number =>
  Math.abs(value) < 0.001 ? Number(value.toPrecision(4)) : Number(value.toFixed(4))
