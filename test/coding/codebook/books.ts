import { expect } from 'chai'

import type { Changed, Code, Codebook } from '../../../src/coding/codebook/codebook.ts'
import { guidOf } from '../../../src/coding/codebook/guid.ts'
import { add } from '../../../src/coding/codebook/operations.ts'

export const EMPTY: Codebook = { codes: [] }

/** The GUID of a code by the name it was added under. */
export const guid = (name: string) => guidOf('test', name)

/** Unwraps a change. Throws when it was refused. */
export function done(changed: Changed): Codebook {
  if (!changed.ok) throw new Error(changed.fault.key)
  return changed.codebook
}

export const refusedAs = (changed: Changed) => (changed.ok ? 'done' : changed.fault.key)

/** A codebook from names; one space more is one level more: ['Money', ' Coins', ' Small sums']. */
export function book(...lines: readonly string[]): Codebook {
  const above: string[] = []
  return lines.reduce((codebook, line) => {
    const level = line.length - line.trimStart().length
    const name = line.trim()
    above[level] = guid(name)
    return done(add(codebook, { guid: guid(name), name }, level === 0 ? null : (above[level - 1] ?? '')))
  }, EMPTY)
}

/** Names as `book` takes them; retired ones in brackets. */
export const lines = ({ codes }: Codebook) =>
  codes.map((code) => ' '.repeat(levelIn(codes, code)) + (code.retired ? `(${code.name})` : code.name))

function levelIn(codes: readonly Code[], { parent }: Code): number {
  const code = codes.find((one) => one.guid === parent)
  return code ? 1 + levelIn(codes, code) : 0
}

/** Expects what every codebook has. */
export function expectLawful({ codes }: Codebook): void {
  expect(codes.length).to.be.at.most(300)
  expect(new Set(codes.map((code) => code.guid)).size).to.equal(codes.length)
  expect(new Set(codes.map(({ slug }) => slug)).size).to.equal(codes.length)
  const siblings = codes.map(({ parent, name }) => `${parent} ${name.normalize('NFC').toLowerCase()}`)
  expect(new Set(siblings).size).to.equal(codes.length)
  const open: string[] = []
  for (const { guid: own, slug, name, parent, retired } of codes) {
    expect(slug).to.match(/^[a-z][a-z0-9_]{0,29}$/)
    expect(name).to.equal(name.normalize('NFC').trim()).and.not.to.equal('')
    // In order of display the code above is the last one opened on its level.
    const at = parent === null ? 0 : open.indexOf(parent) + 1
    if (parent !== null) expect(at).to.be.greaterThan(0)
    open.splice(at, open.length, own)
    expect(open.length).to.be.at.most(4)
    if (parent !== null && !retired)
      expect(codes.find((code) => code.guid === parent)?.retired).to.equal(false)
  }
}
