import { intervalsOf } from '../../src/disclosure/tables/audit.ts'
import { crossed } from '../../src/disclosure/tables/crossing.ts'
import { suppressed } from '../../src/disclosure/tables/suppress.ts'
import type { Table } from '../../src/disclosure/tables/table.ts'
import { figure, median } from './numbers.ts'
import { line, type Topic } from './topic.ts'

const [PLACES, GROUPS, ANSWERS] = [5, 4, 6]
const PEOPLE = 150
const TIMES = 15
const AIM = 200

/** Measures what a table of two traits withholds, beside counting it. */
export function suppressionTopic(): Topic {
  const table = crossing()
  const { cells } = suppressed(table, 5)
  const withheld = new Set(
    table.groups.flatMap(({ size }, place) => (cells[size]?.is === 'withheld' ? [place] : [])),
  )
  const counted = milliseconds(crossing)
  const audit = milliseconds(() => intervalsOf(table, withheld))
  const whole = milliseconds(() => suppressed(table, 5))
  const beside = `${figure(counted)} ms to count it`
  return {
    title: `Suppression in ${PLACES} places × ${GROUPS} groups × ${ANSWERS} answers`,
    lines: [
      line('Audit: an interval for every withheld cell', `${figure(audit)} ms`, {
        beside,
        ratio: figure(audit / counted),
        aim: `${AIM} ms or less`,
        reached: audit <= AIM,
      }),
      line('Choice of what to withhold, audits included', `${figure(whole)} ms`, {
        beside,
        ratio: figure(whole / counted),
      }),
    ],
    notes: [
      `Medians of ${TIMES}. ${PEOPLE} people; ${withheld.size} of ${table.groups.length} groups are withheld, margins included.`,
    ],
  }
}

/** Some places and groups are small: places, groups and answers follow from the person's number. */
function crossing(): Table {
  const people = [...Array(PEOPLE).keys()].map((person) => ({
    at: [(person * 7) % PLACES, Math.floor(((person * 37) % 100) ** 2 / 2500) % GROUPS],
    answers: Array.from({ length: ANSWERS }, (_, answer) =>
      Number(answer === ((person * 31) % 11) % ANSWERS),
    ),
    answered: 1,
    no_answer: 0,
  }))
  return crossed({
    dimensions: [
      { code: 'place', values: PLACES },
      { code: 'group', values: GROUPS },
    ],
    tables: [['place', 'group']],
    answers: ANSWERS,
    several: false,
    counted: people,
  })
}

function milliseconds(act: () => unknown): number {
  return median(
    Array.from({ length: TIMES }, () => {
      const begun = performance.now()
      act()
      return performance.now() - begun
    }),
  )
}
