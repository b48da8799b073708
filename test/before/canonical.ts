import Papa from 'papaparse'

/**
 * Returns the rows of a data file in a deterministic order: responses are numbered by their content, the numbers
 * replace the random ids, and rows of one response keep their order.
 */
export function canonicalRows(csv: string, separator: string, numbers: ReadonlyMap<string, number>): string {
  const [header = '', ...lines] = recordsOf(csv)
  const place = cellsOf(header, separator).indexOf('response')
  const numbered = lines.map((line) => {
    const id = cellsOf(line, separator)[place] ?? ''
    const number = numbers.get(id) ?? 0
    return { number, line: line.replace(id, `R${String(number).padStart(4, '0')}`) }
  })
  const sorted = numbered.sort((one, other) => one.number - other.number)
  return [header, ...sorted.map(({ line }) => line), ''].join('\r\n')
}

/** Returns a number for each id of responses.csv, in the order of the rest of its row. */
export function numbersIn(csv: string, separator: string): ReadonlyMap<string, number> {
  const [header = '', ...lines] = recordsOf(csv)
  const place = cellsOf(header, separator).indexOf('response')
  const rows = lines.map((line) => {
    const id = cellsOf(line, separator)[place] ?? ''
    return { id, rest: line.replace(id, '') }
  })
  const sorted = rows.sort((one, other) => (one.rest < other.rest ? -1 : 1))
  return new Map(sorted.map(({ id }, at) => [id, at + 1]))
}

/** Splits a CSV text into records, unparsed; line feeds within quotes do not end a record. */
const recordsOf = (csv: string): string[] => csv.split('\r\n').filter((line) => line !== '')

const cellsOf = (line: string, separator: string): string[] =>
  Papa.parse<string[]>(line, { delimiter: separator }).data[0] ?? []

/**
 * Returns the reproducible part of a page: the content of main, one tag per line, without what differs per request or
 * build.
 */
export function canonicalPage(html: string, { whole = false } = {}): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0]
  return (whole || main === undefined ? html : main)
    .replaceAll(/\b_csrf" value="[^"]*"/g, '_csrf" value="CSRF"')
    .replaceAll(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, 'REVISION')
    .replaceAll(/name="revision" value="[\w-]{43}"/g, 'name="revision" value="REVISION"')
    .replaceAll(/(data-keep="\w+\/\w+\/)[\w-]{11}"/g, '$1TAB"')
    .replaceAll(/(name=":tab" value=")[\w-]{11}"/g, '$1TAB"')
    .replaceAll(/\/static\/[\w-]{10}\//g, '/static/')
    .replaceAll(/nonce="[^"]*"/g, 'nonce="NONCE"')
    .replaceAll(/>\s*</g, '>\n<')
    .replaceAll(/[ \t]*\n\s*/g, '\n')
    .replaceAll(/(?:<li dir="auto">[^<]*<\/li>\n){2,}/g, sortedItems)
    .trim()
    .concat('\n')
}

/** Sorts texts that people wrote, which pages show in random order. */
const sortedItems = (items: string): string =>
  items
    .split('</li>\n')
    .filter((item) => item !== '')
    .sort()
    .map((item) => `${item}</li>\n`)
    .join('')
