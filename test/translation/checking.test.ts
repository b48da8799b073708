import { expect } from 'chai'

import type { Questionnaire } from '../../src/instrument/questionnaire.ts'
import { wordingsBefore } from '../../src/instrument/to-check.ts'
import { latestAmong, versionById, versionsOf } from '../../src/questionnaire/queries.ts'
import { textsCsv } from '../../src/translation/csv.ts'
import { textPlaces } from '../../src/translation/places.ts'
import { paths } from '../../src/web/paths.ts'
import { formIn } from '../editor/form-in.ts'
import { aForm, aLine, aSection, likert, yesNo } from '../questionnaire/a-form.ts'
import { installation, tokenIn, type Installation } from '../support/app.ts'
import { aWorld, signedInAs } from '../support/world.ts'

const both = (en: string, fr: string) => ({ en, fr })
const plain = aForm(
  aSection('s1', [
    yesNo('farm', { label: both('Do you farm?', 'Cultivez-vous ?'), hint: both('Or fish', 'Ou pêchez') }),
    { ...likert('views', ['x']), items: [{ code: 'x', label: both('Fair', 'Juste') }] } as never,
  ]),
  aSection('s2', [aLine('why', { label: both('Why?', 'Pourquoi ?') })]),
)
const form: Questionnaire = {
  ...plain,
  title: both('Rivers', 'Fleuves'),
  languages: ['en', 'fr'],
  sections: plain.sections.map((section) => ({ ...section, title: both('Part', 'Partie') })),
  choice_lists: { ...plain.choice_lists, yesno: [{ code: '1', label: both('Yes', 'Oui') }] },
}

describe('a translation whose source was reworded', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof aWorld>>
  let rosa: Awaited<ReturnType<typeof signedInAs>>
  let id = 0
  beforeEach(async () => {
    there = await installation()
    world = await aWorld(there)
    rosa = await signedInAs(there, world.researcher)
    const { questionnaire_id } = world.version
    const made = await there.stores.db
      .insertInto('questionnaire_version')
      .values({ questionnaire_id, number: 2, definition: JSON.stringify(form) })
      .returning('id')
      .executeTakeFirstOrThrow()
    id = made.id
  })
  afterEach(async () => await there.remove())

  const draft = async () => await versionById(there.stores.db, id)
  const toCheck = async (version = id) => {
    const now = (await versionById(there.stores.db, version)).form
    const before = wordingsBefore(now)
    const places = textPlaces(now).filter(({ text }) => before(text, 'fr') !== undefined)
    return places.map(({ address }) => address)
  }
  /** Opens a form of the editor, changes fields and saves it. */
  const write = async (at: string, changes: Record<string, string>) => {
    const { fields } = formIn((await rosa.get(at).expect(200)).text, 'class="writing"')
    expect((await rosa.act(at, { ...fields, do: 'save', ...changes })).status, at).to.equal(303)
  }
  const translate = async (part: number, fields: Record<string, string>) => {
    const revision = String((await draft()).revision)
    return await rosa.act(paths.translation(id, 'fr', part), { revision, ...fields })
  }

  it('is kept and to be checked, whichever text it is', async () => {
    expect(await toCheck()).to.deep.equal([])
    await write(paths.editQuestion(id, 'farm'), {
      label: 'Do you plough?',
      hint: 'Or sail',
      option_label_0: 'Aye',
    })
    expect(await toCheck()).to.deep.equal(['question/plough/label', 'question/plough/hint', 'list/yesno/1'])
    await write(paths.editQuestion(id, 'views'), { item_label_0: 'Just' })
    await write(paths.editSection(id, 's2'), { title: 'The end' })
    await write(paths.settings(id), { title: 'Lakes' })
    expect(await toCheck()).to.deep.equal([
      'questionnaire/title',
      'question/plough/label',
      'question/plough/hint',
      'list/yesno/1',
      'question/views/statement/x',
      'section/s2/title',
    ])
    const { sections } = (await draft()).form
    expect(sections[0]?.questions[0]?.label['fr']).to.equal('Cultivez-vous ?')
  })

  it('is counted, found by itself, and shown with the wording it was made from', async () => {
    await write(paths.editQuestion(id, 'why'), { label: 'What for?' })
    const list = (await rosa.get(paths.languages(id))).text
    expect(list).to.include('8 of 12, 1 to be checked').and.to.include('Check 1 translation')
    const at = `${paths.translation(id, 'fr', 3)}?only=check`
    expect(list).to.include(`href="${at}"`)
    const { text } = await rosa.get(at).expect(200)
    expect(text.match(/<textarea /g)).to.have.length(1)
    expect(text)
      .to.include('>What for?</p>')
      .and.to.include('>Why?</span>')
      .and.to.include('>Pourquoi ?</textarea>')
    expect(text).to.include('To be checked (1)').and.to.include('1 of them is to be checked')
    expect((await rosa.get(paths.editVersion(id))).text).to.include(`href="${at}"`)
  })

  it('is named before publishing, which it does not prevent', async () => {
    const at = paths.questionnaire(world.version.questionnaire_id)
    expect((await rosa.get(at)).text)
      .not.to.include('to be checked')
      .and.not.to.include('Check the translation')
    await write(paths.editQuestion(id, 'farm'), { label: 'Do you plough?', option_label_0: 'Aye' })
    const { text } = await rosa.get(at)
    expect(text).to.include('2 translations to be checked')
    expect(text.match(/Check the translation – [^<]*/g)).to.deep.equal([
      'Check the translation – these words have changed since they were translated: French',
    ])
    expect(text).to.match(/<a href="#question-1-1">Question 1<\/a><small><bdi class="code">plough<\/bdi>/)
    expect((await rosa.act(`${at}/publication`, { sure: 'yes' })).status).to.equal(303)
    expect((await draft()).state).to.equal('published')
  })

  it('is right again when it is saved anew, ticked, or its source goes back', async () => {
    await write(paths.editQuestion(id, 'why'), { label: 'What for?' })
    await translate(3, { 'text:question/what_for/label': 'Pourquoi ?', 'text:section/s2/title': 'Partie' })
    expect(await toCheck(), 'it is sent as it was').to.deep.equal(['question/what_for/label'])
    await translate(3, { 'text:question/what_for/label': 'Pour quoi faire ?' })
    expect(await toCheck()).to.deep.equal([])
    await write(paths.settings(id), { title: 'Lakes' })
    await translate(1, { 'text:questionnaire/title': 'Fleuves', 'right:questionnaire/title': 'yes' })
    expect(await toCheck()).to.deep.equal([])
    await write(paths.editSection(id, 's1'), { title: 'One' })
    await write(paths.editSection(id, 's1'), { title: 'Part' })
    expect(await toCheck()).to.deep.equal([])
  })

  it('is right again when it is written anew in the editor', async () => {
    await write(paths.editQuestion(id, 'why'), { label: 'What for?' })
    await write(`${paths.editQuestion(id, 'what_for')}?in=fr`, { label: 'Pour quoi faire ?' })
    expect(await toCheck()).to.deep.equal([])
  })

  it('is as it was after undoing, and in the next version and a copy', async () => {
    await write(paths.settings(id), { title: 'Lakes' })
    const at = paths.questionnaire(world.version.questionnaire_id)
    const consultation_id = String(world.consultation.id)
    const copied = await rosa.act(`${at}/copies`, { name: 'Again', consultation_id })
    const copy = Number(/\d+$/.exec(copied.headers['location'] ?? '')?.[0])
    expect(await toCheck(latestAmong(await versionsOf(there.stores.db, copy)).id)).to.have.length(1)
    await rosa.act(`/versions/${id}/undoing`, { revision: '1' })
    expect(await toCheck()).to.deep.equal([])
    await write(paths.settings(id), { title: 'Lakes' })
    await rosa.act(`${at}/publication`, { sure: 'yes' })
    await rosa.act(`${at}/versions`, {})
    const next = latestAmong(await versionsOf(there.stores.db, world.version.questionnaire_id))
    expect([next.number, await toCheck(next.id)]).to.deep.equal([3, ['questionnaire/title']])
  })

  it('is to be checked when a file brings it from the words there were', async () => {
    const file = textsCsv(form, 'fr')
      .replace('s2/title,Part,Partie', 's2/title,Part,Fin')
      .replace('Fleuves', 'Rivières')
    await write(paths.editSection(id, 's2'), { title: 'The end' })
    const token = tokenIn((await rosa.get(paths.languages(id))).text)
    await rosa.agent
      .post(paths.texts(id))
      .set('Sec-Fetch-Site', 'same-origin')
      .field({ _csrf: token, revision: '1', target: 'fr' })
      .attach('file', Buffer.from(file), 'texts.csv')
      .expect(200)
    expect((await draft()).form.title['fr']).to.equal('Rivières')
    expect(await toCheck()).to.deep.equal(['section/s2/title'])
  })
})
