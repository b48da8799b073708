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

/** Changes whenever a file in static/ changes, so that browsers may keep them for ever. */
const edition = createHash('sha256')
  .update(
    files
      .map((file) => `${file} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`)
      .join('\n'),
  )
  .digest('base64url')
  .slice(0, 10)

/** The address of a file in static/. */
export const asset = (file: string): string => `/static/${edition}/${file}`

/** Serves static/ under its edition. */
export const assets: RequestHandler = express
  .Router()
  .use(
    `/static/${edition}`,
    express.static(folder, { immutable: true, maxAge: '1y', index: false, redirect: false }),
  )
