import { randomInt } from 'node:crypto'

import { NONE_FITS, type Coding } from '../coding/act/coding.ts'
import { codebookCsv } from '../coding/codebook/csv.ts'
import { answersOf, type CodedUnit, type CodedVariable } from '../coding/data/coded.ts'
import { codedTexts, projectOf, type CodedText } from '../coding/data/texts.ts'
import { SETTLED } from '../coding/refi/project.ts'
import { qdcFile } from '../coding/refi/write-codes.ts'
import { qdpxFile } from '../coding/refi/write-project.ts'
import { csvRow } from '../csv.ts'
import type { Db } from '../db/database.ts'
import { csvFiles, headerOf } from './file.ts'
import type { ExportPlan } from './plan.ts'
import { newExportCode, responseId } from './response-id.ts'
import { beginningOf, type Chunk, type WholeFile } from './write.ts'

type Kind = 'codebook.csv' | 'codebook.qdc' | 'project.qdpx'

/** Returns the name of a file of one variable; the variable is in it only where several are coded. */
const nameOf = ({ coded }: ExportPlan, { variable }: CodedVariable, kind: Kind): string =>
  coded.length === 1 ? kind : kind.replace('.', `_${variable.name}.`)

/** Returns the names of the files made of each coded variable. */
export const codedNames = (plan: ExportPlan): readonly Readonly<{ name: string; kind: Kind }>[] =>
  plan.coded.flatMap((one) =>
    (['codebook.csv', 'codebook.qdc', 'project.qdpx'] as const).map((kind) => ({
      name: nameOf(plan, one, kind),
      kind,
    })),
  )

/** Returns the files of codings, none where nothing is coded; answers are read once for all of them. */
export function codedFiles(db: Db, plan: ExportPlan): readonly WholeFile[] {
  const { segments } = csvFiles(plan)
  if (!segments) return []
  const { bom, separator, sources = 'answer' } = plan.options
  const read = new Map<CodedVariable, Promise<readonly CodedText[]>>()
  const textsOf = async (one: CodedVariable) => {
    const texts = read.get(one) ?? codedTexts(db, plan, one, named)
    read.set(one, texts)
    return await texts
  }
  const own = plan.coded.flatMap((one): readonly WholeFile[] => {
    const { codebook } = one
    const text = () => codebookCsv(codebook, { answers: answersOf(one), bom, separator })
    const project = async () => qdpxFile(projectOf(one, await textsOf(one), sources))
    return [
      {
        name: nameOf(plan, one, 'codebook.csv'),
        content: () => ({ text: text(), rows: codebook.codes.length }),
      },
      {
        name: nameOf(plan, one, 'codebook.qdc'),
        content: () => ({ text: qdcFile(codebook) ?? '', rows: 0 }),
      },
      {
        name: nameOf(plan, one, 'project.qdpx'),
        content: async () => ({ text: '', rows: 0, bytes: await project() }),
      },
    ]
  })
  return [{ name: segments.name, content: async () => await segmentsCsv(plan, textsOf) }, ...own]
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
async function segmentsCsv(
  plan: ExportPlan,
  textsOf: (one: CodedVariable) => Promise<readonly CodedText[]>,
): Promise<Chunk> {
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
