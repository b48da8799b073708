import type { Language } from '../web/language.ts'
import { plainLines } from '../web/markup.ts'
import { numbersOf } from '../instrument/numbering.ts'
import type { Sheet } from '../instrument/kinds/faces/paper.ts'
import type { Questionnaire, Text } from '../instrument/questionnaire.ts'

/** What the questions of a questionnaire are written on, in one language. */
export const sheetOf = (form: Questionnaire, language: Language): Sheet => ({
  form,
  language,
  plainly: (text) => plainly(language, form, text),
})

/** An authored text as it can be printed: an answer it shows is named by the number of its question. */
export function plainly(language: Language, form: Questionnaire, text: Text): string {
  return plainLines(language.of(text)).replaceAll(/\$\{([A-Za-z]\w*)\}/g, (_, name: string) => {
    const n = numbersOf(form).get(ownerOf(form, name))
    return n === undefined ? '…' : language.t('paper.piped', { number: language.number(n) })
  })
}

/** The question a name belongs to: itself, or the one whose code a column begins with. */
function ownerOf(form: Questionnaire, name: string): string {
  const codes = form.sections.flatMap(({ questions }) => questions.map(({ code }) => code))
  const owners = codes.filter((code) => name === code || name.startsWith(`${code}_`))
  return owners.toSorted((one, other) => other.length - one.length)[0] ?? name
}
