import type { Survey } from '../answers.ts'
import { isShown } from '../numbering.ts'
import { filterOf } from '../offer.ts'
import { type Question, type Section, choicesIn } from '../questionnaire.ts'

/**
 * A question of the section that a person has not seen as it is now asked: one that was not on the page, or one
 * without an answer whose options have changed since. A page whose script is live shows both at once.
 */
export const findNewlyAsked = (
  section: Section,
  before: Survey,
  now: Survey,
  { shown, isLive }: { shown: readonly string[]; isLive: boolean },
): Question | undefined =>
  section.questions.find((question) => {
    const { code } = question
    if (!isShown(question) || !now.relevant.has(code)) return false
    if (!before.relevant.has(code)) return !shown.includes(code)
    const isAnswered = Object.hasOwn(now.answers, code)
    return !isLive && !isAnswered && offers(question, before) !== offers(question, now)
  })

/** The codes a filtered question offers; '' for its whole list. */
function offers(question: Question, { offers: forms }: Survey): string {
  const form = forms.get(question.code)
  if (!form || filterOf(question) === undefined || !('list' in question)) return ''
  return choicesIn(form, question.list)
    .map(({ code }) => code)
    .join(' ')
}
