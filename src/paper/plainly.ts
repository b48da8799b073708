import type { Language } from '../web/language.ts'
import { plainLines } from '../web/markup.ts'
import { numbersOf } from '../instrument/numbering.ts'
import type { Sheet } from '../instrument/kinds/faces/paper.ts'
import type { Questionnaire, Text } from '../instrument/questionnaire.ts'

/** The context for printing questions in one language. */
export const sheetOf = (form: Questionnaire, language: Language): Sheet => ({
  form,
  language,
  plainly: (text) => plainly(language, form, text),
})

/** Formats an author's text for print: a piped answer becomes its question's number. */
export function plainly(language: Language, form: Questionnaire, text: Text): string {
  return plainLines(language.of(text)).replaceAll(/\$\{([A-Za-z]\w*)\}/g, (_, name: string) => {
    const n = numbersOf(form).get(ownerOf(form, name))
    return n === undefined ? '…' : language.t('paper.piped', { number: language.number(n) })
  })
}

/** The question code of a name: itself, or the longest code before a `_`. */
function ownerOf(form: Questionnaire, name: string): string {
  const codes = form.sections.flatMap(({ questions }) => questions.map(({ code }) => code))
  const owners = codes.filter((code) => name === code || name.startsWith(`${code}_`))
  return owners.toSorted((one, other) => other.length - one.length)[0] ?? name
}
