import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'

import { expect } from 'chai'

import { onWhole } from '../../../src/coding/act/coding.ts'
import { codeUnits } from '../../../src/coding/act/code.ts'
import { codingPaths } from '../../../src/coding/paths.ts'
import { reviewDesk } from '../../../src/coding/review/load.ts'
import { beginRound } from '../../../src/coding/round/begin.ts'
import { unitsOf } from '../../../src/coding/text/queries.ts'
import { takeUnits } from '../../../src/coding/text/take.ts'
import { unitsRead } from '../../../src/coding/text/texts.ts'
import { deskOf } from '../../../src/coding/queue/desk-of.ts'
import { cardOf } from '../../../src/coding/queue/load.ts'
import type { Questionnaire } from '../../../src/instrument/questionnaire.ts'
import { pointsOf } from '../../../src/text.ts'
import { paths } from '../../../src/web/paths.ts'
import { installation, NOON, type Installation } from '../../support/app.ts'
import { everyKind } from '../../support/every-kind.ts'
import { routesOf } from '../../support/router.ts'
import { aPerson, signedInAs } from '../../support/world.ts'
import { CODES, coded } from '../seeded.ts'

/** All in one section, with a text calculated from the words. */
const form: Questionnaire = {
  ...everyKind,
  sections: [
    {
      code: 's1',
      title: { en: 'All' },
      questions: [
        ...everyKind.sections.flatMap(({ questions }) => questions),
        {
          kind: 'calculated',
          code: 'q16',
          label: { en: 'Repeated' },
          calculation: "concat('So: ', ${q11})",
          result: 'text',
        },
      ],
    },
  ],
}

/** Words that are replaced, of a removed text, of Other, and that nobody hides. */
const [REPLACED, REMOVED, OTHER, KEPT] = ['Zorblatt', 'Quibberish', 'Wexelonia', 'Plainspoken'] as const
const HIDDEN = [REPLACED, REMOVED, OTHER]

const wrote = (words: string, other: string) => ({
  words,
  other,
  more: { q3: { a: '1', b: '2' }, q16: `So: ${words}` },
})

async function aStudy(there: Installation) {
  const world = await coded(
    there,
    [
      [
        wrote(`I am 🙂 ${REPLACED} of the mill; ${REPLACED} again`, 'Law of the sea'),
        wrote(`${REMOVED} says it all`, 'Customs'),
        wrote(`${KEPT} words`, `The ${OTHER} charter`),
        ...Array.from({ length: 6 }, (_, at) => wrote(`Answer number ${at}`, `Other ${at}`)),
      ],
    ],
    form,
  )
  const researcher = await signedInAs(there, world.researcher)
  const unitWith = async (variable: string, words: string) => {
    const desk = await reviewDesk(there.stores.db, world.researcher, world.consultation.id, variable)
    await takeUnits(there.stores.db, desk.dataset, desk.variable)
    const units = await unitsOf(there.stores.db, world.consultation.id, variable)
    const read = await unitsRead(there.stores.db, desk.dataset, desk.variable, units)
    const unit = read.find(({ written }) => written.includes(words))
    if (!unit) throw new Error(`nobody wrote ${words}`)
    return unit
  }
  const act = async (
    variable: string,
    name: Parameters<typeof codingPaths.reviewAct>[2],
    fields: Readonly<Record<string, string>>,
  ) => await researcher.act(codingPaths.reviewAct(world.consultation.id, variable, name), fields)
  const hide = async () => {
    const replaced = await unitWith('q11', REPLACED)
    await act('q11', 'replacing', { unit: replaced.id, words: REPLACED, placeholder: 'person' })
    await act('q11', 'removing', { unit: (await unitWith('q11', REMOVED)).id })
    await act('q1_97_txt', 'replacing', {
      unit: (await unitWith('q1_97_txt', OTHER)).id,
      words: OTHER,
      placeholder: 'place',
    })
  }
  return { ...world, http: researcher, unitWith, act, hide }
}

type Study = Awaited<ReturnType<typeof aStudy>>

/** Every word that a route shows, by route: all that is read with GET, and the export. */
async function allBytes(there: Installation, study: Study): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  const { consultation, version, workshop, http } = study
  const sessions = await there.stores.db.selectFrom('session').select('id').execute()
  const ids: Record<string, readonly number[]> = {
    consultations: [consultation.id],
    versions: [version.id],
    questionnaires: [version.questionnaire_id],
    workshops: [workshop.id],
    sessions: sessions.map(({ id }) => id),
  }
  const questions = ['q1', 'q2', 'q3', 'q11', 'q16']
  for (const route of routesOf(there.app)) {
    const [method, pattern = ''] = route.split(' ')
    if (method !== 'GET' || pattern.includes('/review')) continue
    for (const id of ids[pattern.split('/')[1] ?? ''] ?? [0])
      for (const question of pattern.includes(':question') ? questions : ['']) {
        const address = pattern
          .replace(':id', String(id))
          .replace(':question', question)
          .replace(':variable', 'q11')
          .replace(':other', 'q3~a')
          .replace(':number', '1')
          .replace(/\/dissent(\.csv)?$/, '/dissent$1?item=a&side=against')
        const { body, text } = await http.get(address)
        found.set(address, Buffer.isBuffer(body) ? body.toString('latin1') : text)
      }
  }
  const zip = await exported(there, study)
  for (const name of execFileSync('unzip', ['-Z1', zip]).toString().trim().split('\n'))
    found.set(name, execFileSync('unzip', ['-p', zip, name]).toString())
  return found
}

async function exported(there: Installation, { http, consultation }: Study): Promise<string> {
  const { text } = await http.get(paths.exporting(consultation.id))
  const fields = {
    _csrf: /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? '',
    values: 'codes',
    language: 'en',
    separator: 'comma',
    bom: 'yes',
    reason: 'A test',
  }
  const answer = await http
    .post(paths.exporting(consultation.id), fields)
    .set('Colloquy-Script', 'yes')
    .responseType('blob')
  expect(answer.status).to.equal(200)
  const file = path.join(there.folder, `export-${Math.random()}.zip`)
  writeFileSync(file, answer.body as Buffer)
  return file
}

const showing = (bytes: ReadonlyMap<string, string>, words: string) =>
  [...bytes].flatMap(([name, text]) => (text.includes(words) ? [name] : []))

describe('words that a review hid', () => {
  let there: Installation
  beforeEach(async () => {
    there = await installation()
  })
  afterEach(async () => await there.remove())

  it('are on no page and in no file but the review, at once, with warm caches; the rest stays', async () => {
    const study = await aStudy(there)
    const before = await allBytes(there, study)
    for (const words of [...HIDDEN, KEPT])
      expect(showing(before, words), `the control: ${words}`).to.include('responses.csv')
    expect(showing(before, REPLACED).join(' ')).to.include('results/q11').and.include('dissent')
    await study.hide()
    const after = await allBytes(there, study)
    for (const words of HIDDEN) expect(showing(after, words), words).to.deep.equal([])
    expect(showing(after, KEPT)).to.deep.equal(showing(before, KEPT))
    expect(showing(after, '[person]')).to.include('responses.csv').and.include('answers_text.csv')
    expect(showing(after, 'The [place] charter')).to.include('responses.csv')
    const { text } = await study.http.get(
      codingPaths.reviewing(study.consultation.id, 'q11', (await study.unitWith('q11', REPLACED)).id),
    )
    expect(text).to.include(REPLACED)
  }).timeout(60_000)

  it('leave an empty cell with -93 beside it where the whole text is removed, also in what is calculated from it', async () => {
    const study = await aStudy(there)
    await study.hide()
    const zip = await exported(there, study)
    const [head = [], ...rows] = execFileSync('unzip', ['-p', zip, 'responses.csv'])
      .toString()
      .replace('\uFEFF', '')
      .trim()
      .split('\r\n')
      .map((line) => line.split(','))
    const columns = ['q11', 'q11_miss', 'q16', 'q16_miss'].map((name) => head.indexOf(name))
    const removed = rows.filter((row) => row[columns[1] ?? -1] === '-93')
    expect(removed.map((row) => columns.map((at) => row[at]))).to.deep.equal([['', '-93', '', '-93']])
    expect(rows.filter((row) => row[columns[3] ?? -1] === '-93')).to.have.length(2)
  })

  it('come back when the review is taken back', async () => {
    const study = await aStudy(there)
    const shown = async () => (await study.http.get(paths.result(study.consultation.id, 'q11'))).text
    expect(await shown()).to.include(REPLACED)
    await study.hide()
    expect(await shown()).to.not.include(REPLACED)
    const unit = await study.unitWith('q11', REPLACED)
    await study.act('q11', 'undoing', { unit: unit.id, start: '' })
    expect(await shown()).to.include(REPLACED)
  })

  it('hide what was coded on them behind the placeholder, and nothing moves', async () => {
    const study = await aStudy(there)
    const { db } = there.stores
    const anna = await aPerson(db, ['coder'])
    const { id } = await beginRound(
      db,
      study.consultation,
      {
        variable: 'q11',
        codebook_number: 1,
        kind: 'open',
        twice: 0,
        readers: [{ person_id: anna.id, languages: ['en'] }],
        units: study.units,
      },
      { by: study.researcher.id, now: NOON },
    )
    const unit = await study.unitWith('q11', REPLACED)
    const start = pointsOf(unit.written.slice(0, unit.written.indexOf(REPLACED))).length
    const mill = pointsOf(unit.written.slice(0, unit.written.indexOf('mill'))).length
    const guid = CODES[0]?.guid ?? ''
    const round = (await deskOf(db, anna, id)).round
    const stretches = [
      { ...onWhole(guid), start: start + 2, end: start + 5 },
      { ...onWhole(CODES[1]?.guid ?? ''), start: mill, end: mill + 4 },
    ]
    const change = { unit: unit.id, add: stretches, remove: [] }
    await codeUnits(db, round, [change], { person_id: anna.id, now: NOON })
    await study.hide()
    const { row } = await cardOf(db, await deskOf(db, anna, id), unit.id)
    const shown = row.codings?.map((one) => pointsOf(row.text.text).slice(one.start, one.end).join(''))
    expect(shown).to.have.members(['[person]', 'mill'])
    const stored = await db.selectFrom('coding').select(['start_cp', 'end_cp']).execute()
    expect(stored.map(({ start_cp, end_cp }) => [start_cp, end_cp])).to.have.deep.members([
      [start + 2, start + 5],
      [mill, mill + 4],
    ])
    const coder = await signedInAs(there, anna)
    for (const address of [codingPaths.round(id), codingPaths.answer(id, unit.id)]) {
      const { text } = await coder.get(address)
      expect(text).to.include('[person]').and.not.to.include(REPLACED)
    }
  })
})
