import type { Db } from '../db/database.ts'
import type { Answer } from '../instrument/answer.ts'
import type { Presented } from '../instrument/presented.ts'
import { choicesIn, questionsOf, type Question, type Questionnaire } from '../instrument/questionnaire.ts'
import { findQuestion } from './merge.ts'
import type { Sender } from './opened.ts'
import { respondentsIn } from './respondents.ts'
import type { Source } from './source.ts'

/** Answers to a question by people of one group and language who were offered the same options. */
export type Pool = Sender &
  Readonly<{
    /** The questionnaire with only the options offered. */
    form: Questionnaire
    /** In random order; equal answers may be one object. */
    answers: readonly Answer[]
    /** People who were asked and left it out. */
    unanswered: number
    /** People a condition hid the question from. */
    unasked: number
  }>

/** The pools of a session by question code, as named in its questionnaire. */
export type SessionPools = ReadonlyMap<string, readonly Pool[]>

type Filling = Pool & { answers: Answer[]; unanswered: number; unasked: number }

/**
 * Reads all answers of a sealed session in one pass, in random order. Answers to questions a condition hid are dropped,
 * as in the exports; what was offered is recomputed from the stored answers.
 */
export async function poolsOf(db: Db, source: Source): Promise<SessionPools> {
  const { form } = source.version
  const filling = questionsOf(form).map((question) => ({ question, pools: new Map<string, Filling>() }))
  const once = interned()
  for await (const batch of respondentsIn(db, source)) {
    for (const { answers, put, ...sender } of batch) {
      const name = JSON.stringify([sender.group, sender.language])
      for (const { question, pools } of filling) {
        const { code } = question
        const pool = poolIn(pools, name, code, sender, form, put)
        const answer = Object.hasOwn(answers, code) ? answers[code] : undefined
        if (!put.relevant.has(code)) pool.unasked += 1
        else if (answer === undefined) pool.unanswered += 1
        else pool.answers.push(once(question, answer))
      }
    }
  }
  return new Map(filling.map(({ question, pools }) => [question.code, [...pools.values()]]))
}

function poolIn(
  pools: Map<string, Filling>,
  senderName: string,
  code: string,
  sender: Sender,
  whole: Questionnaire,
  { offers }: Presented,
): Filling {
  const form = offers.get(code) ?? whole
  const name = form === whole ? senderName : senderName + optionsIn(form, code)
  const known = pools.get(name)
  if (known) return known
  const pool: Filling = { ...sender, form, answers: [], unanswered: 0, unasked: 0 }
  pools.set(name, pool)
  return pool
}

/** Returns a function that replaces equal coded answers by one object, which keeps many in little memory. */
function interned(): (question: Question, answer: Answer) => Answer {
  const known = new Map<string, Answer>()
  return ({ code, kind }, answer) => {
    if (typeof answer !== 'object') return answer
    const name = `${kind}/${code}/${JSON.stringify(answer)}`
    const one = known.get(name)
    if (one !== undefined) return one
    known.set(name, answer)
    return answer
  }
}

function optionsIn(form: Questionnaire, code: string): string {
  const question = findQuestion(form, code)
  const list = question && 'list' in question ? choicesIn(form, question.list) : []
  return JSON.stringify(list.map((choice) => choice.code))
}
