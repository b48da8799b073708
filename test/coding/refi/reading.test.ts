import { expect } from 'chai'

import { readCodesInChild } from '../../../src/coding/refi/read-in-child.ts'
import { qdcFile } from '../../../src/coding/refi/write-codes.ts'
import { qdpxFile } from '../../../src/coding/refi/write-project.ts'
import { BOOK, coding, source, zipOf } from './projects.ts'

const codesOf = (read: Awaited<ReturnType<typeof readCodesInChild>>) =>
  read.ok ? read.codebook.codes : read.fault

describe('codes from a file of another program, read in a process of its own', () => {
  it('are those of a codebook', async () => {
    const read = await readCodesInChild({ bytes: Buffer.from(qdcFile(BOOK) ?? ''), kind: 'qdc' })
    expect(codesOf(read)).to.deep.equal(BOOK.codes)
    expect(read.ok && read.told).to.deep.equal([])
  })

  it('are those of a project, and what is left out of it is told', async () => {
    const sources = [
      source('one', 'Rain 🙂', { codings: [coding('Money', 0, 4), coding('Coins', null, null, 'Settled')] }),
      source('two', 'مطر'),
    ]
    const read = await readCodesInChild({ bytes: qdpxFile({ codes: BOOK, sources }), kind: 'qdpx' })
    expect(codesOf(read)).to.deep.equal(BOOK.codes)
    expect(read.ok && read.told).to.deep.equal([{ key: 'codes.left_project', values: { n: 2, codings: 2 } }])
  })

  it('are refused where there are none, and where the file is none or takes too long', async () => {
    const codes = { codes: [] }
    const empty = qdpxFile({ codes, sources: [source('one', 'Rain')] })
    expect(codesOf(await readCodesInChild({ bytes: empty, kind: 'qdpx' }))).to.deep.equal({
      key: 'codes.no_codes',
    })
    const none = { bytes: zipOf({ 'a.txt': 'no project' }), kind: 'qdpx' } as const
    expect(codesOf(await readCodesInChild(none))).to.deep.equal({
      key: 'codes.refi_projects',
      values: { n: 0 },
    })
    const long = (qdcFile(BOOK) ?? '').replace('<Codes>', `<Codes>${'<Note a="b"/>'.repeat(400_000)}`)
    const task = { bytes: Buffer.from(long), kind: 'qdc' } as const
    const tooLong = { key: 'codes.refi_took_too_long' }
    expect(codesOf(await readCodesInChild(task, { longest: 1 }))).to.deep.equal(tooLong)
    expect(codesOf(await readCodesInChild(task, { heap: 12 }))).to.deep.equal(tooLong)
  })
})
