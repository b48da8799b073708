import { lacksList } from '../../instrument/expression/names.ts'
import { isShown } from '../../instrument/numbering.ts'
import { type Question, type Questionnaire, type Text, choicesIn } from '../../instrument/questionnaire.ts'
import { type PlacedText, questionTexts, textsIn } from '../../instrument/texts.ts'
import type { Key } from '../../locale/message.ts'
import type { RemarkPlace } from './remark.ts'

/** A text shown to participants, its place, and the message when it is missing. */
export type Authored = {
  readonly text: Text
  readonly place: RemarkPlace
  readonly key: Key
  readonly values: Readonly<Record<string, string>>
}

/** Returns all texts shown to participants; those of choice lists once. */
export const textsOf = (form: Questionnaire): readonly Authored[] =>
  textsIn(form).flatMap((text) => (isRead(text) ? [authored(text)] : []))

/** Returns all texts of a question's page, with its options. */
export const textsShown = (form: Questionnaire, question: Question): readonly Text[] => [
  ...questionTexts(question)
    .filter(isRead)
    .map(({ text }) => text),
  ...('list' in question && !lacksList(question, form)
    ? choicesIn(form, question.list).map(({ label }) => label)
    : []),
]

/** A hidden question's label is used only in the data. */
const isRead = ({ part, question }: PlacedText): boolean =>
  part !== 'label' || question === undefined || isShown(question)

function authored({ text, part, section, question, list, code }: PlacedText): Authored {
  if (list !== undefined)
    return { text, place: {}, key: 'questionnaire.obstacle_option_text', values: { code, list } }
  if (question) return { text, place: { question: question.code }, ...ofQuestion(part, code) }
  return section
    ? {
        text,
        place: { section: section.code },
        key: 'questionnaire.obstacle_section_text',
        values: { code: section.code },
      }
    : { text, place: {}, key: 'questionnaire.obstacle_title', values: {} }
}

function ofQuestion(part: PlacedText['part'], code: string): Pick<Authored, 'key' | 'values'> {
  if (part === 'statement') return { key: 'questionnaire.obstacle_statement_text', values: { code } }
  const isLabel = part === 'label'
  return { key: `questionnaire.obstacle_${isLabel ? 'question' : 'help'}_text`, values: {} }
}
