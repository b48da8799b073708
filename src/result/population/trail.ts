import type { Language } from '../../web/language.ts'
import { paths } from '../../web/paths.ts'
import type { Results } from '../result.ts'
import { isPlain, traitsOf, type Recipe } from '../recipe.ts'
import { splitsOf, subgroupsOf, type Split } from '../subgroups.ts'
import type { Figure } from './figure-for.ts'
import type { Step } from './steps.ts'
import { queryOf, withFilter, withoutFilter, type Value, type View } from './view.ts'

/** What the parts of the page that name people need. */
export type Told = Readonly<{ results: Results; figure: Figure; view: View; language: Language }>

/** Returns who is counted, in words; '' for everybody. */
export function countedIn({ figure: { recipe, steps }, results, language }: Omit<Told, 'view'>): string {
  const named = steps
    .filter(({ split }) => recipe.only[split])
    .map((step) => stepName(step.split, step.codes, results, language))
  return named.length === 0 ? '' : language.t('result.population_counted', { people: named.join('; ') })
}

/** Returns the steps that lead to the people counted, those undone, and what may be added. */
export function trailOf({ results, figure, view, language }: Told) {
  const { asked, steps, everyone } = figure
  const { t, of } = language
  const { sources, groups, consultation } = results
  const at = (recipe: Recipe, next: View) =>
    paths.figure(consultation.id, asked.question, queryOf(recipe, next))
  const possible = splitsOf(sources, groups)
  return {
    everyone: leftIn(everyone, language),
    steps: steps.map(({ split, codes, left }) => ({
      name: stepName(split, codes, results, language),
      left: leftIn(left, language),
      path: at(withoutFilter(asked, split), {
        undone: [...view.undone, ...codes.map((code) => ({ split, code }))],
      }),
    })),
    undone: byTrait(view.undone.filter(({ split, code }) => !asked.only[split]?.includes(code))).map(
      ({ split, codes }) => ({
        name: stepName(split, codes, results, language),
        path: at(
          codes.reduce((recipe, code) => withFilter(recipe, { split, code }), asked),
          { undone: view.undone.filter((one) => one.split !== split) },
        ),
      }),
    ),
    action: paths.figure(consultation.id, asked.question),
    kept: [...new URLSearchParams(queryOf(asked, view))].map(([name, value]) => ({ name, value })),
    filters: possible.map((split) => ({
      label: t(`result.split_${split}`),
      values: subgroupsOf(split, sources, groups)
        .filter(({ code }) => !asked.only[split]?.includes(code))
        .map(({ code, name }) => ({ value: `${split}:${code}`, label: of(name) })),
    })),
  }
}

/** Returns what was refused of a recipe, in words; '' for nothing. */
export function refusalIn({ figure: { refused, asked }, language }: Pick<Told, 'figure' | 'language'>) {
  if (!refused) return ''
  const traits = language.names(traitsOf(asked).map((split) => language.t(`result.split_${split}`)))
  return [
    language.t(`result.population_refused_${refused}`, { traits }),
    language.t('result.population_instead'),
  ].join(' ')
}

/** Returns that nothing can be shown, where two traits or filters leave no row; '' else. */
export function nothingIn(told: Told): string {
  const { table } = told.figure
  // Of pairs, a total is that of one subgroup alone.
  const hasTotal = table?.within === undefined && table?.blocks.some(({ total }) => total !== null)
  return isEmptyIn(told) && !hasTotal ? told.language.t('result.population_nothing') : ''
}

/** Whether no subgroup is shown of people who were filtered or split further. */
export const isEmptyIn = ({ figure: { table, recipe } }: Told): boolean =>
  table !== undefined &&
  !isPlain(recipe) &&
  table.blocks.every(({ rows }) => rows.every(({ state }) => state !== 'shown'))

function stepName(
  split: Split,
  codes: readonly string[],
  { sources, groups }: Results,
  { t, of, names }: Language,
): string {
  const known = subgroupsOf(split, sources, groups).filter(({ code }) => codes.includes(code))
  return t('result.population_step', {
    trait: t(`result.split_${split}`),
    values: names(known.map(({ name }) => of(name))),
  })
}

function leftIn(left: Step['left'], { t, number }: Language): string {
  if (!left) return t('result.withheld_mark')
  const [low, high] = left
  return low === high ? number(low) : t('result.population_left', { low: number(low), high: number(high) })
}

function byTrait(values: readonly Value[]): readonly { split: Split; codes: readonly string[] }[] {
  const splits = [...new Set(values.map(({ split }) => split))]
  return splits.map((split) => ({
    split,
    codes: values.filter((one) => one.split === split).map(({ code }) => code),
  }))
}
