import { codersAgreement } from '../../src/statistic/code-agreement.ts'
import type { Coded } from '../../src/statistic/masi.ts'
import { randomOf } from '../../src/statistic/random.ts'
import { figure, median } from './numbers.ts'
import { line, type Topic } from './topic.ts'

const [UNITS, CODERS, CODES] = [5_000, 3, 100]
const DRAWS = 2_000
const TIMES = 5
const AIM = 2_000
/** Milliseconds others wait at most, besides the 15 the page takes before it lets them work. */
const LEAST = 50

/** Measures the agreement of coders with its intervals, beside the same without resamples. */
export function agreementTopic(): Topic {
  const units = coded()
  const once = measured(units, 1)
  const { whole, longest } = measured(units, DRAWS)
  return {
    title: `Agreement over ${UNITS.toLocaleString('en')} answers × ${CODERS} coders × ${CODES} codes`,
    lines: [
      line('Alpha of each code and of the sets, with intervals', `${figure(whole)} ms`, {
        beside: `${figure(once.whole)} ms with one resample`,
        ratio: figure(whole / once.whole),
        aim: `${AIM} ms or less`,
        reached: whole <= AIM,
      }),
      line('Longest step of it, in which nobody else is served', `${figure(longest)} ms`, {
        aim: `${LEAST} ms or less`,
        reached: longest <= LEAST,
      }),
    ],
    notes: [
      `Medians of ${TIMES}. One to four codes an answer, some codes much more frequent than others; each coder gives another code one time in five. ${DRAWS.toLocaleString('en')} resamples.`,
    ],
  }
}

/** Every coder gives most of the codes that fit an answer. */
function coded(): readonly Coded[] {
  const random = randomOf(1)
  const any = () => Math.floor(random.below(CODES) ** 2 / CODES)
  return Array.from({ length: UNITS }, () => {
    const fitting = Array.from({ length: 1 + random.below(4) }, any)
    return Array.from({ length: CODERS }, () => {
      const given = new Set(fitting.map((code) => (random.below(5) === 0 ? any() : code)))
      return [...given].sort((one, other) => one - other)
    })
  })
}

/** Returns the milliseconds of the whole and of its longest step. */
function measured(units: readonly Coded[], draws: number): Readonly<{ whole: number; longest: number }> {
  const runs = Array.from({ length: TIMES }, () => {
    const begun = performance.now()
    const drawing = codersAgreement(units, CODES, { seed: 1, draws })
    let longest = 0
    for (let since = begun, done: boolean | undefined = false; !done; since = performance.now()) {
      done = drawing.next().done
      longest = Math.max(longest, performance.now() - since)
    }
    return { whole: performance.now() - begun, longest }
  })
  return {
    whole: median(runs.map(({ whole }) => whole)),
    longest: median(runs.map(({ longest }) => longest)),
  }
}
