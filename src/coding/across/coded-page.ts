import type { Crossed } from '../../disclosure/last-split.ts'
import type { Lacking, OwnPage, PageSplit } from '../../result/across/page-splits.ts'
import { subgroupsOf } from '../../result/subgroups.ts'
import { BY, type By, type Decided } from '../looking/decided.ts'

/** Indexes of answers: the one that says that somebody's is not settled, -1 where all are; codes enough people raised. */
type At = Readonly<{ open: number; codes: readonly number[] }>

/**
 * What other pages tell of who has settled codes: by place and by group, of some places and groups together, how many are
 * settled, and of those with one code which others they have.
 */
export function codedPage(decided: Decided, { open, codes }: At): OwnPage | Lacking {
  const { looked, isWhole, tables } = decided
  if (looked.settled.size === 0) return 'unsettled'
  if (!isWhole) return 'no_total'
  const told = BY.filter((by) => tables[by])
  const counted: PageSplit = {
    withheld: [false, false],
    placeOf: (_one, { answers }) => (answers.includes(open) ? 1 : 0),
  }
  const together = codes.map((code): PageSplit => ({
    withheld: [false, true],
    placeOf: (_one, { answers }) => (answers.includes(code) ? 0 : 1),
  }))
  return {
    splits: [...told.map((by) => splitBy(decided, by, open)), ...(open === -1 ? [] : [counted]), ...together],
    crossed: async () => await Promise.resolve(crossedIn(decided, told)),
  }
}

/** Those with settled codes by place or group. The others are in none that is shown. */
function splitBy({ answered, tables }: Decided, by: By, open: number): PageSplit {
  const subgroups = subgroupsOf(by, answered.sources, answered.groups)
  const rows = tables[by]?.blocks[0]?.rows ?? []
  const isShown = (code: string) => rows.find(({ subgroup }) => subgroup === code)?.state === 'shown'
  return {
    withheld: [...subgroups.map(({ code }) => !isShown(code)), true],
    placeOf: ({ source, group, language }, { answers }) => {
      if (answers.includes(open)) return subgroups.length
      const at = subgroups.findIndex(
        ({ sources, holds }) =>
          sources.some(({ session }) => session.id === source.session.id) && holds({ group, language }),
      )
      return at === -1 ? subgroups.length : at
    },
  }
}

/** Places and groups that are told together, as the framework matrix does. */
function crossedIn({ answered, crossed }: Decided, told: readonly By[]): readonly Crossed[] {
  const [place, party] = [told.indexOf('workshop'), told.indexOf('group')]
  if (place === -1 || party === -1) return []
  const codesOf = (by: By) => subgroupsOf(by, answered.sources, answered.groups).map(({ code }) => code)
  const [places, parties] = [codesOf('workshop'), codesOf('group')]
  return crossed.rows
    .filter(({ state }) => state === 'shown')
    .map((row) => [
      [place, places.indexOf(row.place.code)],
      [party, parties.indexOf(row.group.code)],
    ])
}
