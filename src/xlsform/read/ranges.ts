import { isLong } from '../../instrument/kinds/scale/values.ts'
import type { Question } from '../../instrument/questionnaire.ts'
import { finding } from './finding.ts'
import { numberIn, parametersIn } from './parameters.ts'
import { type Taking, common, endsOf, flagged, ownText, present } from './shape.ts'
import { type Line, cellOf, textIn } from './table.ts'

/** What the parameters of a range are when it does not say. */
const USUAL = { start: 0, end: 10, step: 1 }

/** A range is a scale where its positions can be buttons, else a number in steps. */
export function rangeOf(line: Line, taking: Taking): Question | undefined {
  const parameters = parametersIn(textIn(line, 'parameters'))
  const { text, spot } = cellOf(line, 'parameters')
  const [min, max, step] = (['start', 'end', 'step'] as const).map((key) => {
    const written = parameters.get(key)
    return written === undefined ? USUAL[key] : numberIn(written)
  })
  if (min === undefined || max === undefined || step === undefined || min >= max || step <= 0) {
    taking.findings.errors.push(finding(spot, text, 'workbook.range_limits'))
    return undefined
  }
  const rest = [...parameters].filter(([key]) => !(key in USUAL))
  const plain = common(line, taking, { parameters: rest.map(([key, value]) => `${key}=${value}`).join(' ') })
  if (isLong({ min, max, step }) && ownText(line, 'kind') !== 'scale') {
    const whole = [min, max, step].every(Number.isInteger)
    const steps = whole && step === 1 ? undefined : step
    return {
      ...plain,
      kind: 'number',
      min,
      max,
      ...present({ integer: whole || undefined, step: steps }),
    }
  }
  return {
    ...plain,
    kind: 'scale',
    min,
    max,
    ...endsOf(line, taking),
    ...present({
      step: parameters.has('step') && (step !== 1 || ownText(line, 'step') !== undefined) ? step : undefined,
      decline: flagged(line, 'decline'),
      dont_know: flagged(line, 'dont_know'),
    }),
  }
}
