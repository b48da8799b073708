import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { expect } from 'chai'

import { root } from '../../src/root.ts'
import { addressOf, freshStores } from '../support/database.ts'
import { commandNamed } from '../support/program.ts'
import { aConsultation, aVersion, aWorkshop } from '../support/world.ts'
import { aForm, aSealedSession, people, table } from './sealed.ts'

describe('npm run export', () => {
  let there: Awaited<ReturnType<typeof freshStores>>
  let code = ''
  let out = ''
  before(async () => {
    there = await freshStores()
    const { db } = there.stores
    const consultation = await aConsultation(db)
    code = consultation.code
    const workshop = await aWorkshop(db, consultation.id)
    const scale = { kind: 'likert_set', code: 'q1', label: { en: 'q1' }, list: 'yes_no' } as const
    const items = [{ code: 'a', label: { en: 'One', fr: 'Un' } }]
    const version = await aVersion(db, consultation.id, aForm([{ ...scale, items }]))
    const place = { workshop_id: workshop.id, version_id: version.id }
    await aSealedSession(db, { ...place, number: 1 }, [...people(4, { q1: { a: '1' } }), { _group: 'town' }])
    out = path.join(there.folder, 'out')
  })
  after(async () => await there.remove())

  /** Runs the command while the test's stores are open, as beside a server. */
  const run = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [...commandNamed('export'), ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, DATA_DIR: there.folder, DATABASE_URL: addressOf(there.place) },
    })
    return { status, stdout, stderr }
  }
  const to = (folder: string, ...more: readonly string[]) =>
    run('--consultation', code, '--out', path.join(out, folder), ...more)

  it('writes the files into a folder it makes, and says how many rows each has', () => {
    const { status, stdout, stderr } = to('files', '--reason', 'A study of rivers')
    expect(stderr).to.equal('')
    expect(status).to.equal(0)
    expect(readdirSync(path.join(out, 'files')).sort()).to.deep.equal([
      'README.txt',
      'answers_long.csv',
      'answers_text.csv',
      'k_report.csv',
      'responses.csv',
      'variables.csv',
    ])
    expect(stdout)
      .to.match(/^responses\.csv +5$/m)
      .and.to.match(/^k_report\.csv +1$/m)
    const text = readFileSync(path.join(out, 'files/responses.csv'), 'utf8')
    expect(text.startsWith('\uFEFFformat,')).to.equal(true)
    expect(
      table(text)
        .map(({ q1_a }) => String(q1_a))
        .sort(),
    ).to.deep.equal(['-99', '1', '1', '1', '1'])
  })

  it('writes labels with semicolons and without a byte order mark when asked to', () => {
    expect(
      to('labels', '--reason', 'A study', '--labels', 'fr', '--separator', ';', '--no-bom').status,
    ).to.equal(0)
    const text = readFileSync(path.join(out, 'labels/responses.csv'), 'utf8')
    expect(text.startsWith('format;')).to.equal(true)
    expect(table(text, ';').filter(({ q1_a }) => q1_a === 'Oui')).to.have.length(4)
  })

  it('writes one ZIP when asked to', () => {
    expect(to('zip', '--reason', 'A study', '--zip').status).to.equal(0)
    const [file, ...others] = readdirSync(path.join(out, 'zip'))
    expect(others).to.deep.equal([])
    expect(file).to.match(new RegExp(`^${code}-\\d{4}-\\d\\d-\\d\\d\\.zip$`))
    expect(
      readFileSync(path.join(out, 'zip', file ?? ''))
        .subarray(0, 2)
        .toString(),
    ).to.equal('PK')
  })

  it('is recorded as done by nobody who is signed in', async () => {
    const events = await there.stores.db
      .selectFrom('event')
      .selectAll()
      .where('action', '=', 'release.export')
      .execute()
    expect(events).to.have.length(3)
    expect(events.map(({ person_id }) => person_id)).to.deep.equal([null, null, null])
  })

  const refusals: readonly { says: string; args: () => readonly string[]; sentence: RegExp }[] = [
    { says: 'without arguments', args: () => [], sentence: /^Use: npm run export/ },
    {
      says: 'with an unknown argument',
      args: () => ['--consultation', code, '--out', out, '--all'],
      sentence: /^Use:/,
    },
    {
      says: 'for an unknown consultation, naming those there are',
      args: () => ['--consultation', 'NOWHERE', '--out', out],
      sentence: /^There is no consultation NOWHERE\. There is: C\d+\.$/m,
    },
    {
      says: 'without a reason when combinations are rare',
      args: () => ['--consultation', code, '--out', path.join(out, 'none')],
      sentence: /^1 combination of traits occurs in fewer than 3 responses\. Give a reason with --reason\.$/m,
    },
    {
      says: 'in a language the consultation does not have',
      args: () => ['--consultation', code, '--out', out, '--labels', 'de'],
      sentence: /^--labels takes a language of the consultation: en, fr and ar\.$/m,
    },
    {
      says: 'with a separator that CSV does not have here',
      args: () => ['--consultation', code, '--out', out, '--separator', '|'],
      sentence: /^--separator takes/,
    },
  ]
  for (const { says, args, sentence } of refusals) {
    it(`refuses to run ${says}, in one sentence`, () => {
      const { status, stdout, stderr } = run(...args())
      expect(status).to.equal(1)
      expect(stdout).to.equal('')
      expect(stderr).to.match(sentence)
      expect(stderr.trim().split('\n')).to.have.length(1)
    })
  }

  it('writes over nothing', () => {
    mkdirSync(path.join(out, 'kept'), { recursive: true })
    writeFileSync(path.join(out, 'kept/variables.csv'), 'mine')
    const { status, stderr } = to('kept', '--reason', 'A study')
    expect(status).to.equal(1)
    expect(stderr).to.include('variables.csv is there already')
    expect(readdirSync(path.join(out, 'kept'))).to.deep.equal(['variables.csv'])
    expect(readFileSync(path.join(out, 'kept/variables.csv'), 'utf8')).to.equal('mine')
  })

  it('makes no database where there is none', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [...commandNamed('export'), '--consultation', code, '--out', out],
      {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, DATA_DIR: path.join(there.folder, 'elsewhere'), DATABASE_URL: '' },
      },
    )
    expect(status).to.equal(1)
    expect(stderr).to.match(/^There is no database at .*elsewhere/)
    expect(readdirSync(there.folder)).not.to.include('elsewhere')
  })

  it('names what stands in the way of an export, and where to decide', async () => {
    const { db } = there.stores
    const consultation = await aConsultation(db)
    const workshop = await aWorkshop(db, consultation.id)
    for (const [at, max] of [5, 10].entries()) {
      const scale = { kind: 'scale', code: 'q1', label: { en: 'q1' }, min: 0, max } as const
      const version = await aVersion(db, consultation.id, aForm([scale]))
      const place = { workshop_id: workshop.id, version_id: version.id, number: at + 1 }
      await aSealedSession(db, place, people(3))
    }
    const { status, stderr } = run('--consultation', consultation.code, '--out', path.join(out, 'clash'))
    expect(status).to.equal(1)
    expect(stderr).to.match(/^Question q1 is not the same in session GVA-1 and session GVA-2/)
    expect(stderr).to.match(new RegExp(`Decide at http\\S+/consultations/${consultation.id}/merging, then`))
  })
})
