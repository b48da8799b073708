import express, { type RequestHandler } from 'express'

import { Problem } from '../problem.ts'

/** Maximum number of fields in a form. */
const FIELDS = 5000

/**
 * Parses an urlencoded form of at most `limit` (such as `4mb`) into lists of values by field name. Bytes that are not
 * UTF-8 become U+FFFD, which the forms refuse; any other content type gives an empty form.
 */
export function formBody(limit: string): readonly RequestHandler[] {
  const text = express.text({ type: 'application/x-www-form-urlencoded', limit })
  return [
    text,
    (req, _res, next) => {
      req.body = fieldsOf(typeof req.body === 'string' ? req.body : '')
      next()
    },
  ]
}

function fieldsOf(body: string): Record<string, string[]> {
  const fields = Object.create(null) as Record<string, string[]>
  const given = new URLSearchParams(body)
  if (given.size > FIELDS) throw new Problem('too_large', 'error.too_large_lede')
  for (const [name, value] of given) (fields[name] ??= []).push(value)
  return fields
}
