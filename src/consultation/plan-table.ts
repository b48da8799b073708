import type { Text } from '../text.ts'
import type { Language } from '../web/language.ts'
import { takesSessions, type Consultation, type StakeholderGroup } from './consultation.ts'
import { neverShown, type NeverShown, type Planned } from '../disclosure/rules.ts'

/** Expected people by workshop and group. */
export type Plan = Readonly<{
  consultation: Consultation
  groups: readonly StakeholderGroup[]
  workshops: readonly { id: number; place: Text }[]
  /** People by workshop and group. */
  expectations: readonly { workshop_id: number; group_code: string; expected: number }[]
  /** Groups are fixed, as a session was opened. */
  opened: boolean
}>

/** Maximum pairs of group and workshop named; others are counted. */
const NAMED = 3

/** Returns what the plan alone suppresses, as table and sentences; `missing`: what it lacks. */
export function planTable(language: Language, plan: Plan) {
  const { consultation, groups, workshops } = plan
  const never = neverShown(
    groups.map(({ code }) => code),
    expectedBy(plan),
    consultation,
  )
  const labels = groups.map(({ label }) => language.of(label))
  const places = workshops.map(({ place }) => language.of(place))
  const said = expectedSaid(language, plan)
  const cell = (planned: Planned, workshop?: number, group?: string) => ({
    expected: said(planned.expected, workshop, group),
    hidden: planned.hidden,
    none: planned.expected === 0,
  })
  return {
    missing: missingIn(language, plan, never),
    places,
    rows: never.rows.map(({ cells, total }, index) => ({
      label: labels[index] ?? '',
      cells: cells.map((planned, at) => cell(planned, workshops[at]?.id, groups[index]?.code)),
      total: cell(total, undefined, groups[index]?.code),
    })),
    totals: never.workshops.map((planned, at) => cell(planned, workshops[at]?.id)),
    has_totals: workshops.length > 1,
    whole: said(never.workshops.reduce((total, { expected }) => total + expected, 0)),
    rule: language.t('consultation.never_rule', { n: consultation.room_threshold }),
    hidden_key: language.t('consultation.never_key', { n: consultation.room_threshold }),
    sentences: sentencesOn(language, plan, { never, labels, places }),
  }
}

type Counted = Readonly<{
  workshop_id: number
  kind: string
  code: string
  /** Null until it is sealed. */
  sealed_count: number | null
}>

/**
 * Returns the number of responses in each sealed session by workshop, next to expected numbers; null before the first.
 */
export function sealedByWorkshop(
  { number }: Language,
  workshops: Plan['workshops'],
  sessions: readonly Counted[],
) {
  const sealed = sessions.flatMap(({ kind, workshop_id, code, sealed_count }) =>
    kind === 'live' && sealed_count !== null ? [{ workshop_id, code, people: sealed_count }] : [],
  )
  if (sealed.length === 0) return null
  return {
    workshops: workshops.map(({ id }) =>
      sealed
        .filter(({ workshop_id }) => workshop_id === id)
        .map(({ code, people }) => ({ code, people: number(people) })),
    ),
    whole: number(sealed.reduce((total, { people }) => total + people, 0)),
  }
}

function missingIn({ t }: Language, { consultation, groups, workshops }: Plan, never: NeverShown): string {
  const isMissing = never.workshops.every(({ expected }) => expected === 0)
  if (!takesSessions(consultation)) return isMissing ? t('consultation.never_unwritten') : ''
  if (groups.length === 0) return t('consultation.never_no_groups')
  if (workshops.length === 0) return t('consultation.never_no_workshops')
  return isMissing ? t('consultation.never_no_numbers') : ''
}

/** Says an expected number or a total of them, and that it is one of the numbers given where some are not. */
function expectedSaid({ t, number }: Language, { groups, workshops, expectations }: Plan) {
  const isGiven = givenIn({ expectations })
  return (expected: number, workshop?: number, group?: string): string => {
    if (!isGiven(workshop, group)) return t('workshop.not_given')
    const ids = workshop === undefined ? workshops.map(({ id }) => id) : [workshop]
    const codes = group === undefined ? groups.map(({ code }) => code) : [group]
    const isWhole = ids.every((id) => codes.every((code) => isGiven(id, code)))
    return isWhole ? number(expected) : t('workshop.total_given', { n: number(expected) })
  }
}

/** Whether an expected number is given for this workshop and group; undefined means any. */
const givenIn =
  ({ expectations }: Pick<Plan, 'expectations'>) =>
  (workshop?: number, group?: string): boolean =>
    expectations.some(
      ({ workshop_id, group_code }) =>
        (workshop === undefined || workshop === workshop_id) && (group === undefined || group === group_code),
    )

const expectedBy = ({ workshops, expectations }: Plan) =>
  workshops.map(({ id }) =>
    Object.fromEntries(
      expectations
        .filter(({ workshop_id }) => workshop_id === id)
        .map(({ group_code, expected }) => [group_code, expected]),
    ),
  )

type Named = { never: NeverShown; labels: readonly string[]; places: readonly string[] }

function sentencesOn(language: Language, plan: Plan, named: Named) {
  const { consultation, workshops } = plan
  const { t } = language
  const pairs = pairsOf(named)
  const several = workshops.length > 1
  const small = several
    ? named.never.rows.flatMap(({ total }, index) => chosen(total.hidden, named.labels[index]))
    : []
  const unnamed = named.never.rows.flatMap(({ total }, index) =>
    chosen(total.unpublished && !total.hidden, named.labels[index]),
  )
  const rooms = named.never.workshops.flatMap(({ hidden }, index) => chosen(hidden, named.places[index]))
  const partly = partlyIn(plan, named)
  const { room_threshold, public_base } = consultation
  return [
    ...pairs.slice(0, NAMED).map((pair) => t('consultation.never_pair', pair)),
    ...(pairs.length > NAMED ? [t('consultation.never_more', { n: pairs.length - NAMED })] : []),
    ...rooms.map((place) => t('consultation.never_workshop', { place, n: room_threshold })),
    ...partly.map((place) => t('consultation.never_partly', { place, n: room_threshold })),
    ...small.map((group) => t('consultation.never_group', { group, n: room_threshold })),
    ...(unnamed.length > 0
      ? [
          t('consultation.never_published', {
            groups: language.names(unnamed),
            count: unnamed.length,
            n: public_base,
          }),
        ]
      : []),
    ...(pairs.length > 0 ? mergerSaid(language, plan) : []),
  ]
}

/** Places of workshops whose numbers, not all given, are below the threshold. */
const partlyIn = ({ consultation, workshops, groups, expectations }: Plan, { never, places }: Named) =>
  never.workshops.flatMap(({ expected }, at) => {
    const isGiven = givenIn({ expectations })
    const isPartly = !groups.every(({ code }) => isGiven(workshops[at]?.id, code))
    return chosen(isPartly && expected > 0 && expected < consultation.room_threshold, places[at])
  })

function mergerSaid({ t }: Language, { consultation, opened }: Plan): readonly string[] {
  if (opened) return [t('consultation.never_fixed')]
  return takesSessions(consultation) ? [t('consultation.never_merge')] : []
}

/** Suppressed breakdowns of a workshop by group, in row order. */
const pairsOf = ({ never, labels, places }: Named) =>
  never.rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ hidden, expected }, column) =>
      hidden ? [{ group: labels[row] ?? '', place: places[column] ?? '', n: expected }] : [],
    ),
  )

const chosen = (is: boolean, name: string | undefined): readonly string[] =>
  is && name !== undefined ? [name] : []
