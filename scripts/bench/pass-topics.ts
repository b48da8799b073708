import { availableParallelism } from 'node:os'

import type { Found } from './job.ts'
import { figure, median, spread } from './numbers.ts'
import { AT_ONCE, LEVELS, type Round } from './rounds.ts'
import type { Sizes } from './sizes.ts'
import { line, type Line, type Topic } from './topic.ts'

/** Milliseconds of processor time per pass. */
const AIM_CPU = 4
/** Milliseconds until 99 of 100 sends are acknowledged. */
const AIM_SEND = 100

/** Complete passes per second, and the cost of each. */
export function passTopic(rounds: readonly Round[], { pages, row }: Sizes): Topic {
  const count = Object.keys(pages).length
  const bytes = Object.values(pages).reduce((sum, size) => sum + size, 0)
  const together = (one: Round) => 1 / (secondsOfPages(one, count) + secondsOf(one.bare_insert))
  const together_cpu = (one: Round) =>
    1000 *
    ((one.bare_pages.server_cpu * count) / one.bare_pages.done + one.bare_insert.cpu / one.bare_insert.done)
  return {
    title: 'Complete passes',
    lines: [
      ...LEVELS.flatMap((phones, at) => levelLines(rounds, phones, at, together, together_cpu)),
      line(
        'Bare: the pages of a pass, sets a second',
        spread(rounds.map((one) => 1 / secondsOfPages(one, count))),
      ),
      line('Bare: durable inserts a second', spread(rounds.map((one) => 1 / secondsOf(one.bare_insert)))),
      line('Bare: the same walk, passes a second', spread(rounds.map(({ bare_walk }) => rateOf(bare_walk)))),
      line(
        'Bare: the same walk, processor time',
        spread(
          rounds.map(({ bare_walk }) => cpuOf(bare_walk)),
          ' ms',
        ),
      ),
    ],
    notes: [
      `A pass is a fresh participant on a connection of their own, from the start page to the page that says the answers are sent: ${count} pages (${figure(bytes / 1000)} kB before gzip) and ${count - 1} forms. The questionnaire has 12 questions in 3 sections and leaves a row of ${figure(row)} bytes. Nobody pauses to think.`,
      `Beside it: ${count} bare Express pages of the same sizes from EJS with gzip, and one bare durable insert of such a row, their times added up. The bare walk answers the forms as well.`,
    ],
  }
}

function levelLines(
  rounds: readonly Round[],
  phones: number,
  at: number,
  together: (one: Round) => number,
  together_cpu: (one: Round) => number,
): Line[] {
  const level = (one: Round) => one.levels[at] ?? one.at_once
  const rates = rounds.map((one) => rateOf(level(one)))
  const ratios = rounds.map((one) => rateOf(level(one)) / together(one))
  const cpus = rounds.map((one) => cpuOf(level(one)))
  const cpu_ratios = rounds.map((one) => cpuOf(level(one)) / together_cpu(one))
  const people = phones === 1 ? '1 participant' : `${phones} participants`
  const beside = spread(rounds.map(together))
  return [
    line(`${people}: passes a second`, spread(rates), {
      beside: phones === 1 ? '' : beside,
      ratio: phones === 1 ? '' : spread(ratios),
      aim: phones === 1 ? '' : '0.5 or more',
      reached: phones === 1 ? null : median(ratios) >= 0.5,
    }),
    line(`${people}: processor time of a pass`, spread(cpus, ' ms'), {
      beside: spread(rounds.map(together_cpu), ' ms'),
      ratio: spread(cpu_ratios),
      aim: `${AIM_CPU} ms or less`,
      reached: median(cpus) <= AIM_CPU,
    }),
  ]
}

/** Latency until answers are acknowledged as stored. */
export function sendTopic(rounds: readonly Round[], stored: number): Topic {
  const p99 = rounds.map(({ at_once }) => at_once.p99)
  const ms = (pick: (one: Round) => number) => spread(rounds.map(pick), ' ms')
  return {
    title: 'Sending',
    lines: [
      line(`${AT_ONCE} sending at once: 99 % within`, spread(p99, ' ms'), {
        beside: ms(({ bare_at_once }) => bare_at_once.p99),
        ratio: spread(rounds.map(({ at_once, bare_at_once }) => at_once.p99 / bare_at_once.p99)),
        aim: `${AIM_SEND} ms or less`,
        reached: median(p99) <= AIM_SEND,
      }),
      line(
        `${AT_ONCE} sending at once: half within`,
        ms(({ at_once }) => at_once.p50),
        { beside: ms(({ bare_at_once }) => bare_at_once.p50) },
      ),
      ...LEVELS.map((phones, at) =>
        line(
          `While ${phones} ${phones === 1 ? 'answers' : 'answer'}: half, and 99 %, within`,
          `${ms(({ levels }) => levels[at]?.p50 ?? NaN)}, ${ms(({ levels }) => levels[at]?.p99 ?? NaN)}`,
        ),
      ),
    ],
    notes: [
      `From pressing Send to the answer, which comes when receipt and response are on disk. Beside it: a bare Express form with one durable insert.`,
      `Every one of the ${stored.toLocaleString('en-US')} people of this run who were told that their answers are stored has one response in the database, and there is no other.`,
    ],
  }
}

/** Returns the share of the machine used by other processes, 0 to 1, in the worst round. */
export const disturbance = (rounds: readonly Round[]): number =>
  Math.max(
    ...rounds.map(({ levels }) => {
      const taken = levels.reduce((sum, { others_cpu }) => sum + others_cpu, 0)
      return taken / levels.reduce((sum, { seconds }) => sum + seconds, 0) / availableParallelism()
    }),
  )

const rateOf = ({ done, seconds }: Found) => done / seconds
/** Milliseconds. */
const cpuOf = ({ done, server_cpu }: Found) => (1000 * server_cpu) / done
const secondsOf = ({ done, seconds }: Pick<Found, 'done' | 'seconds'>) => seconds / done
const secondsOfPages = ({ bare_pages }: Round, count: number) => count * secondsOf(bare_pages)
