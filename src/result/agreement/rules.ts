import { RULES } from '../../statistic/verdict.ts'
import type { Language } from '../../web/language.ts'

/** Returns the verdicts in the order they are tried, each with its rule. */
export const rulesIn = ({ t, number }: Language) => [
  { name: t('result.map_places_split'), rule: t('result.map_how_places_split') },
  {
    name: t('result.map_divided_within_places'),
    rule: t('result.map_how_divided', { a: number(RULES.divided, 1) }),
  },
  {
    name: t('result.map_groups_differ'),
    rule: t('result.map_how_groups', { points: RULES.groupPoints, chance: 100 * RULES.chance }),
  },
  {
    name: t('result.map_weaker_in_one_place', { place: '…' }),
    rule: t('result.map_how_weaker', { points: RULES.weakerPoints }),
  },
  {
    name: t('result.map_agreed_everywhere', { whole: 'yes' }),
    rule: t('result.map_how_agreed', { percent: RULES.agreed }),
  },
  { name: t('result.map_no_rule_fits'), rule: t('result.map_how_none') },
]
