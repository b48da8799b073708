import { sheetRows, type Shared } from './cells.ts'
import { sharedStrings } from './shared-strings.ts'
import { isRead } from './sheet-names.ts'
import { stylesIn } from './styles.ts'
import { type Workbook, Unreadable, tallies } from './workbook.ts'
import { type Attributes, walkXml } from './xml.ts'
import { type Parts, partsIn } from './zip.ts'

/** Parses .xlsx and .xlsm: known sheets, and only the names of others. */
export function workbookOfZip(bytes: Uint8Array): Workbook {
  const parts = partsIn(bytes)
  const main = mainPart(parts)
  const links = linksOf(parts, main)
  const { sheets, is1904 } = listedSheets(parts, main)
  const shared: Shared = {
    strings: sharedStrings(partAt(parts, links, 'sharedStrings')),
    styles: stylesIn(partAt(parts, links, 'styles')),
    is1904,
  }
  const tallyOf = tallies()
  const read = sheets.filter(({ name }) => sheets.length === 1 || isRead(name))
  return {
    sheets: sheets.map((sheet) => {
      const target = links.find(({ id }) => id === sheet.id)?.target
      const part = read.includes(sheet) && target !== undefined ? parts.part(target) : undefined
      return { name: sheet.name, rows: part ? sheetRows(part, shared, tallyOf(sheet.name)) : [] }
    }),
  }
}

type Link = { readonly id: string; readonly type: string; readonly target: string }

/** Returns the part listing the sheets. Throws Unreadable for other formats. */
function mainPart(parts: Parts): string {
  const main = linksOf(parts, '').find(({ type }) => type === 'officeDocument')?.target
  if (main !== undefined && /\.xml$/i.test(main) && /(?:^|\/)xl\//i.test(main)) return main
  if (main !== undefined && /\.bin$/i.test(main)) throw new Unreadable('workbook.binary_xlsb')
  const isOpenDocument = parts.names.includes('mimetype') && parts.names.includes('content.xml')
  throw new Unreadable(isOpenDocument ? 'workbook.open_document' : 'workbook.no_workbook')
}

/** Parses the relationships of a part; targets are zip names. */
function linksOf(parts: Parts, name: string): readonly Link[] {
  const folder = name.slice(0, name.lastIndexOf('/') + 1)
  const bytes = parts.part(`${folder}_rels/${name.slice(folder.length)}.rels`)
  const links: Link[] = []
  if (!bytes) return links
  walkXml(bytes, {
    open: (element, { Id = '', Type = '', Target = '' }) => {
      if (element !== 'Relationship') return
      links.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target: resolved(folder, Target) })
    },
  })
  return links
}

const resolved = (folder: string, target: string) =>
  new URL(target.replaceAll('\\', '/'), `file:///${folder}`).pathname.slice(1)

const partAt = (parts: Parts, links: readonly Link[], type: string) => {
  const link = links.find((one) => one.type === type)
  return link && parts.part(link.target)
}

function listedSheets(parts: Parts, main: string) {
  const sheets: { name: string; id: string }[] = []
  let is1904 = false
  const bytes = parts.part(main)
  if (!bytes) throw new Unreadable('workbook.damaged')
  walkXml(bytes, {
    open: (element, attributes) => {
      if (element === 'workbookPr') is1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '')
      if (element === 'sheet') sheets.push({ name: attributes['name'] ?? '', id: idIn(attributes) })
    },
  })
  return { sheets, is1904 }
}

const idIn = (attributes: Attributes) =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? ''
