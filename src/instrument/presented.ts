import { namesIn, scopeOver } from './expression/names.ts'
import { isBlank, parsed } from './expression/parsed.ts'
import { referencesOf } from './expression/tree.ts'
import type { Answer, Answers } from './answer.ts'
import { filterOf } from './offer.ts'
import { questionsOf, type Question, type Questionnaire } from './questionnaire.ts'
import { walkThrough, type Walk } from './walk.ts'

/** The questions a person was asked, and each filtered list that was offered. */
export type Presented = {
  readonly relevant: ReadonlySet<string>
  readonly offers: ReadonlyMap<string, Questionnaire>
}

/**
 * Replays the conditions over a person's answers. Questions are evaluated in order: later ones see earlier answers,
 * and one not asked counts as empty. Conditions are deterministic, so this is what the person saw when sending; what
 * was offered before an earlier answer was changed is unknown.
 */
export function presentedTo(form: Questionnaire, answers: Answers): Presented {
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

/** Whether a question is unconditional and unfiltered, so everyone gets it with its whole list. */
export const isPresentedToAll = (form: Questionnaire, code: string): boolean =>
  form.sections.every(({ relevant, questions }) => {
    const question = questions.find((one) => one.code === code)
    return !question || (isBlank(relevant) && isBlank(question.relevant) && filterOf(question) === undefined)
  })

/** Returns the codes of the questions on whose answers it depends whether a question is asked, and what it offers. */
export function conditionsOf(form: Questionnaire, code: string): readonly string[] {
  const sources = form.sections.flatMap(({ relevant, questions }) => {
    const question = questions.find((one) => one.code === code)
    return question ? [relevant, question.relevant, filterOf(question)] : []
  })
  const names = sources.flatMap((source, at) => {
    if (isBlank(source)) return []
    const read = parsed(source, at === 2 ? { attributes: true } : {})
    return read.ok ? referencesOf(read.tree) : []
  })
  const { owners } = namesIn(form)
  return [...new Set(names.flatMap((name) => owners.get(name)?.question.code ?? []))]
}

/** The result for a questionnaire without conditions, cached because there may be a million answers. */
function putToEveryone(form: Questionnaire): Presented | undefined {
  const known = EVERYTHING.get(form)
  if (known !== undefined) return known ?? undefined
  const codes = questionsOf(form).map(({ code }) => code)
  const isFree = codes.every((code) => isPresentedToAll(form, code))
  const put = isFree ? { relevant: new Set(codes), offers: new Map() } : null
  EVERYTHING.set(form, put)
  return put ?? undefined
}

/** Null for a questionnaire with conditions. */
const EVERYTHING = new WeakMap<Questionnaire, Presented | null>()
