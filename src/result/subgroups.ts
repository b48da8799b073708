import type { StakeholderGroup } from '../consultation/consultation.ts'
import type { Pool } from '../dataset/answers.ts'
import { findQuestion } from '../dataset/merge.ts'
import type { Source } from '../dataset/source.ts'
import { spokenIn } from '../dataset/variable.ts'
import { kindOf } from '../instrument/kinds/table.ts'
import type { Questionnaire } from '../instrument/questionnaire.ts'
import type { Text } from '../text.ts'
import { INTERFACE_LANGUAGES, ownName } from '../web/language.ts'
import type { WithheldRow } from './block.ts'
import { offeredIn, type OfferedPool, type ShownQuestion } from './asked.ts'
import type { Reason } from './nonresponse/reasons.ts'

/** What splits a figure into subgroups. */
export const SPLITS = ['workshop', 'group', 'language', 'session', 'version'] as const
export type Split = (typeof SPLITS)[number]

/** Returns how an address names a split; '' for the default. */
export const addressOf = (split: Split): string => (split === 'workshop' ? '' : split)

/** Returns the splits with more than one subgroup: of people, not counting those who gave none. */
export const splitsOf = (sources: readonly Source[], groups: readonly StakeholderGroup[]): readonly Split[] =>
  SPLITS.filter((split) => {
    const given = subgroupsOf(split, sources, groups).filter(({ code }) => code !== NOT_GIVEN)
    const most = split === 'session' ? new Set(sources.map(({ workshop }) => workshop.code)).size : 1
    return split === 'workshop' || given.length > most
  })

/**
 * The subgroups withheld of an item: their rows, and how many in them gave a reason for no answer. `rules`: why, where
 * their size does not tell. `total`: whether a total may be shown, where that was decided.
 */
export type Closed = Readonly<{
  rows: ReadonlySet<string>
  reasons: Readonly<Record<Reason, ReadonlySet<string>>>
  rules?: ReadonlyMap<string, WithheldRow['rule']>
  total?: boolean
}>

/** Some of the people who answered: those of some sessions, or those of all sessions whose pools `holds` matches. */
export type Subgroup = Readonly<{
  code: string
  name: Text
  sources: readonly Source[]
  holds: (pool: Pick<Pool, 'group' | 'language'>) => boolean
}>

/** A session that asked the question, and its answers. */
export type Asking = Readonly<{ source: Source; pools: readonly Pool[] }>

/** A subgroup's answers to a question. */
export type SubgroupAnswers = Readonly<{
  code: string
  name: Text
  /** `otherwise`: the subgroup was asked a question of this code that is kept apart. */
  asked: 'so' | 'otherwise' | 'not'
  /** Offered by the versions used here, answered or not. */
  offered: ReadonlySet<string>
  pools: readonly OfferedPool[]
}>

/** Returns the subgroups of a split, in order; those who gave no group, or no language, come last. */
export function subgroupsOf(
  split: Split,
  sources: readonly Source[],
  groups: readonly StakeholderGroup[],
): readonly Subgroup[] {
  if (split === 'group')
    return bySender(
      sources,
      'group',
      groups.map(({ code, label }) => ({ code, name: label })),
    )
  if (split === 'language') return bySender(sources, 'language', languagesIn(sources))
  const known = new Map<string, Subgroup>()
  for (const source of sources) {
    const { code, name } = PLACES[split](source)
    const before = known.get(code)?.sources ?? []
    known.set(code, { code, name, sources: [...before, source], holds: () => true })
  }
  return [...known.values()]
}

/** A question's answers, divided; `closed`: by item, what is withheld because other splits can be seen too. */
export type Divided = Readonly<{
  split: Split
  subgroups: readonly SubgroupAnswers[]
  closed?: ReadonlyMap<string, Closed>
}>

/** Returns the answers of each subgroup. */
export const bySubgroup = (
  shown: ShownQuestion,
  subgroups: readonly Subgroup[],
  asking: readonly Asking[],
): readonly SubgroupAnswers[] =>
  subgroups.map(({ code, name, sources, holds }) => {
    const own = asking.filter(({ source }) => sources.includes(source))
    const otherwise = sources.some(({ version }) => isPut(version.form, shown.asked_as))
    return {
      code,
      name,
      asked: own.length > 0 ? 'so' : otherwise ? 'otherwise' : 'not',
      offered: new Set(own.flatMap(({ source }) => [...offeredIn(source.version.form, shown)])),
      pools: own
        .flatMap(({ pools }) => pools.filter(holds))
        .map(({ form, answers, unanswered, unasked }) => ({
          offered: offeredIn(form, shown),
          answers,
          unanswered,
          unasked,
        })),
    }
  })

/** Code of the subgroup of people who gave no group or language. */
export const NOT_GIVEN = 'none'

const PLACES = {
  workshop: ({ workshop }: Source) => ({ code: workshop.code, name: workshop.place }),
  session: ({ session }: Source) => ({ code: session.code, name: { en: session.code } }),
  version: ({ version, questionnaire }: Source) => ({
    code: `v${version.id}`,
    name: { en: `${questionnaire} ${version.number}` },
  }),
} as const

function bySender(
  sources: readonly Source[],
  trait: 'group' | 'language',
  values: readonly Pick<Subgroup, 'code' | 'name'>[],
): readonly Subgroup[] {
  const codes = new Set(values.map(({ code }) => code))
  return [
    ...values.map(({ code, name }) => ({
      code,
      name,
      sources,
      holds: (pool: Pick<Pool, 'group' | 'language'>) => pool[trait] === code,
    })),
    {
      code: NOT_GIVEN,
      name: spokenIn(
        INTERFACE_LANGUAGES.map(({ code }) => code),
        `result.no_${trait}`,
      ),
      sources,
      holds: (pool) => !codes.has(String(pool[trait])),
    },
  ]
}

const languagesIn = (sources: readonly Source[]) =>
  [...new Set(sources.flatMap(({ version }) => version.form.languages))].map((code) => ({
    code,
    name: { en: ownName(code).name },
  }))

const isPut = (form: Questionnaire, code: string) => {
  const question = findQuestion(form, code)
  return question !== undefined && kindOf(question).columns(question, form).length > 0
}
