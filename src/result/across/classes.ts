import type { Summary } from '../../instrument/kinds/kind.ts'
import type { Text } from '../../text.ts'

/** Numbers that are counted together. */
export type NumberClass = Readonly<{ name: string; label: Text; holds: (value: number) => boolean }>

/** Classes of numbers that are no steps, and the most whole numbers of which each is a class. */
const CLASSES = 5
const MOST_STEPS = 11

/**
 * Returns the classes of a number: its steps, or equal parts of the range its definition allows, never of what was
 * answered. Undefined where that is open.
 */
export function classesOf({
  from,
  to,
  steps,
}: Pick<Extract<Summary, { shape: 'means' }>, 'from' | 'to' | 'steps'>): readonly NumberClass[] | undefined {
  if (steps.length > 0) return steps.map(single)
  const width = to - from
  // An open range is drawn from nought to one until there are answers.
  if (width <= 1) return undefined
  if (Number.isInteger(from) && Number.isInteger(to) && width < MOST_STEPS - 1) {
    return Array.from({ length: width + 1 }, (_, step) =>
      between(from + step, from + step + 1, String(from + step)),
    )
  }
  const bound = (at: number) => rounded(from + (width * at) / CLASSES)
  return Array.from({ length: CLASSES }, (_, at) => {
    const [low, high] = [bound(at), bound(at + 1)]
    return between(low, at === CLASSES - 1 ? Infinity : high, `${low}–${high}`)
  })
}

const rounded = (value: number) => Math.round(value * 10) / 10

const single = (step: number): NumberClass => ({
  name: String(step),
  label: { en: String(step) },
  holds: (value) => value === step,
})

const between = (low: number, high: number, label: string): NumberClass => ({
  name: label,
  label: { en: label },
  holds: (value) => value >= low && value < high,
})
