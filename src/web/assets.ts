import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import express, { type RequestHandler } from 'express'

import { root } from '../root.ts'

const folder = path.join(root, 'static')
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.join(entry.parentPath, entry.name))
  .sort()

/** Cache buster: a hash of all files in static/, so that browsers may cache them for ever. */
const edition = createHash('sha256')
  .update(
    files
      .map((file) => `${file} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`)
      .join('\n'),
  )
  .digest('base64url')
  .slice(0, 10)

/** Returns the URL of a file in static/. */
export const asset = (file: string): string => `/static/${edition}/${file}`

export const assets: RequestHandler = express
  .Router()
  .use(
    `/static/${edition}`,
    express.static(folder, { immutable: true, maxAge: '1y', index: false, redirect: false }),
  )
