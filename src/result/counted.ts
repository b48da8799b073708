import type { Asked } from '../instrument/widen.ts'
import { classesOf, type Classes } from './dates/classes.ts'
import { isMoment } from './dates/spans.ts'
import { figuresOf, type Figures } from './figures.ts'
import type { SubgroupAnswers } from './subgroups.ts'

/** Counts the answers over all and by subgroup; dates and times by `common` classes, or such as visible rows decide. */
export function counted(
  { question, form }: Asked,
  subgroups: readonly SubgroupAnswers[],
  isVisible: (figures: Figures, at: number) => boolean,
  threshold: number,
  common?: Classes,
) {
  const all = subgroups.flatMap(({ pools }) => pools)
  const countedBy = (classes?: Classes) =>
    subgroups.flatMap(({ pools }) => figuresOf(question, pools, form, classes) ?? [])
  const pooled = figuresOf(question, all, form)
  const figures = countedBy()
  const of = pooled?.shape.of
  if (!of || !isMoment(of)) return { pooled, figures, classes: null }
  const visible = figures.filter(isVisible)
  const seen = (visible.length > 0 ? visible : [pooled]).map(({ moments }) => moments)
  const classes = common ?? classesOf(of, seen, threshold)
  if (!classes) return { pooled, figures, classes: null }
  return { pooled: figuresOf(question, all, form, classes), figures: countedBy(classes), classes }
}
