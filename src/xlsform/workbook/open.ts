import { rowsOfCsv, sheetsOfCsv } from './csv-sheets.ts'
import { type Opened, type Sheet, type Workbook, MOST, Unreadable } from './workbook.ts'
import { workbookOfXls } from './xls.ts'
import { workbookOfZip } from './xlsx.ts'

/** Parses a file as a workbook, with its CSV files; the format is detected from its bytes, not its name. */
export function openWorkbook(bytes: Uint8Array, files: readonly CsvFile[] = []): Opened {
  try {
    return { ok: true, workbook: { ...workbookIn(bytes), files: sheetsOfFiles(files) } }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, sentence: error.sentence }
    throw error
  }
}

/** A CSV file that comes with a workbook. */
export type CsvFile = { readonly name: string; readonly bytes: Uint8Array }

/** Parses CSV files as sheets with their names. Throws Unreadable. */
export const sheetsOfFiles = (files: readonly CsvFile[]): readonly Sheet[] =>
  files.map(({ name, bytes }) => ({ name, rows: rowsOfCsv(textOf(bytes).replace(/^\uFEFF/, ''), name) }))

function workbookIn(bytes: Uint8Array): Workbook {
  if (bytes.length === 0) throw new Unreadable('workbook.empty_file')
  if (bytes.length > MOST.bytes) throw new Unreadable('workbook.too_large')
  if (startsWith(bytes, 'PK')) return workbookOfZip(bytes)
  if (OLE.every((byte, place) => bytes[place] === byte)) return workbookOfOle(bytes)
  const text = textOf(bytes)
  if (text.startsWith('version https://git-lfs.github.com')) throw new Unreadable('workbook.pointer')
  if (/^\s*</.test(text)) throw new Unreadable('workbook.web_page')
  return { sheets: sheetsOfCsv(text) }
}

const startsWith = (bytes: Uint8Array, text: string) =>
  Array.from(text).every((letter, place) => bytes[place] === letter.charCodeAt(0))

/** Signature of OLE compound files: .xls, and password-protected .xlsx. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Stream names in a compound file are UTF-16. */
function workbookOfOle(bytes: Uint8Array): Workbook {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const has = (name: string) => file.includes(Buffer.from(name, 'utf16le'))
  if (has('EncryptedPackage')) throw new Unreadable('workbook.password')
  if (!has('Workbook') && !has('Book')) throw new Unreadable('workbook.no_workbook')
  return workbookOfXls(bytes)
}

/** Decodes UTF-8, or UTF-16 with a BOM. Throws Unreadable for others and control characters. */
function textOf(bytes: Uint8Array): string {
  const text = decoded(bytes)
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000E-\u001F]/.test(text)) throw new Unreadable('workbook.no_workbook')
  return text
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) {
    return new TextDecoder('utf-16le').decode(Buffer.from(bytes.slice(0, bytes.length & ~1)).swap16())
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // A NUL byte means a binary file, never text in an older encoding.
    throw new Unreadable(bytes.includes(0) ? 'workbook.no_workbook' : 'workbook.not_utf8')
  }
}
