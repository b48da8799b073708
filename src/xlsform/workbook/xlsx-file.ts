import { strToU8, zipSync } from 'fflate'

import { lettersOf } from './workbook.ts'

/** A sheet to write: rows of text, '' for an empty cell; the first row is the headings. */
export type WrittenSheet = {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  /** Column widths, in characters. */
  readonly widths?: readonly number[]
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Returns the sheets as .xlsx (ECMA-376) with text cells only. The output is deterministic. */
export function xlsxFile(sheets: readonly WrittenSheet[]): Buffer {
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, place) => ['worksheet', `worksheets/sheet${place + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(
      sheets.map((sheet, place) => [`xl/worksheets/sheet${place + 1}.xml`, worksheet(sheet)]),
    ),
  }
  const packed = Object.entries(files).map(([name, xml]) => [name, strToU8(DECLARATION + xml)] as const)
  return Buffer.from(zipSync(Object.fromEntries(packed), { mtime: EPOCH }))
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** The earliest time a zip can hold, for deterministic output. */
const EPOCH = new Date(1980, 0, 1)

const contentTypes = (sheets: readonly WrittenSheet[]) =>
  `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET}.styles+xml"/>${sheets
    .map(
      (_, place) =>
        `<Override PartName="/xl/worksheets/sheet${place + 1}.xml" ContentType="${SHEET}.worksheet+xml"/>`,
    )
    .join('')}</Types>`

const relationships = (links: readonly (readonly [type: string, target: string])[]) =>
  `<Relationships xmlns="${PACKAGE}/relationships">${links
    .map(
      ([type, target], place) =>
        `<Relationship Id="rId${place + 1}" Type="${RELATED}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

const workbook = (sheets: readonly WrittenSheet[]) =>
  `<workbook xmlns="${MAIN}" xmlns:r="${RELATED}"><sheets>${sheets
    .map(
      ({ name }, place) => `<sheet name="${escaped(name)}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`,
    )
    .join('')}</sheets></workbook>`

/** Style 1 is wrapped text, so that a spreadsheet converts no input to a date; style 2 is headings. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE9EEF3"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="2" applyNumberFormat="1" applyFont="1" applyFill="1"/></cellXfs></styleSheet>`

const PANE =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'

function worksheet({ rows, widths = [] }: WrittenSheet): string {
  const columns = widths.map(
    (width, place) =>
      `<col min="${place + 1}" max="${place + 1}" width="${width}" style="1" customWidth="1"/>`,
  )
  const cols = columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''
  return `<worksheet xmlns="${MAIN}">${PANE}${cols}<sheetData>${rows.map(rowXml).join('')}</sheetData></worksheet>`
}

function rowXml(cells: readonly string[], place: number): string {
  const style = place === 0 ? 2 : 1
  const written = cells.map((text, column) =>
    text === ''
      ? ''
      : `<c r="${lettersOf(column)}${place + 1}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
  )
  return `<row r="${place + 1}">${written.join('')}</row>`
}

/** Escapes `_` where Excel would decode `_x0041_`. Drops control characters, which XML cannot hold. */
const escaped = (text: string) =>
  text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(/[^\P{Cc}\t\n]|[\p{Cs}\uFFFE\uFFFF]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
