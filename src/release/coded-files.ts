import { randomInt } from 'node:crypto'

import { NONE_FITS, type Coding } from '../coding/act/coding.ts'
import { codebookCsv } from '../coding/codebook/csv.ts'
import { answersOf, type CodedUnit, type CodedVariable } from '../coding/data/coded.ts'
import { codedTexts, sourcesOf, type CodedText } from '../coding/data/texts.ts'
import { SETTLED, type Source } from '../coding/refi/project.ts'
import { qdcFile } from '../coding/refi/write-codes.ts'
import { qdpxFile } from '../coding/refi/write-project.ts'
import { csvRow } from '../csv.ts'
import type { Db } from '../db/database.ts'
import { csvFiles, headerOf } from './file.ts'
import type { ExportPlan } from './plan.ts'
import { oneBook, type OneBook } from './one-book.ts'
import { newExportCode, responseId } from './response-id.ts'
import { beginningOf, type Chunk, type WholeFile } from './write.ts'

/** Files made of all codebooks, besides those of rows. */
const BOOKS = ['codebook.csv', 'codebook.qdc', 'project.qdpx'] as const

/** Returns the names of the files of codes that are no tables, none where nothing is coded. */
export const codedNames = ({ coded }: ExportPlan): readonly (typeof BOOKS)[number][] =>
  coded.length > 0 ? BOOKS : []

/** Reads the answers of a coded variable. */
type TextsOf = (one: CodedVariable) => Promise<readonly CodedText[]>

/** Returns the files of codings, none where nothing is coded; answers are read once for all of them. */
export function codedFiles(db: Db, plan: ExportPlan): readonly WholeFile[] {
  const { segments } = csvFiles(plan)
  if (!segments) return []
  const { bom, separator } = plan.options
  const read = new Map<CodedVariable, ReturnType<TextsOf>>()
  const textsOf: TextsOf = async (one) => {
    const texts = read.get(one) ?? codedTexts(db, plan, one, named)
    read.set(one, texts)
    return await texts
  }
  const book = oneBook(plan)
  const { codebook } = book
  const contents: Readonly<Record<(typeof BOOKS)[number], WholeFile['content']>> = {
    'codebook.csv': () => ({
      text: codebookCsv(codebook, { answers: answersIn(plan, book), bom, separator }),
      rows: codebook.codes.length,
    }),
    'codebook.qdc': () => ({ text: qdcFile(codebook) ?? '', rows: 0 }),
    'project.qdpx': async () => ({ text: '', rows: 0, bytes: await projectFile(plan, book, textsOf) }),
  }
  return [
    { name: segments.name, content: async () => await segmentsCsv(plan, textsOf) },
    ...BOOKS.map((name) => ({ name, content: contents[name] })),
  ]
}

const answersIn = ({ coded }: ExportPlan, { guidIn }: OneBook): ReadonlyMap<string, number> =>
  new Map(coded.flatMap((one) => Array.from(answersOf(one), ([guid, n]) => [guidIn(one, guid), n] as const)))

/** Writes one project of all coded variables; where there are several, a source says which it is of. */
async function projectFile(plan: ExportPlan, { codebook, guidIn }: OneBook, textsOf: TextsOf) {
  const { coded, options } = plan
  const sources: Source[] = []
  for (const one of coded)
    for (const source of sourcesOf(one, await textsOf(one), options.sources ?? 'answer'))
      sources.push({
        ...source,
        variables: coded.length > 1 ? { question: one.variable.name } : {},
        codings: source.codings.map((coding) => ({ ...coding, code: guidIn(one, coding.code) })),
      })
  return qdpxFile({ codes: codebook, sources })
}

/** Names answers in an order and with a code that have nothing to do with those of the responses. */
function named(units: readonly CodedUnit[]): readonly Readonly<{ name: string; unit: CodedUnit }>[] {
  const code = newExportCode()
  return units
    .map((unit) => ({ unit, at: randomInt(2 ** 47) }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ unit }, place) => ({ name: responseId(code, place, units.length), unit }))
}

/** Writes a row per code on an answer and coder; an answer nobody has coded has one without a coder. */
async function segmentsCsv(plan: ExportPlan, textsOf: TextsOf): Promise<Chunk> {
  const file = csvFiles(plan).segments
  if (!file) return { text: '', rows: 0 }
  const { separator } = plan.options
  const rows: string[] = []
  for (const one of plan.coded) {
    const codes = new Map(one.codebook.codes.map((code) => [code.guid, code]))
    for (const { name, settled, by } of await textsOf(one)) {
      const given = [...by, ...(settled ? [{ coder: SETTLED, round: '', codings: settled }] : [])]
      const coded = given.flatMap(({ coder, round, codings }) =>
        codings.map((coding) => ({ coder, round, coding })),
      )
      const all = coded.length > 0 ? coded : [{ coder: '', round: '', coding: NOTHING }]
      for (const { coder, round, coding } of all) {
        const code = codes.get(coding.code)
        const place = coding.end === 0 ? ['', ''] : [coding.start, coding.end]
        const cells = [file.format, name, one.variable.name, round, coder]
        rows.push(csvRow([...cells, code?.slug ?? '', code?.name ?? '', ...place], separator))
      }
    }
  }
  return { text: beginningOf(plan.options, headerOf(file)) + rows.join(''), rows: rows.length }
}

const NOTHING: Coding = { code: NONE_FITS, start: 0, end: 0 }
