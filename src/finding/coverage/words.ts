import { namesOf } from '../../coding/framework/named.ts'
import type { Row, RowsBy } from '../../coding/framework/matrix.ts'
import type { Language } from '../../web/language.ts'
import { nameOf } from '../statement/statement.ts'
import { isPart, type Coverage, type Covered } from './coverage.ts'

/** Names of findings, such as F3. */
export const findingsNamed = (numbers: readonly number[], { list }: Language): string =>
  list(numbers.toSorted((one, other) => one - other).map((number) => nameOf({ kind: 'finding', number })))

/** Names a column: a place, a group, both, or everybody. */
export const columnNamed = (
  { decided }: Coverage,
  by: RowsBy,
  column: Row,
  language: Language,
): readonly string[] => namesOf({ decided, by }, column, language)

/** Columns in which a finding surely reaches nobody; none of one with codes that are not counted. */
export const emptyColumns = ({ partly, cells }: Covered, by: RowsBy, columns: readonly Row[]) =>
  columns.filter((column, at) => {
    const cell = cells[by][at]
    return !partly && isPart(column) && cell?.state === 'told' && cell.most === 0
  })

/** Says what is not covered: columns that no agreed finding reaches, what each finding leaves out, and where nothing is told. */
export function gapsSaid(coverage: Coverage, by: RowsBy, language: Language) {
  const { t, list } = language
  const columns = coverage.columns[by].filter(isPart)
  const called = (some: readonly Row[]) =>
    list(some.map((column) => columnNamed(coverage, by, column, language).join(' · ')))
  const agreed = coverage.findings.filter(({ standing }) => standing === 'agreed')
  const empty = new Map(
    coverage.findings.map((one) => [one.number, emptyColumns(one, by, coverage.columns[by])]),
  )
  const bare = columns.filter((column) =>
    agreed.every(({ number }) => empty.get(number)?.includes(column) === true),
  )
  const saying = (some: readonly Covered[]) =>
    some.flatMap(({ number }) => {
      const left = empty.get(number) ?? []
      const named = { name: findingsNamed([number], language), names: called(left) }
      return left.length === 0 ? [] : [{ number, said: t('coverage.finding_leaves', named) }]
    })
  const notAsked = columns.filter(({ state }) => state === 'not_asked' || state === 'asked_otherwise')
  const withheld = columns.filter(({ state }) => state === 'few' || state === 'held_back')
  return {
    isTold: columns.some(({ state }) => state === 'shown'),
    columns: agreed.length > 0 && bare.length > 0 ? [t('coverage.no_agreed', { names: called(bare) })] : [],
    agreed: saying(agreed),
    others: saying(coverage.findings.filter(({ standing }) => standing !== 'agreed')),
    untold: [
      ...(notAsked.length > 0 ? [t('coverage.not_asked', { names: called(notAsked) })] : []),
      ...(withheld.length > 0
        ? [
            t(by === 'both' ? 'coverage.withheld_both' : 'coverage.withheld', {
              names: called(withheld),
              n: withheld.length,
            }),
          ]
        : []),
    ],
  }
}

/** Says which findings are counted in part, withheld or not at all. */
export function limitsSaid(coverage: Coverage, language: Language): readonly string[] {
  const { t } = language
  const n = coverage.decided.looked.consultation.room_threshold
  const some = (isIt: (one: Covered) => boolean) => coverage.findings.filter(isIt).map(({ number }) => number)
  const isHidden = ({ cells }: Covered) => cells.workshop.every(({ state }) => state !== 'told')
  const partly = some((one) => one.partly && !isHidden(one))
  const hidden = some((one) => one.partly && isHidden(one))
  const said = (key: 'partly' | 'few' | 'elsewhere', numbers: readonly number[]) =>
    numbers.length > 0 ? [t(`coverage.${key}`, { names: findingsNamed(numbers, language), n })] : []
  return [...said('partly', partly), ...said('few', hidden), ...said('elsewhere', coverage.elsewhere)]
}
