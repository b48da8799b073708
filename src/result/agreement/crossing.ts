import type { StakeholderGroup } from '../../consultation/consultation.ts'
import type { Source } from '../../dataset/source.ts'
import type { ShownQuestion } from '../asked.ts'
import { figuresOf } from '../figures.ts'
import { splitOf } from '../side.ts'
import { bySubgroup, NOT_GIVEN, subgroupsOf, type Asking } from '../subgroups.ts'
import type { Crossing } from './group-tests.ts'

/**
 * Counts who agrees by place and group, in the order of the subgroups, once a test asks for it; those who gave no group
 * are left out.
 */
export function crossingOf(
  shown: ShownQuestion,
  asking: readonly Asking[],
  sources: readonly Source[],
  groups: readonly StakeholderGroup[],
): Crossing {
  const given = subgroupsOf('group', sources, groups).filter(({ code }) => code !== NOT_GIVEN)
  const count = () =>
    subgroupsOf('workshop', sources, groups).map((place) =>
      bySubgroup(
        shown,
        given.map((group) => ({ ...group, sources: place.sources })),
        asking,
      ).map(({ pools }) => figuresOf(shown.question, pools, shown.form)?.rows ?? []),
    )
  let crossed: ReturnType<typeof count> | undefined
  return (item, place, group) => {
    crossed ??= count()
    const { base = 0, values = [] } = crossed[place]?.[group]?.[item] ?? {}
    const { after } = splitOf(values.length)
    const share = after.reduce((sum, step) => sum + (values[step] ?? 0), 0)
    return { agree: Math.round(share * base), base }
  }
}
