import type { Survey } from '../answers.ts'
import { isBlank } from '../expression/parsed.ts'
import { isShown } from '../numbering.ts'
import { filterOf } from '../offer.ts'
import { type Question, type Section, choicesIn } from '../questionnaire.ts'

/**
 * A question of the section that a person has not seen as it is now asked: one that was not on the page, or one
 * without an answer whose options have changed since. A page whose script is live shows both at once. `before` is
 * worked out only where a question hangs on anything at all.
 */
export function findNewlyAsked(
  section: Section,
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
    return !isLive && !isAnswered && offers(question, earlier) !== offers(question, now)
  })
}

/** Whether answers decide if it is asked, or what it offers. */
const hangs = (question: Question): boolean => !isBlank(question.relevant) || filterOf(question) !== undefined

/** The codes a filtered question offers; '' for its whole list. */
function offers(question: Question, { offers: forms }: Survey): string {
  const form = forms.get(question.code)
  if (!form || filterOf(question) === undefined || !('list' in question)) return ''
  return choicesIn(form, question.list)
    .map(({ code }) => code)
    .join(' ')
}
