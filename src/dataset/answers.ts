import type { Db } from '../db/database.ts'
import type { Answer, Answers } from '../instrument/answer.ts'
import { isPresentedToAll, presentedTo } from '../instrument/presented.ts'
import { choicesIn, type Questionnaire } from '../instrument/questionnaire.ts'
import { findQuestion, type MergedQuestion } from './merge.ts'
import { sealedIn } from './sealed.ts'
import type { Source } from './source.ts'

/** Answers of people who were offered the same options; `form` is the questionnaire with only those. */
export type Pool = Readonly<{ form: Questionnaire; answers: readonly Answer[] }>

/**
 * Returns the answers in a sealed session to a question, in random order. Answers to questions a condition hid are
 * dropped, as in the exports. Filtered-out options are recomputed from the stored answers by `putTo`, and only for
 * people who answered.
 */
export async function answersTo(
  db: Db,
  { session, version }: Source,
  { asked_as }: Pick<MergedQuestion, 'asked_as'>,
): Promise<readonly Pool[]> {
  const { form } = version
  const isFree = isPresentedToAll(form, asked_as)
  const pools = new Map<string, { form: Questionnaire; answers: Answer[] }>()
  for await (const batch of sealedIn(db, session.id)) {
    for (const { answers: json } of batch) {
      const answers: Answers = JSON.parse(json)
      const answer = Object.hasOwn(answers, asked_as) ? answers[asked_as] : undefined
      const offer = answer === undefined || isFree ? form : offeredTo(form, answers, asked_as)
      if (answer === undefined || !offer) continue
      const name = offer === form ? '' : optionsIn(offer, asked_as)
      const pool = pools.get(name)
      if (pool) pool.answers.push(answer)
      else pools.set(name, { form: offer, answers: [answer] })
    }
  }
  return [...pools.values()]
}

/** The questionnaire as filtered for one person; undefined when the question was not put to them. */
function offeredTo(form: Questionnaire, answers: Answers, code: string): Questionnaire | undefined {
  const { relevant, offers } = presentedTo(form, answers)
  return relevant.has(code) ? (offers.get(code) ?? form) : undefined
}

function optionsIn(form: Questionnaire, code: string): string {
  const question = findQuestion(form, code)
  const list = question && 'list' in question ? choicesIn(form, question.list) : []
  return JSON.stringify(list.map((choice) => choice.code))
}
