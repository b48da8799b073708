import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'

import compression from 'compression'
import ejs from 'ejs'
import express from 'express'

import { randomOf } from '../demo/random.ts'
import { inserterInto } from './bare-insert.ts'
import type { Sizes } from './sizes.ts'

/**
 * Baseline of the server: bare Express 5 with EJS pages of the same sizes, gzip, and one durable insert at the end. It
 * parses forms, stores nothing before the end, and validates nothing.
 */
const sizes: Sizes = JSON.parse(process.argv[2] ?? '{}')
const folder = mkdtempSync(path.join(tmpdir(), 'colloquy-bare-'))
const insert = inserterInto(path.join(folder, 'bare.db'), sizes.row)
const random = randomOf(1)
const print = ejs.compile(`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title><%= locals.title %></title><link rel="stylesheet" href="/page.css"></head>
<body><form method="post"><h1><%= locals.title %></h1>
<% for (const { name, label, options } of locals.questions) { %><fieldset class="q"><legend><%= label %></legend>
<% for (const { value, text } of options) { %><label class="opt"><input type="radio" name="<%= name %>" value="<%= value %>"><span><%= text %></span></label>
<% } %></fieldset>
<% } %><input type="hidden" name="revision" value="1"><button name="do" value="next">Continue</button></form></body></html>`)

const app = express()
app.disable('x-powered-by')
app.use(compression({ threshold: 600 }))
app.use(express.urlencoded({ extended: false }))

const pages = Object.fromEntries(
  Object.entries(sizes.pages).map(([name, size]) => [name, localsOf(name, size)]),
)
const show =
  (name: string): express.RequestHandler =>
  (_req, res) =>
    void res.type('html').send(print(pages[name] ?? {}))
const then =
  (place: (code: string) => string): express.RequestHandler =>
  (req, res) =>
    res.redirect(303, place(String(req.params['code'])))

const sections = Object.keys(sizes.pages).filter((name) => name.startsWith('section ')).length
app.get('/s/:code', show('start'))
app.post('/s/:code', (req, res) => {
  res.cookie('draft', 'x'.repeat(43), { httpOnly: true, sameSite: 'lax' })
  res.redirect(303, `/s/${req.params.code}/sections/1`)
})
for (let number = 1; number <= sections; number += 1) {
  app.get(`/s/:code/sections/${number}`, show(`section ${number}`))
  const next = number === sections ? 'check' : `sections/${number + 1}`
  app.post(
    `/s/:code/sections/${number}`,
    then((code) => `/s/${code}/${next}`),
  )
}
app.get('/s/:code/check', show('check'))
app.post('/s/:code/response', (req, res) => {
  insert()
  res.redirect(303, `/s/${req.params.code}/sent`)
})
app.get('/s/:code/sent', show('sent'))

const server = createServer(app).listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(`listens on http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`)
})
process.once('SIGTERM', () => {
  server.close()
  server.closeAllConnections()
  rmSync(folder, { recursive: true, force: true })
})

/** Locals with as many options as make the page as large as the real one. */
function localsOf(title: string, size: number) {
  const words = () =>
    Array.from({ length: 4 }, () => Math.floor(random.fraction() * 1e9).toString(36)).join(' ')
  const questions: { name: string; label: string; options: { value: string; text: string }[] }[] = []
  while (Buffer.byteLength(print({ title, questions })) < size) {
    const last = questions.at(-1)
    if (last && last.options.length < 6)
      last.options.push({ value: `${last.options.length + 1}`, text: words() })
    else questions.push({ name: `q${questions.length + 1}`, label: words(), options: [] })
  }
  return { title, questions }
}
