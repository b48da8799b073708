import { spawnSync } from 'node:child_process'
import path from 'node:path'

import { expect } from 'chai'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

import { isRequired } from '../../support/chromium.ts'
import type { Project, Source } from '../../../src/coding/refi/project.ts'
import { book, guid } from '../codebook/books.ts'

export const BOOK = book('Money', ' Coins', 'People')

/** A source with what a test does not care about. */
export const source = (name: string, text: string, more: Partial<Source> = {}): Source => ({
  guid: guid(`source ${name}`),
  name,
  text,
  language: '',
  variables: {},
  codings: [],
  ...more,
})

export const coding = (code: string, start: number | null, end: number | null, coder = 'Coder A') => ({
  code: guid(code),
  coder,
  start,
  end,
})

/** Codings as lines in an order of their own; which stretch of the text they are on. */
export const codingsOf = ({ text, codings }: Source) =>
  codings
    .map(({ code, coder, start, end }) => {
      const stretch = start === null || end === null ? '*' : Array.from(text).slice(start, end).join('')
      return [coder, code, start, end, stretch].join(' ')
    })
    .toSorted((one, other) => (one < other ? -1 : 1))

export const comparable = ({ codes, sources }: Project) => ({
  codes: codes.codes.map(({ slug: _slug, ...code }) => code),
  sources: sources.map((one) => ({ ...one, codings: codingsOf(one) })),
})

export const filesIn = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))

/** A project file of another tool. */
export const zipOf = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
    { level: 0 },
  )

const hasXmllint = () => spawnSync('xmllint', ['--version']).error === undefined

/** Skips a test where xmllint is missing and says so; in CI it fails. */
export function needXmllint(context: Mocha.Context): void {
  if (hasXmllint()) return
  if (isRequired()) throw new Error('xmllint is missing: apt-get install libxml2-utils')
  console.log('      xmllint is missing (apt-get install libxml2-utils): not validated')
  context.skip()
}

/** Expects xmllint to accept a file by the schema of the standard. */
export function expectValid(xml: string, schema: 'Codebook' | 'Project'): void {
  const file = path.join(import.meta.dirname, `${schema}.xsd`)
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', file, '-'], {
    input: xml,
  })
  expect(status, String(stderr)).to.equal(0)
}
