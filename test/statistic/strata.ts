import fc from 'fast-check'

import type { Stratum } from '../../src/statistic/within-places.ts'

/** A place as a table: group agreeing, group not, rest agreeing, rest not. */
export const stratum = (yes: number, no: number, restYes: number, restNo: number): Stratum => ({
  group: { agree: yes, base: yes + no },
  rest: { agree: restYes, base: restYes + restNo },
})

/** Admissions to Berkeley in 1973, men against women by department (R: UCBAdmissions; Bickel and others 1975). */
export const BERKELEY = [
  stratum(512, 313, 89, 19),
  stratum(353, 207, 17, 8),
  stratum(120, 205, 202, 391),
  stratum(138, 279, 131, 244),
  stratum(53, 138, 94, 299),
  stratum(22, 351, 24, 317),
]

/** Rabbits cured when penicillin came at once, against later, by its level (Agresti 1990, p. 231). */
export const RABBITS = [
  stratum(0, 6, 0, 5),
  stratum(3, 3, 0, 6),
  stratum(6, 0, 2, 4),
  stratum(5, 1, 6, 0),
  stratum(2, 0, 5, 0),
]

export const anyPlaces = fc.array(
  fc.tuple(fc.nat(8), fc.nat(8), fc.nat(8), fc.nat(8)).map((table) => stratum(...table)),
  { minLength: 1, maxLength: 4 },
)

/** The same people, the group and the rest having changed names. */
export const swapped = (places: readonly Stratum[]): Stratum[] =>
  places.map(({ group, rest }) => ({ group: rest, rest: group }))

/** The same people, each having answered the other way. */
export const turned = (places: readonly Stratum[]): Stratum[] =>
  places.map(({ group, rest }) =>
    stratum(group.base - group.agree, group.agree, rest.base - rest.agree, rest.agree),
  )
