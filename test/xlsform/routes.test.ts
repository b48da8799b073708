import { expect } from 'chai'

import { versionsOf } from '../../src/questionnaire/queries.ts'
import { questionsOf } from '../../src/instrument/questionnaire.ts'
import { openWorkbook } from '../../src/xlsform/workbook/open.ts'
import { readWorkbook } from '../../src/xlsform/read/read.ts'
import { installation, tokenIn, type Installation } from '../support/app.ts'
import { aWorld, signedInAs } from '../support/world.ts'
import { fileOf } from './rows.ts'

const FORM = {
  survey: `type | name | label
    text | river-name | Which <b>river</b>?
    geopoint | where | Where?
    select_one yes_no | flood | Has \${river-name} flooded?`,
  choices: `list_name | name | label
    yes_no | y | Yes
    yes_no | n | No`,
  settings: `form_title
    Floods`,
}

describe('a workbook in the browser', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof aWorld>>
  let person: Awaited<ReturnType<typeof signedInAs>>
  let token: string

  beforeEach(async () => {
    there = await installation()
    world = await aWorld(there)
    person = await signedInAs(there, world.researcher)
    token = tokenIn((await person.get('/account')).text)
  })
  afterEach(async () => {
    await there.remove()
  })

  const bring = (address: string, bytes: Buffer | string, fields: Readonly<Record<string, string>> = {}) => {
    const sent = person.agent.post(address).set({ 'Sec-Fetch-Site': 'same-origin' }).field('_csrf', token)
    for (const [name, value] of Object.entries(fields)) void sent.field(name, value)
    return sent.attach('file', Buffer.from(bytes), 'floods.xlsx')
  }
  const bringBoth = (address: string, bytes: Buffer, csv: string) =>
    bring(address, bytes).attach('files', Buffer.from(csv), 'rivers.csv')
  const own = () => `/consultations/${world.consultation.id}/workbook`
  const names = async () =>
    (await there.stores.db.selectFrom('questionnaire').select(['id', 'name']).orderBy('id').execute()).slice(
      1,
    )

  it('comes with the files it takes its lists from', async () => {
    const survey = 'type | name | label\nselect_one_from_file rivers.csv | r | River?'
    const sent = await bringBoth(own(), fileOf({ survey }), 'name,label\nrhone,Rhône\narve,Arve\n')
    expect(sent.status).to.equal(303)
    const [made] = await names()
    const [draft] = await versionsOf(there.stores.db, made?.id ?? 0)
    expect(draft?.form.choice_lists['rivers']?.map(({ label }) => label['en'])).to.deep.equal([
      'Rhône',
      'Arve',
    ])
    const large = await bringBoth(own(), fileOf({ survey }), 'x'.repeat(2 * 1024 * 1024 + 1))
    expect(large.status).to.equal(413)
  })

  it('says to bring the files that it reads from, and sends nobody into the workbook for them', async () => {
    const survey =
      "type | name | label | calculation\ncalculate | r | | pulldata('rivers', 'label', 'name', 'arve')"
    const { status, text } = await bring(own(), fileOf({ survey }))
    expect(status).to.equal(422)
    expect(text)
      .to.contain('choose the workbook and these files, and bring them together')
      .and.contain('The file “rivers.csv” did not come with the workbook')
      .and.not.contain('right in the workbook')
  })

  it('becomes a questionnaire whose draft comes with what was read of it', async () => {
    expect((await person.get(own())).text).to.include('multipart/form-data')
    const sent = await bring(own(), fileOf(FORM))
    expect(sent.status).to.equal(303)
    const [made] = await names()
    expect(made?.name).to.equal('Floods')
    const [draft] = await versionsOf(there.stores.db, made?.id ?? 0)
    expect(questionsOf(draft?.form ?? { ...FALLBACK }).map(({ code }) => code)).to.deep.equal([
      'river_name',
      'flood',
    ])
    const report = await person.get(String(sent.headers['location']))
    expect(report.text).to.include('floods.xlsx').and.to.include('river-name').and.to.include('river_name')
    expect(report.text).to.include('survey, row 3, column A').and.to.include('no place is recorded')
    expect((await person.get(`/questionnaires/${made?.id}`)).text).to.include('What was read of the workbook')
  })

  it('goes by the name that is given, and by the language of the consultation', async () => {
    await bring(own(), fileOf(FORM), { name: 'Rivers 2026' })
    expect((await names()).map(({ name }) => name)).to.deep.equal(['Rivers 2026'])
  })

  it('changes nothing when something in it cannot be read, and says where', async () => {
    const broken = { ...FORM, survey: `${FORM.survey}\n    barcod | x | <script>alert(1)</script>` }
    const sent = await bring(own(), fileOf(broken))
    expect(sent.status).to.equal(422)
    expect(sent.text).to.include('survey, row 5, column A').and.to.include('barcod')
    expect(sent.text).not.to.include('<script>alert')
    expect(await names()).to.deep.equal([])
  })

  it('asks for a workbook where there is none, or another file', async () => {
    const nothing = await person.act(own())
    expect(nothing.status).to.equal(422)
    expect(nothing.text).to.include('Choose a workbook.')
    const picture = await bring(own(), '\u0089PNG\r\n\u0000')
    expect(picture.status).to.equal(422)
    expect(/class="err"[^]*?<\/p>/.exec(picture.text)?.[0]).to.include('this file is none')
  })

  it('may have at most 10 MB', async () => {
    const large = await bring(own(), Buffer.alloc(10 * 1024 * 1024 + 1))
    expect(large.status).to.equal(413)
    expect(large.text).to.include('at most 10\u00a0MB')
    expect(await names()).to.deep.equal([])
  })

  it('is not taken from a form that is not ours', async () => {
    token = 'forged'
    expect((await bring(own(), fileOf(FORM))).status).to.equal(403)
    expect(await names()).to.deep.equal([])
  })

  it('replaces a draft that nobody else has saved meanwhile', async () => {
    await bring(own(), fileOf(FORM))
    const [made] = await names()
    const at = `/questionnaires/${made?.id}/workbook`
    expect((await person.get(at)).text).to.include('name="revision" value="0"')
    const other = { ...FORM, survey: 'type | name | label\n    note | n | Thank you' }
    const replaced = await bring(at, fileOf(other), { revision: '0' })
    expect(replaced.status).to.equal(303)
    const [draft] = await versionsOf(there.stores.db, made?.id ?? 0)
    expect(draft?.revision).to.equal(1)
    expect(questionsOf(draft?.form ?? { ...FALLBACK }).map(({ code }) => code)).to.deep.equal(['n'])
    expect((await bring(at, fileOf(FORM), { revision: '0' })).status).to.equal(409)
    expect((await person.get(String(replaced.headers['location']))).text).to.include('nothing to know')
  })

  it('replaces nothing that is published', async () => {
    const { questionnaire_id } = world.version
    const sent = await bring(`/questionnaires/${questionnaire_id}/workbook`, fileOf(FORM), {
      revision: '0',
    })
    expect(sent.status).to.equal(409)
  })

  it('is downloaded from any version, and reads back to the same', async () => {
    const sent = await person
      .get(`/versions/${world.version.id}/xlsform`)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => done(null, Buffer.concat(chunks)))
      })
    expect(sent.headers['content-disposition']).to.include('The questionnaire v1.xlsx')
    const opened = openWorkbook(sent.body as Buffer)
    const read = opened.ok && readWorkbook(opened.workbook, { language: 'en', called: '' })
    expect(read && read.ok && read.form).to.deep.equal(JSON.parse(world.version.definition))
  })
})

const FALLBACK = {
  title: {},
  languages: [],
  default_language: 'en',
  minutes: 0,
  choice_lists: {},
  sections: [],
}
