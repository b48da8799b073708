import { createHash } from 'node:crypto'

import type { Reading } from '../../dataset/pairs.ts'
import { columnsNamed } from '../../dataset/merge.ts'
import type { TextKey, TextVariable } from '../../dataset/texts.ts'
import { MISSING, type Answer, type Cell } from '../../instrument/answer.ts'
import { kindOf } from '../../instrument/kinds/table.ts'
import { optionsOf } from '../../instrument/questionnaire.ts'
import type { Crossable, NoAnswer } from '../../result/across/crossable.ts'
import type { Lacking, OwnPage } from '../../result/across/page-splits.ts'
import type { ShownQuestion } from '../../result/asked.ts'
import type { Decided } from '../looking/decided.ts'
import type { Looked } from '../looking/looked.ts'
import { codedPage } from './coded-page.ts'
import { codesCrossed, NONE, NOT_SETTLED } from './shown-of-codes.ts'

/** Returns the codes of a variable as results cross a question, and what other pages show of them. */
export function codedCrossable(
  decided: Decided,
  shown: ShownQuestion,
): Readonly<{ crossable: Crossable; page: OwnPage | Lacking }> {
  const { looked } = decided
  const answers = optionsOf(shown.form, shown.question).map(({ code, label }) => ({
    code,
    label,
    ...(code === NOT_SETTLED && { aside: true as const }),
  }))
  const crossable: Crossable = {
    shown,
    key: shown.code,
    item: { code: '', label: {} },
    of: 'code',
    answers,
    joint: true,
    several: { least: 1, most: answers.length },
    reading: readingOf(looked),
  }
  const open = answers.findIndex(({ code }) => code === NOT_SETTLED)
  const counted = new Set(decided.raised.counted.map(({ slug }) => slug))
  const codes = answers.flatMap(({ code }, at) => (counted.has(code) ? [at] : []))
  return { crossable, page: codedPage(decided, { open, codes }) }
}

/** Reads of a response which codes count of its answer: found by its key, and named after all that counts now. */
function readingOf(looked: Looked): Reading {
  const { variable, units, settled } = looked
  const slugs = new Map(codesCrossed(looked).map(({ guid, slug }) => [guid, slug]))
  const given = new Map(
    units.flatMap((unit): readonly (readonly [string, string])[] => {
      const codes = settled.get(unit.id)
      if (!codes) return []
      const own = [...slugs].flatMap(([guid, slug]) => (codes.has(guid) ? [slug] : []))
      return [[nameOf(unit), JSON.stringify(own.length > 0 ? own : [NONE])]]
    }),
  )
  const digest = createHash('sha256')
    .update(JSON.stringify([...given].toSorted(([one], [other]) => (one < other ? -1 : 1))))
    .digest('base64')
  const cellOf = cellReader(variable)
  return {
    name: `codes ${variable.name} ${digest}`,
    code: variable.question.asked_as,
    read: (answer, key) => given.get(nameOf(key)) ?? unsettled(cellOf(answer)),
  }
}

/** What an answer without settled codes says: that there are words, or why there are none. */
function unsettled(cell: Cell): string {
  if (typeof cell === 'string' || cell === MISSING.redacted) return JSON.stringify([NOT_SETTLED])
  const why: NoAnswer =
    cell === MISSING.declined
      ? 'declined'
      : cell === MISSING.dont_know
        ? 'dont_know'
        : cell === MISSING.not_asked
          ? 'unasked'
          : 'unanswered'
  return why
}

/** Returns what reads the words of a variable in an answer to its question, or a missing code. */
function cellReader({ question: { code, asked }, name }: TextVariable): (answer: Answer) => Cell {
  const own = asked.flatMap(({ question, form }) => {
    const at = columnsNamed(question, form, code).findIndex((column) => column.name === name)
    return at === -1 ? [] : [{ question, form, at }]
  })
  const last = own.at(-1)
  if (!last) return () => MISSING.not_answered
  const { question, form, at } = last
  return (answer) =>
    kindOf(question).cells(question, answer, MISSING.not_answered, form)[at] ?? MISSING.not_answered
}

const nameOf = ({ session_id, k }: TextKey) => `${session_id}/${Buffer.from(k).toString('latin1')}`
