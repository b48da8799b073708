import { findingPaths } from '../paths.ts'
import { bearingForm, rowOfFinding, type Findings } from '../recommendation/finding-row.ts'
import type { SectionShown, Where } from '../recommendation/section.ts'
import { RELATIONS, type Link } from './queries.ts'

/** Returns the section of the other findings that a finding refines, is refined by, or conflicts with. */
export function linksShown(
  where: Where,
  { links, findings, read }: Findings & Readonly<{ links: readonly Link[] }>,
): SectionShown {
  const { consultation, key, may_change, filled } = where
  const { t } = filled.language
  const known = new Set(links.flatMap((one) => (one.finding === key.number ? [one.other] : [])))
  const others = findings.filter(
    ({ number, state }) => number !== key.number && !known.has(number) && state !== 'withdrawn',
  )
  return {
    id: 'links',
    heading: t('recommendation.links'),
    lede: t('recommendation.links_lede'),
    empty: t('recommendation.links_none'),
    rows: rowsOf(where, { links, findings, read }),
    form: may_change
      ? bearingForm(
          filled,
          { findings: others, read },
          {
            action: findingPaths.beside(consultation.id, key, 'links'),
            summary: t('recommendation.links_add'),
            names: { finding: 'link_other', relation: 'link_relation', reason: 'link_reason' },
            relations: RELATIONS.map((value) => ({ value, label: t(`recommendation.links_${value}`) })),
          },
        )
      : null,
  }
}

/** Rows of those it bears on, then of those that bear on it, which are taken away from their side. */
function rowsOf(
  where: Where,
  { links, ...findings }: Findings & Readonly<{ links: readonly Link[] }>,
): SectionShown['rows'] {
  const { consultation, key, may_change, filled } = where
  const { t } = filled.language
  const own = links.filter(({ finding }) => finding === key.number)
  const back = links.filter(({ other }) => other === key.number)
  return [
    ...own.map(({ other, relation, reason }) =>
      rowOfFinding(where, findings, {
        finding: other,
        said: t(`recommendation.links_${relation}`),
        reason,
        away: may_change ? findingPaths.besideAway(consultation.id, key, 'links', other) : '',
      }),
    ),
    ...back.map(({ finding, relation, reason }) =>
      rowOfFinding(where, findings, {
        finding,
        said: t(`recommendation.links_${relation === 'refines' ? 'refined' : relation}`),
        reason,
        away: '',
      }),
    ),
  ]
}
