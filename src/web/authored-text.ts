import type { Text } from '../text.ts'
import { ownName, type Language } from './language.ts'
import { block, carried, inline, inTongue, plainWords, uncarried, type Words } from './markup.ts'

/** An author's words on a line, marked with their language where it is not that of the page. */
export const lineIn = (language: Language, text: Text): Words =>
  told(language, text, inline(language.of(text)))

/** The same of words in which no mark means anything, such as a title of a consultation. */
export const textIn = (language: Language, text: Text): Words => told(language, text, language.of(text))

/** The same without marks of emphasis or links. */
export const plainIn = (language: Language, text: Text): Words =>
  told(language, text, plainWords(language.of(text)))

/** The same with paragraphs and lists. */
export const blockIn = (language: Language, text: Text): Words =>
  told(language, text, block(language.of(text)), 'div')

function told(language: Language, text: Text, words: Words, as?: 'div'): Words {
  const tag = language.tagOf(text)
  return tag === language.code || words === '' ? words : inTongue(words, ownName(tag), as)
}

/** A language in whose sentences authors' words carry a language of their own, until `wordsOf` prints it. */
export const carrying = (language: Language): Language => ({
  ...language,
  of: (text) => {
    const [tag, words] = [language.tagOf(text), language.of(text)]
    return tag === language.code || words === '' ? words : carried(words, tag)
  },
})

/** A sentence of such a language, its words marked as `lineIn` marks them. */
export const wordsOf = (sentence: string): Words => uncarried(sentence, (tag) => ownName(tag).dir)
