import type { RequestHandler } from 'express'
import multer, { MulterError } from 'multer'

import { Problem } from '../problem.ts'

/** A file somebody sent with a form; `name` is what their own computer calls it. */
export type Sent = Readonly<{ name: string; bytes: Uint8Array }>

/** Fields a form with a file may have at most. */
const FIELDS = 100

/**
 * Reads a multipart form with files of at most `limit` bytes each: fields into lists of values, as `formBody` does,
 * and files by field name into `req.sent`. Nothing is written to disk. Mount it before csrf, behind signing in.
 */
export function uploads(limit: number): RequestHandler {
  const read = multer({
    storage: multer.memoryStorage(),
    defParamCharset: 'utf8',
    limits: { fileSize: limit, files: 2, fields: FIELDS, parts: FIELDS + 2, fieldSize: 512 * 1024 },
  }).any()
  return (req, res, next) => {
    if (!req.is('multipart/form-data')) return next()
    read(req, res, (error: unknown) => {
      if (error) return next(problemOf(error))
      req.body = listsOf(req.body)
      req.sent = Object.fromEntries(
        filesIn(req.files)
          .filter(({ size, originalname }) => size > 0 || originalname !== '')
          .map(({ fieldname, originalname, buffer }) => [
            fieldname,
            { name: originalname, bytes: new Uint8Array(buffer) },
          ]),
      )
      next()
    })
  }
}

const filesIn = (files: Express.Request['files']) => (Array.isArray(files) ? files : [])

/** A form that is too large, or no form at all. */
function problemOf(error: unknown): unknown {
  if (!(error instanceof MulterError)) return new Problem('unreadable', 'error.unreadable_lede')
  return error.code.startsWith('LIMIT_') ? new Problem('too_large', 'error.too_large_lede') : error
}

function listsOf(body: unknown): Record<string, string[]> {
  const fields = Object.create(null) as Record<string, string[]>
  if (typeof body !== 'object' || body === null) return fields
  for (const [name, value] of Object.entries(body) as [string, unknown][]) {
    const values: unknown[] = Array.isArray(value) ? value : [value]
    fields[name] = values.filter((one): one is string => typeof one === 'string')
  }
  return fields
}
