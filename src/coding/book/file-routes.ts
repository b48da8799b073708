import type { Request, Response, Router } from 'express'

import type { Context } from '../../context.ts'
import type { Message } from '../../locale/message.ts'
import { frameOf, personOf, tell } from '../../people/auth.ts'
import { notFound, Problem } from '../../problem.ts'
import type { CellFault } from '../../translation/csv.ts'
import { first, inputOf } from '../../web/form.ts'
import { sendPage } from '../../web/page.ts'
import { uploadOf } from '../../web/upload.ts'
import { bring } from '../codebook/bring.ts'
import type { Codebook } from '../codebook/codebook.ts'
import { codebookCsv, readCodebookCsv } from '../codebook/csv.ts'
import { codingPaths } from '../paths.ts'
import { readCodesInChild } from '../refi/read-in-child.ts'
import { qdcFile } from '../refi/write-codes.ts'
import { broughtPage, refusedPage } from './file-pages.ts'
import { hiddenIn, maskedBook } from '../review/quoted.ts'
import { bookOf, type Shelf } from './load.ts'
import { bookPage } from './pages.ts'
import { shelved } from './request.ts'
import { saveChange } from './save.ts'

/** Upload route of codebooks. */
export const CODEBOOK_PATH = '/consultations/:id/coding/:variable/codebook/file'

/** Routes that bring a codebook in from a file, and download it. */
export function fileRoutes(router: Router, context: Context, at: string): void {
  router.get(`${at}.csv`, async (req, res) => {
    const shelf = await shelved(context, req)
    const { consultation, variable } = shelf
    const book = await inFiles(context, shelf)
    res.type('text/csv').attachment(`${consultation.code}-${variable.name}-codebook.csv`)
    res.send(codebookCsv(book))
  })

  router.get(`${at}.qdc`, async (req, res) => {
    const shelf = await shelved(context, req)
    const { consultation, variable } = shelf
    const file = qdcFile(await inFiles(context, shelf))
    if (file === undefined) throw notFound()
    res.type('application/xml').attachment(`${consultation.code}-${variable.name}-codebook.qdc`)
    res.send(file)
  })

  router.post(
    CODEBOOK_PATH,
    async (req, res) => await bringIn(context, req, res, await shelved(context, req)),
  )
}

/** The codebook with placeholders for the words that reviews hide. Throws not_found where there is none. */
async function inFiles({ stores: { db } }: Context, { dataset, version }: Shelf): Promise<Codebook> {
  if (!version) throw notFound()
  return maskedBook(version.codebook, await hiddenIn(db, dataset))
}

type Read =
  | Readonly<{ ok: true; codebook: Codebook; told: readonly Message[] }>
  | Readonly<{ ok: false; faults: readonly CellFault[] }>

/** Reads a file by its name: .qdc, the codes of a .qdpx, or CSV. */
async function readFile(name: string, bytes: Uint8Array): Promise<Read> {
  const [, kind] = /\.(qdc|qdpx)$/.exec(name.toLowerCase()) ?? []
  if (kind === 'qdc' || kind === 'qdpx') {
    const read = await readCodesInChild({ bytes, kind })
    return read.ok ? read : { ok: false, faults: [inRow(0, read.fault)] }
  }
  const read = readCodebookCsv(bytes)
  if (!read.ok) return read
  const columns = read.ignored.join(', ')
  return { ...read, told: columns ? [{ key: 'codes.ignored', values: { columns } }] : [] }
}

/** A fault of no cell is in row 0. */
const inRow = (row: number, { key, values = {} }: Message): CellFault => ({ row, column: '', key, values })

async function bringIn(context: Context, req: Request, res: Response, shelf: Shelf): Promise<void> {
  const { db } = context.stores
  const { consultation, variable, of } = shelf
  const sent = uploadOf(req)
  if (sent.what === 'too_large') throw new Problem('too_large', 'error.too_large_lede')
  if (sent.what !== 'file') {
    const key = sent.what === 'too_many' ? 'form.many_files' : 'codes.file_none'
    const posted = { input: inputOf(req.body), faults: { file: { key } as const } }
    const book = await bookOf(db, personOf(req), shelf)
    const shown = bookPage(frameOf(req), book, { code: '', adding: false, posted })
    return sendPage(res, shown, sent.what === 'too_many' ? 429 : 422)
  }
  const read = await readFile(sent.name, sent.bytes)
  if (!read.ok) return sendPage(res, refusedPage(frameOf(req), shelf, read.faults), 422)
  const from = Number(/^\d{1,9}$/.exec(first(inputOf(req.body), 'version'))?.[0] ?? 0)
  const saving = { from, change: (codebook: Codebook) => bring(codebook, read.codebook), reason: '' }
  const saved = await saveChange(db, of, saving, { by: personOf(req).id, now: context.now() })
  if (saved.is === 'changed') {
    const { version } = await shelved(context, req)
    const fault: Message = { key: 'codes.changed_meanwhile', values: { n: version?.number ?? 0 } }
    return sendPage(res, refusedPage(frameOf(req), shelf, [inRow(0, fault)]), 409)
  }
  if (saved.is === 'refused')
    return sendPage(res, refusedPage(frameOf(req), shelf, [inRow(0, saved.fault)]), 422)
  if (read.told.length > 0) return sendPage(res, broughtPage(frameOf(req), shelf, read.told))
  tell(req, 'codes.saved')
  res.redirect(303, codingPaths.codebook(consultation.id, variable.name))
}
