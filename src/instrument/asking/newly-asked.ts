import type { Survey } from '../answers.ts'
import { isBlank } from '../expression/parsed.ts'
import { asksLong } from '../kinds/common/searching.ts'
import { isShown } from '../numbering.ts'
import { filterOf } from '../offer.ts'
import { type Question, type Questionnaire, type Section, choicesIn } from '../questionnaire.ts'

/**
 * The first question a person has not seen in its current state: not on the page, or unanswered with options changed
 * since. A live page script shows both at once, except options of a long list. `before` is evaluated lazily, only for a question with conditions.
 */
export function findNewlyAsked(
  { form, section }: { form: Questionnaire; section: Section },
  before: () => Survey,
  now: Survey,
  { shown, isLive }: { shown: readonly string[]; isLive: boolean },
): Question | undefined {
  const hanging = section.questions.filter(
    (question) => isShown(question) && now.relevant.has(question.code) && hangs(question),
  )
  if (hanging.length === 0) return undefined
  const earlier = before()
  return hanging.find((question) => {
    const { code } = question
    if (!earlier.relevant.has(code)) return !shown.includes(code)
    const isAnswered = Object.hasOwn(now.answers, code)
    const isSeen = isLive && !asksLong(question, form)
    return !isSeen && !isAnswered && offers(question, earlier) !== offers(question, now)
  })
}

/** Whether it has a condition or a filter. */
const hangs = (question: Question): boolean => !isBlank(question.relevant) || filterOf(question) !== undefined

/** The codes a filtered question offers; '' for its whole list. */
function offers(question: Question, { offers: forms }: Survey): string {
  const form = forms.get(question.code)
  if (!form || filterOf(question) === undefined || !('list' in question)) return ''
  return choicesIn(form, question.list)
    .map(({ code }) => code)
    .join(' ')
}
