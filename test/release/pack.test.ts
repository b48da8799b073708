import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'

import { expect } from 'chai'

import { fileNames } from '../../src/release/export.ts'
import { writeFile, writeFiles, zipOf } from '../../src/release/pack.ts'
import { everyKind } from '../support/every-kind.ts'
import { aForm, everything, people, textsOf } from './sealed.ts'
import { aStudy, number, ONE_NUMBER, words, type Study } from './study.ts'

describe('the files of an export', () => {
  let study: Study
  let folder = ''
  beforeEach(async () => {
    study = await aStudy()
    folder = mkdtempSync(path.join(tmpdir(), 'colloquy-export-'))
  })
  afterEach(async () => {
    await study.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  it('is a ZIP that others open, whose entries tell no time', async () => {
    await study.seal(everyKind, [everything()])
    const file = path.join(folder, 'export.zip')
    const files = await study.release()
    await writeFile(file, zipOf(files))
    expect(execFileSync('unzip', ['-t', file]).toString()).to.include('No errors detected')
    const names = execFileSync('unzip', ['-Z1', file]).toString().trim().split('\n')
    expect(names).to.have.members([...fileNames(await study.ready())])
    const text = execFileSync('unzip', ['-p', file, 'answers_text.csv']).toString()
    expect(text).to.equal((await textsOf(files))['answers_text.csv'])
    expect(stampsIn(readFileSync(file))).to.deep.equal(names.map(() => ({ time: 0, date: 0x21, extra: 0 })))
  })

  it('writes files that only their owner reads, and counts their rows', async () => {
    const answers = [{ q1: 1, q2: 'one\ntwo' }, { q1: 2, q2: 'three' }, { q1: 3 }]
    await study.seal(aForm([number('q1'), words('q2')]), answers)
    const tally = new Map<string, number>()
    const files = await study.release()
    await writeFiles(folder, files, tally)
    expect([...tally].filter(([name]) => name !== 'variables.csv')).to.deep.equal([
      ['README.txt', 0],
      ['responses.csv', 3],
      ['answers_long.csv', 3],
      ['answers_text.csv', 2],
      ['k_report.csv', 0],
    ])
    expect(statSync(path.join(folder, 'responses.csv')).mode & 0o777).to.equal(0o600)
    const again = await writeFiles(folder, files).catch((error: unknown) => error)
    expect(again).to.have.property('code', 'EEXIST')
  })

  it('breaks off when a response is gone, instead of leaving it out', async () => {
    const { db } = study
    await study.seal(ONE_NUMBER, people(5))
    const files = await study.release()
    await db.deleteFrom('sealed_response').execute()
    const broken = await buffer(zipOf(files)).catch((error: unknown) => error)
    expect(broken).to.be.instanceOf(Error).with.property('message').that.includes('deleted')
  })

  it('holds 20,000 responses without holding them in memory', function () {
    this.timeout(120_000)
    const script = path.join(import.meta.dirname, 'peak.ts')
    const output = execFileSync(process.execPath, ['--max-old-space-size=140', '--import', 'tsx', script], {
      encoding: 'utf8',
    })
    const { idle, peak, written } = JSON.parse(output) as Record<'idle' | 'peak' | 'written', number>
    expect(written, 'bytes, so that the bound means something').to.be.greaterThan(180e6)
    expect(peak - idle, 'bytes').to.be.lessThan(120e6)
  })
})

/** Returns time, date and extra-field length of every entry in a ZIP's central directory. */
function stampsIn(zip: Buffer) {
  const stamps: { time: number; date: number; extra: number }[] = []
  for (let at = zip.indexOf('PK\x01\x02'); at !== -1; at = zip.indexOf('PK\x01\x02', at + 4)) {
    stamps.push({
      time: zip.readUInt16LE(at + 12),
      date: zip.readUInt16LE(at + 14),
      extra: zip.readUInt16LE(at + 30),
    })
  }
  return stamps
}
