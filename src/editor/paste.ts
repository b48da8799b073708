import { isUnseen, unmarked } from '../text.ts'
import { nextOptionCode } from './code.ts'

/** An option parsed from a line; `given`: the line had its code. */
export type Pasted = Readonly<{ code: string; label: string; given: boolean }>

const CODE = /^[A-Za-z0-9_]{1,16}$/

/**
 * Parses options from lines: `code<TAB>label`, as pasted from a spreadsheet, or the label alone, with the next number
 * as code. List markers are removed; `taken` are existing codes.
 */
export function pastedOptions(text: string, taken: readonly string[]): readonly Pasted[] {
  const lines = text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => !isUnseen(line))
    .map(lineRead)
  const codes = [...taken, ...lines.flatMap(({ code }) => (code === undefined ? [] : [code]))]
  return lines.map(({ code, label }) => {
    const used = code ?? nextOptionCode(codes)
    if (code === undefined) codes.push(used)
    return { code: used, label, given: code !== undefined }
  })
}

function lineRead(line: string): { code: string | undefined; label: string } {
  const [first = '', ...rest] = line.split('\t').map((cell) => cell.trim())
  const label = rest.filter(Boolean).join(' ')
  if (label !== '' && CODE.test(first)) return { code: first, label }
  return { code: undefined, label: unmarked(line) }
}
