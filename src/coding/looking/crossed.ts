import { withheldOfLast } from '../../disclosure/last-split.ts'
import type { Withheld } from '../../disclosure/linked.ts'
import { shown } from '../../disclosure/rules.ts'
import type { Answer } from '../../instrument/answer.ts'
import { optionsOf } from '../../instrument/questionnaire.ts'
import type { Text } from '../../text.ts'
import { subgroupsOf, type Subgroup } from '../../result/subgroups.ts'
import type { ResultTable } from '../../result/table.ts'
import { MOST_EFFORT, type Answered } from '../../result/withheld.ts'
import { isDetermined } from './determined.ts'
import type { Unit } from '../text/unit.ts'

type Named = Readonly<{ code: string; name: Text }>

/** Those of a place and group whose answers are settled; a withheld row says nothing else. */
export type CrossedRow = Readonly<{
  place: Named
  group: Named
  people: number
  state: 'shown' | 'few' | 'held_back' | 'nobody'
}>

/** Places by groups: what may be told of both at once, beside the tables by each. */
export type Crossed = Readonly<{
  rows: readonly CrossedRow[]
  /** Returns the place and group of an answer; undefined for an answer elsewhere. */
  rowOf: (unit: Pick<Unit, 'session_id' | 'group_code'>) => CrossedRow | undefined
}>

/**
 * Decides which places and groups may be told together: at least the threshold of people in each, and no fewer left over
 * when they are subtracted from what the tables by place and by group show. One split more, linked with those.
 */
export function crossedBy(
  answered: Answered,
  tables: Readonly<{ workshop?: ResultTable; group?: ResultTable }>,
): Crossed {
  const { sources, groups, asking, threshold } = answered
  const [places, parties] = [subgroupsOf('workshop', sources, groups), subgroupsOf('group', sources, groups)]
  const people = peopleIn(answered, places, parties)
  const all = people.flatMap((own, place) =>
    own.map((present, group) => ({ at: [place, group, place * parties.length + group], present })),
  )
  const cells = all.filter(({ present }) => present > 0)
  const known = [hiddenIn(places, tables.workshop), hiddenIn(parties, tables.group), all.map(() => false)]
  const sizes = [places.length, parties.length, all.length]
  const first = withheldOfLast({ cells, sizes, threshold, known }, [], { left: MOST_EFFORT })
  const isOpen = codesTold(answered, people, places, parties, known, first)
  const held = isOpen ? first : first.map(() => true)
  const rows = places.flatMap((place, at) =>
    parties.map((group, party): CrossedRow => {
      const count = people[at]?.[party] ?? 0
      const isHeld = held[at * parties.length + party] ?? true
      const state = count === 0 ? 'nobody' : !shown(count, threshold) ? 'few' : isHeld ? 'held_back' : 'shown'
      return { place, group, people: count, state }
    }),
  )
  const placeOf = new Map(asking.map(({ source }) => [source.session.id, source.workshop.code]))
  const byName = new Map(rows.map((row) => [nameOf(row.place.code, row.group.code), row]))
  const codeOf = (group: string) => parties.find(({ holds }) => holds({ group, language: '' }))?.code ?? ''
  return {
    rows,
    rowOf: ({ session_id, group_code }) =>
      byName.get(nameOf(placeOf.get(session_id) ?? '', codeOf(group_code))),
  }
}

const nameOf = (place: string, group: string) => JSON.stringify([place, group])

/** Whether the codes of a place and group of few stay unknown beside all sums that are shown. */
function codesTold(
  answered: Answered,
  people: readonly (readonly number[])[],
  places: readonly Subgroup[],
  parties: readonly Subgroup[],
  known: Withheld,
  held: readonly boolean[],
): boolean {
  const { shown: question, threshold } = answered
  const [rows = [], columns = []] = known
  const hidden = { rows, columns, cells: held }
  return question.form.sections
    .flatMap(({ questions }) => questions.flatMap((one) => optionsOf(question.form, one)))
    .every(({ code }) => {
      const having = peopleIn(answered, places, parties, code).flat()
      return !isDetermined({ sizes: people.flat(), having, hidden }, threshold)
    })
}

/** People with a settled answer, by place and group; those with one code where it is given. */
function peopleIn(
  { asking }: Answered,
  places: readonly Subgroup[],
  parties: readonly Subgroup[],
  code?: string,
): readonly (readonly number[])[] {
  return places.map(({ sources }) =>
    parties.map(({ holds }) =>
      asking
        .filter(({ source }) => sources.includes(source))
        .flatMap(({ pools }) => pools.filter(holds))
        .reduce(
          (sum, { answers }) =>
            sum + answers.filter((one) => code === undefined || hasCode(one, code)).length,
          0,
        ),
    ),
  )
}

function hasCode(answer: Answer, code: string): boolean {
  const given: unknown = typeof answer === 'object' && 'choices' in answer ? answer['choices'] : undefined
  return Array.isArray(given) && given.includes(code)
}

/** Which subgroups a table does not show; all of a table that is not there. */
const hiddenIn = (subgroups: readonly Subgroup[], table: ResultTable | undefined): readonly boolean[] =>
  subgroups.map(
    ({ code }) => table?.blocks[0]?.rows.find(({ subgroup }) => subgroup === code)?.state !== 'shown',
  )
