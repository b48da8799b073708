import type { NextFunction, Request, RequestHandler } from 'express'
import multer, { MulterError } from 'multer'

import { Problem } from '../problem.ts'
import { semaphore } from '../semaphore.ts'

/** Bytes a file may have. */
export const MOST_BYTES = 10 * 1024 * 1024

/** What came with a form as its field `file`. */
export type Upload =
  | { readonly what: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly what: 'nothing' }
  | { readonly what: 'too_large' }
  /** Other files fill the memory there is for them. */
  | { readonly what: 'too_many' }

const uploads = new WeakMap<Request, Upload>()

/** Files held in memory at once, until they are read and answered, and forms that may wait for that with theirs. */
const slots = semaphore(4, 20)

const LIMITS = { fileSize: MOST_BYTES, files: 1, fields: 20, fieldSize: 20_000, parts: 21 }

const keeping = multer({
  storage: multer.memoryStorage(),
  limits: LIMITS,
  defParamCharset: 'utf8',
}).single('file')

/** Reads the form's fields, and lets its file go by. */
const forgetting = multer({
  storage: {
    _handleFile: (_req, file, done) => {
      file.stream.resume().on('end', () => done(null, {}))
    },
    _removeFile: (_req, _file, done) => done(null),
  },
  limits: LIMITS,
}).single('file')

/**
 * Reads a form that carries a file into memory, so that csrf finds its token: mount it on the paths that take a file,
 * after signing in and before csrf. The form's fields stand before its file, so they are there even when that is too
 * large. A few at a time: nothing is read of those that wait, and of too many nothing is kept.
 */
export const upload: RequestHandler = async (req, res, next) => {
  const leave = await slots.take()
  if (!leave) {
    uploads.set(req, { what: 'too_many' })
    forgetting(req, res, (error: unknown) => fieldsRead(req, error, next))
    return
  }
  res.once('close', leave)
  // Its browser may have gone while it waited.
  if (res.closed) leave()
  else
    keeping(req, res, (error: unknown) => {
      const { file } = req
      if (file && (file.size > 0 || file.originalname !== ''))
        uploads.set(req, { what: 'file', name: nameOf(file.originalname), bytes: file.buffer })
      fieldsRead(req, error, next)
    })
}

function fieldsRead(req: Request, error: unknown, next: NextFunction): void {
  req.body = listsOf(req.body)
  const isLarge = error instanceof MulterError && error.code === 'LIMIT_FILE_SIZE'
  if (isLarge) uploads.set(req, { what: 'too_large' })
  next(error && !isLarge ? new Problem('unreadable', 'error.unreadable_lede') : undefined)
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
