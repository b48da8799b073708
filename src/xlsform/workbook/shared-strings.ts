import { MOST, tooMuchText } from './workbook.ts'
import { walkXml } from './xml.ts'

/** Parses the shared string table, without formatting and Japanese phonetic hints. */
export function sharedStrings(bytes: Uint8Array | undefined): readonly string[] {
  const strings: string[] = []
  if (!bytes) return strings
  let words = ''
  let taken = false
  let aid = false
  let characters = 0
  walkXml(bytes, {
    open: (name) => {
      if (name === 'si') words = ''
      if (name === 'rPh') aid = true
      taken = name === 't' && !aid
    },
    text: (text) => {
      if (!taken) return
      characters += text.length
      if (characters > MOST.characters) throw tooMuchText()
      words += text
    },
    close: (name) => {
      if (name === 'rPh') aid = false
      if (name === 't') taken = false
      if (name === 'si') strings.push(unescaped(words))
    },
  })
  return strings
}

/** Decodes `_x000D_`, Excel's escape for XML. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text
