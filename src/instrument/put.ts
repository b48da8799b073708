import { scopeOver } from './expression/names.ts'
import { isBlank } from './expression/parsed.ts'
import type { Answer, Answers } from './answer.ts'
import { filterOf } from './offer.ts'
import { questionsOf, type Question, type Questionnaire } from './questionnaire.ts'
import { walkThrough, type Walk } from './walk.ts'

/** Which questions were put to a person, and what each offered where that was not its whole list. */
export type Put = {
  readonly relevant: ReadonlySet<string>
  readonly offers: ReadonlyMap<string, Questionnaire>
}

/**
 * What was put to a person who gave these answers. Questions are taken in order: a later one sees earlier answers,
 * and the answer to a question that is not asked counts as empty. Conditions know no clock and no chance, so this is
 * what stood before the person when they sent. What was offered before they changed an earlier answer is not known.
 */
export function putTo(form: Questionnaire, answers: Answers): Put {
  const always = putToEveryone(form)
  if (always) return always
  const read = ({ code }: Question) => ({
    ok: true as const,
    answer: Object.hasOwn(answers, code) ? answers[code] : undefined,
  })
  const scope = (found: ReadonlyMap<string, Answer>) => scopeOver(form, found)
  const { relevant, offers }: Walk = walkThrough(form, { read, scopeOver: scope })
  return { relevant, offers }
}

/** Whether everyone is asked a question and offered its whole list: nothing of it hangs on other answers. */
export const isPutToAll = (form: Questionnaire, code: string): boolean =>
  form.sections.every(({ relevant, questions }) => {
    const question = questions.find((one) => one.code === code)
    return !question || (isBlank(relevant) && isBlank(question.relevant) && filterOf(question) === undefined)
  })

/** What a questionnaire without conditions puts to everyone; found once, for there may be a million answers. */
function putToEveryone(form: Questionnaire): Put | undefined {
  const known = EVERYTHING.get(form)
  if (known !== undefined) return known ?? undefined
  const codes = questionsOf(form).map(({ code }) => code)
  const isFree = codes.every((code) => isPutToAll(form, code))
  const put = isFree ? { relevant: new Set(codes), offers: new Map() } : null
  EVERYTHING.set(form, put)
  return put ?? undefined
}

/** Null for a questionnaire with conditions. */
const EVERYTHING = new WeakMap<Questionnaire, Put | null>()
