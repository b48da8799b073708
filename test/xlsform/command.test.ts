import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { expect } from 'chai'

import { root } from '../../src/root.ts'
import { addressOf, freshStores, type Fresh } from '../support/database.ts'
import { everyKind } from '../support/every-kind.ts'
import { commandNamed } from '../support/program.ts'
import { aConsultation, aVersion } from '../support/world.ts'
import { fileOf } from './rows.ts'

const SURVEY = `type | name | label
  text | river-name | Which river?
  geopoint | where | Where?
  select_one yes_no | flood | Has \${river-name} flooded?
  note | thanks | Thank you`
const CHOICES = `list_name | name | label
  yes_no | y | Yes
  yes_no | n | No`

describe('npm run xlsform', () => {
  let there: Fresh
  let code = ''
  before(async () => {
    there = await freshStores()
    const { db } = there.stores
    const consultation = await aConsultation(db)
    code = consultation.code
    await aVersion(db, consultation.id)
  })
  after(async () => await there.remove())

  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [...commandNamed('xlsform'), ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, DATA_DIR: there.folder, DATABASE_URL: addressOf(there.place) },
    })
  const kept = (name: string, bytes: Buffer | string) => {
    const file = path.join(there.folder, name)
    writeFileSync(file, bytes)
    return file
  }

  it('says what a workbook holds as one object, each finding with its cell', () => {
    const { status, stdout, stderr } = run(
      'read',
      kept('rivers.xlsx', fileOf({ survey: SURVEY, choices: CHOICES })),
      '--json',
    )
    expect(stderr).to.equal('')
    expect(status).to.equal(0)
    const told = JSON.parse(stdout) as Record<string, unknown>
    expect(told).to.include({ ok: true, sections: 1, questions: 2, choiceLists: 1, choices: 2 })
    expect(told).to.include({ title: 'rivers' })
    expect(told).to.have.property('languages').deep.equal(['en'])
    expect(told)
      .to.have.nested.property('dropped[0]')
      .include({ sheet: 'survey', row: 3, column: 'A' })
      .and.have.all.keys('sheet', 'row', 'column', 'code', 'message')
    expect(told).to.have.property('errors').deep.equal([])
  })

  it('reads lists from the files it is given', () => {
    const survey = 'type | name | label\nselect_one_from_file rivers.csv | r | River?'
    const args = ['read', kept('listed.xlsx', fileOf({ survey })), '--json']
    const { stdout } = run(...args, '--with', kept('rivers.csv', 'name,label\na,A\nb,B\n'))
    expect(JSON.parse(stdout)).to.include({ ok: true, choiceLists: 1, choices: 2 })
    expect(JSON.parse(run(...args).stdout)).to.include({ ok: true, choices: 0 })
    expect(run(...args, '--with', 'nowhere.csv').status).to.equal(2)
  })

  it('ends with 1 where a workbook is refused, and with 2 where there is none', () => {
    const refused = run('read', kept('page.xlsx', '<!doctype html><p>Not found</p>'), '--json')
    expect(refused.status).to.equal(1)
    expect(JSON.parse(refused.stdout)).to.include({ ok: false }).and.have.property('errors').with.length(1)
    for (const args of [
      ['read', 'nowhere.xlsx'],
      ['draw', 'a', 'b'],
    ]) {
      const { status, stdout, stderr } = run(...args)
      expect([status, stdout], args.join(' ')).to.deep.equal([2, ''])
      expect(stderr.trim(), args.join(' '))
        .to.not.equal('')
        .and.not.match(/^ +at /m)
    }
  })

  it('writes a questionnaire that it reads back to the same counts, and never over a file', () => {
    const file = path.join(there.folder, 'a folder', 'written.xlsx')
    const { status, stderr } = run('write', code, file)
    expect(stderr).to.equal('')
    expect(status).to.equal(0)
    const told = JSON.parse(run('read', file, '--json').stdout) as Record<string, unknown>
    expect(told).to.include({ ok: true, sections: everyKind.sections.length })
    expect(told).to.include({ title: everyKind.title['en'] })
    expect(run('write', code, file).status).to.equal(2)
  })

  it('names what there is where nothing is called so', () => {
    const file = path.join(there.folder, 'nothing.xlsx')
    const { status, stderr } = run('write', 'NOTHING', file)
    expect(status).to.equal(2)
    expect(stderr).to.include(code)
    expect(run('write', code, file, '--version', '7').status).to.equal(2)
    expect(existsSync(file)).to.equal(false)
  })
})
