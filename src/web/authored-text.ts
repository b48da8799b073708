import type { Text } from '../text.ts'
import { ownName, type Language } from './language.ts'
import { block, carried, inline, inTongue, plainWords, uncarried, type Words } from './markup.ts'

/** Renders an author's words inline, with `lang` where their language is not that of the page. */
export const lineIn = (language: Language, text: Text): Words =>
  told(language, text, inline(language.of(text)))

/** Like `lineIn`, without Markdown, for example for the title of a consultation. */
export const textIn = (language: Language, text: Text): Words => told(language, text, language.of(text))

/** Like `lineIn`, with Markdown removed. */
export const plainIn = (language: Language, text: Text): Words =>
  told(language, text, plainWords(language.of(text)))

/** Like `lineIn`, with paragraphs and lists. */
export const blockIn = (language: Language, text: Text): Words =>
  told(language, text, block(language.of(text)), 'div')

function told(language: Language, text: Text, words: Words, as?: 'div'): Words {
  const tag = language.tagOf(text)
  return tag === language.code || words === '' ? words : inTongue(words, ownName(tag), as)
}

/** Returns a Language that tags authors' words within messages with their language, for `wordsOf`. */
export const carrying = (language: Language): Language => ({
  ...language,
  of: (text) => {
    const [tag, words] = [language.tagOf(text), language.of(text)]
    return tag === language.code || words === '' ? words : carried(words, tag)
  },
})

/** Renders a message of such a Language, its authors' words marked as by `lineIn`. */
export const wordsOf = (sentence: string): Words => uncarried(sentence, (tag) => ownName(tag).dir)
