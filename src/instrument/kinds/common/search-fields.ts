import type { Language } from '../../../web/language.ts'
import type { Input } from '../../answer.ts'
import type { Question } from '../../questionnaire.ts'
import type { Button } from '../kind.ts'
import { fieldId } from './field.ts'
import { searchField, type searched } from './searching.ts'

/** Returns the field and the button that search a long list, and what was found. */
export function searchFields(
  question: Question,
  n: number,
  { found, shown, chosen, words }: ReturnType<typeof searched>,
  { t }: Language,
) {
  const field = searchField(question)
  const isCut = shown.length < Math.min(found, n)
  return {
    field,
    id: fieldId(field),
    said_id: `s-${question.code}`,
    label: t('kinds.search'),
    button: `find:${question.code}`,
    button_label: t('kinds.find'),
    value: words,
    chosen: question.kind === 'multiple_choice' ? chosen : 0,
    chosen_label: t('kinds.chosen'),
    said: t(
      words === ''
        ? 'kinds.search_all'
        : found === 0
          ? 'kinds.found_none'
          : isCut
            ? 'kinds.found_first'
            : 'kinds.found',
      {
        n: words === '' ? n : found,
      },
    ),
  }
}

/** Returns the question's fields as they are: the page shows what was found. */
export const pressedFind = (
  question: Question,
  input: Input,
  fields: readonly string[],
  { verb }: Button,
): Input | undefined =>
  verb === 'find' && fields.includes(searchField(question))
    ? Object.fromEntries(fields.flatMap((field) => (input[field] ? [[field, input[field]] as const] : [])))
    : undefined
