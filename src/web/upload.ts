import type { Request, RequestHandler } from 'express'
import multer, { MulterError } from 'multer'

import { Problem } from '../problem.ts'

/** Bytes a file may have. */
export const MOST_BYTES = 10 * 1024 * 1024

/** What came with a form as its field `file`. */
export type Upload =
  | { readonly what: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly what: 'nothing' }
  | { readonly what: 'too_large' }

const uploads = new WeakMap<Request, Upload>()

const single = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: MOST_BYTES, files: 1, fields: 20, fieldSize: 20_000, parts: 21 },
  defParamCharset: 'utf8',
}).single('file')

/**
 * Reads a form that carries a file into memory, so that csrf finds its token: mount it on the paths that take a file,
 * after signing in and before csrf. The form's fields stand before its file, so they are there even when that is too
 * large.
 */
export const upload: RequestHandler = (req, res, next) => {
  single(req, res, (error: unknown) => {
    req.body = listsOf(req.body)
    if (error instanceof MulterError && error.code === 'LIMIT_FILE_SIZE') {
      uploads.set(req, { what: 'too_large' })
      return next()
    }
    if (error) return next(new Problem('unreadable', 'error.unreadable_lede'))
    const { file } = req
    if (file && (file.size > 0 || file.originalname !== '')) {
      uploads.set(req, { what: 'file', name: nameOf(file.originalname), bytes: file.buffer })
    }
    next()
  })
}

/** What was sent with this request. */
export const uploadOf = (req: Request): Upload => uploads.get(req) ?? { what: 'nothing' }

/** Without folders, which some browsers send, and without what cannot be shown. */
const nameOf = (name: string) =>
  name
    .replace(/^.*[/\\]/, '')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\uFFFD]/gu, '')
    .slice(0, 120)

/** Fields as `formBody` gives them: lists of values. */
function listsOf(body: unknown): Record<string, string[]> {
  const fields = Object.create(null) as Record<string, string[]>
  if (typeof body !== 'object' || body === null) return fields
  for (const [name, value] of Object.entries(body) as [string, unknown][]) {
    const values: unknown[] = Array.isArray(value) ? value : [value]
    fields[name] = values.filter((one): one is string => typeof one === 'string')
  }
  return fields
}
