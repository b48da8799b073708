import type { NextFunction, Request, RequestHandler } from 'express'
import multer, { MulterError } from 'multer'

import { Problem } from '../problem.ts'
import { semaphore } from '../semaphore.ts'

/** Maximum file size in bytes. */
const MOST_BYTES = 10 * 1024 * 1024

/** A file of a form. */
export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array }

/** The form's field `file`, and the files of its field `files`. */
export type Upload =
  | (UploadedFile & { readonly what: 'file'; readonly others: readonly UploadedFile[] })
  | { readonly what: 'nothing' }
  | { readonly what: 'too_large' }
  /** Too many uploads at once. */
  | { readonly what: 'too_many' }

const uploads = new WeakMap<Request, Upload>()

/** Limits memory: 4 files held until their response is sent, 20 requests queued. */
const slots = semaphore(4, 20)

/** Files beside `file`, and their bytes together. */
const OTHERS = { most: 5, bytes: 2 * 1024 * 1024 }

const LIMITS = {
  fileSize: MOST_BYTES,
  files: 1 + OTHERS.most,
  fields: 20,
  fieldSize: 20_000,
  parts: 21 + OTHERS.most,
}
const FIELDS = [
  { name: 'file', maxCount: 1 },
  { name: 'files', maxCount: OTHERS.most },
]

const keeping = multer({
  storage: multer.memoryStorage(),
  limits: LIMITS,
  defParamCharset: 'utf8',
}).fields(FIELDS)

/** Parses the fields and discards the files. */
const forgetting = multer({
  storage: {
    _handleFile: (_req, file, done) => {
      file.stream.resume().on('end', () => done(null, {}))
    },
    _removeFile: (_req, _file, done) => done(null),
  },
  limits: LIMITS,
}).fields(FIELDS)

/**
 * Parses a multipart form into memory, including the CSRF token: mount it on the upload paths, after authentication and
 * before csrf. Fields precede the file, so they are read even when it is too large. Concurrency is limited: a queued
 * request is not read, and beyond the queue the file is discarded.
 */
export const upload: RequestHandler = async (req, res, next) => {
  const leave = await slots.take()
  if (!leave) {
    uploads.set(req, { what: 'too_many' })
    forgetting(req, res, (error: unknown) => fieldsRead(req, error, next))
    return
  }
  res.once('close', leave)
  // The client may have disconnected while queued.
  if (res.closed) leave()
  else
    keeping(req, res, (error: unknown) => {
      const found = uploadIn(req)
      if (found) uploads.set(req, found)
      fieldsRead(req, error, next)
    })
}

function uploadIn({ files = {} }: Request): Upload | undefined {
  const [file] = Array.isArray(files) ? files : (files['file'] ?? [])
  const others = (Array.isArray(files) ? [] : (files['files'] ?? [])).filter(isChosen).map(uploaded)
  if (!file || !isChosen(file)) return undefined
  const bytes = others.reduce((sum, other) => sum + other.bytes.length, 0)
  return bytes > OTHERS.bytes ? { what: 'too_large' } : { what: 'file', ...uploaded(file), others }
}

const isChosen = ({ size, originalname }: Express.Multer.File) => size > 0 || originalname !== ''
const uploaded = ({ originalname, buffer }: Express.Multer.File) => ({
  name: nameOf(originalname),
  bytes: buffer,
})

function fieldsRead(req: Request, error: unknown, next: NextFunction): void {
  req.body = listsOf(req.body)
  const isLarge = error instanceof MulterError && error.code === 'LIMIT_FILE_SIZE'
  if (isLarge) uploads.set(req, { what: 'too_large' })
  next(error && !isLarge ? new Problem('unreadable', 'error.unreadable_lede') : undefined)
}

/** Returns the upload of this request. */
export const uploadOf = (req: Request): Upload => uploads.get(req) ?? { what: 'nothing' }

/** Removes folders, which some browsers send, and invisible characters. */
const nameOf = (name: string) =>
  name
    .replace(/^.*[/\\]/, '')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\uFFFD]/gu, '')
    .slice(0, 120)

/** Converts fields to lists of values, like `formBody`. */
function listsOf(body: unknown): Record<string, string[]> {
  const fields = Object.create(null) as Record<string, string[]>
  if (typeof body !== 'object' || body === null) return fields
  for (const [name, value] of Object.entries(body) as [string, unknown][]) {
    const values: unknown[] = Array.isArray(value) ? value : [value]
    fields[name] = values.filter((one): one is string => typeof one === 'string')
  }
  return fields
}
