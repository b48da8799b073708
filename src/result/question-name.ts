import type { Language } from '../web/language.ts'
import type { Listed } from './question-list.ts'
import { isApart } from './variants.ts'

type Titled = Pick<Listed, 'shown' | 'number'>

/** Names a question, with its number. */
export const titleOf = ({ shown: { question }, number }: Titled, { t, of }: Language) =>
  number === null ? of(question.label) : t('result.question_title', { n: number, label: of(question.label) })

/** Names a question in a list. */
export const optionOf = ({ shown, number }: Titled, { t, of }: Language): string => {
  const label = of(shown.question.label)
  const whole = number === null ? label : t('result.question_option', { n: number, label })
  return shortened(whole) + (isApart(shown) ? ` (${shown.code})` : '')
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text)
