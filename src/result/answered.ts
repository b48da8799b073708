import { setImmediate as aTurn } from 'node:timers/promises'

import type { Consultation, StakeholderGroup } from '../consultation/consultation.ts'
import { pooledAnswers } from '../dataset/remembered.ts'
import type { Source } from '../dataset/source.ts'
import type { Db } from '../db/database.ts'
import { conditionsOf } from '../instrument/presented.ts'
import { asks, type ShownQuestion } from './asked.ts'
import type { ListedSection } from './question-list.ts'
import { isSummarised, summaryOf } from './of-pool.ts'
import type { Asking } from './subgroups.ts'
import type { Answered } from './withheld.ts'

/** The sealed sessions of a consultation. */
export type Held = Readonly<{
  consultation: Pick<Consultation, 'room_threshold'>
  groups: readonly StakeholderGroup[]
  sources: readonly Source[]
  sections: readonly ListedSection[]
}>

/** Reads what a question's tables are made from, with the questions that it is put on a condition of. */
export async function answeredIn(db: Db, held: Held, shown: ShownQuestion): Promise<Answered> {
  const { consultation, groups, sources, sections } = held
  const behind: Answered[] = []
  for (const other of questionsBehind(shown, sections)) behind.push(await answeredIn(db, held, other))
  return {
    shown,
    asking: await answersTo(db, sources, shown),
    behind,
    sources,
    groups,
    threshold: consultation.room_threshold,
  }
}

/** The questions on whose answers it depends, in some version, whether this one is asked. */
function questionsBehind(
  { forms, asked_as }: ShownQuestion,
  sections: readonly ListedSection[],
): readonly ShownQuestion[] {
  const named = [...forms].map((form) => ({ form, codes: conditionsOf(form, asked_as) }))
  const resting = named.filter(({ codes }) => codes.length > 0)
  if (resting.length === 0) return []
  return sections
    .flatMap(({ questions }) => questions.map(({ shown }) => shown))
    .filter((one) => resting.some(({ form, codes }) => one.forms.has(form) && codes.includes(one.asked_as)))
}

/** Reads the sealed answers to a question by session, and lets others work between counting two of them. */
export async function answersTo(
  db: Db,
  sources: readonly Source[],
  shown: ShownQuestion,
): Promise<readonly Asking[]> {
  const asking: Asking[] = []
  for (const source of sources.filter((one) => asks(shown, one))) {
    const pools = (await pooledAnswers(db, source)).get(shown.asked_as) ?? []
    if (!isSummarised(shown.question, pools, shown.form)) {
      summaryOf(shown.question, pools, shown.form)
      await aTurn()
    }
    asking.push({ source, pools })
  }
  return asking
}
