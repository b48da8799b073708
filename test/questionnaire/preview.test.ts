import { expect } from 'chai'
import { type Kysely, sql } from 'kysely'

import type { Questionnaire } from '../../src/instrument/questionnaire.ts'
import { exampleConsultation } from '../../src/workshop/example.ts'
import { installation, type Installation } from '../support/app.ts'
import { twoSections } from '../support/two-sections.ts'
import { aConsultation, aPerson, aVersion, aWorkshop, aWorld, signedInAs } from '../support/world.ts'
import { aForm, aLine, aSection, calculatedAs, yesNo } from './a-form.ts'

const example = exampleConsultation().questionnaire

describe('the preview of a version', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof aWorld>>
  let rosa: Awaited<ReturnType<typeof signedInAs>>
  beforeEach(async () => {
    there = await installation()
    world = await aWorld(there, { form: twoSections })
    rosa = await signedInAs(there, world.researcher)
  })
  afterEach(async () => await there.remove())

  const at = (number: number, id = world.version.id) => `/versions/${id}/preview/${number}`
  const versionOf = async (form: Questionnaire) =>
    (await aVersion(there.stores.db, world.consultation.id, form)).id
  const draftOf = async (form: Questionnaire) => {
    const { id } = await there.stores.db
      .insertInto('questionnaire_version')
      .values({
        questionnaire_id: world.version.questionnaire_id,
        number: 2,
        definition: JSON.stringify(form),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  }
  const leadsTo = ({ status, headers }: { status: number; headers: Record<string, string> }) =>
    `${status} ${headers['location'] ?? ''}`

  it('draws and reads every section of the example in its languages and stores nothing', async () => {
    const id = await versionOf(example)
    await rosa.act(at(1, id))
    const before = await everything(there)
    expect(before).to.include.keys('response', 'event', 'draft')
    expect(before['person']?.length).to.equal(4)
    expect(example.languages).to.deep.equal(['en', 'fr', 'ar'])
    for (const lang of example.languages) {
      for (const [index, section] of example.sections.entries()) {
        const here = at(index + 1, id)
        const { text } = await rosa.get(`${here}?lang=${lang}`).expect(200)
        expect(text).to.contain(`<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">`)
        expect(text).to.contain(`<h1>${section.title[lang] ?? ''}</h1>`)
        for (const { code, kind } of section.questions)
          if (kind !== 'note' && kind !== 'calculated') expect(text).to.contain(`id="q-${code}"`)
        const [question] = section.questions
        expect((await rosa.act(here, { spoken: lang, do: `clear:${question?.code ?? ''}` })).status).to.equal(
          200,
        )
        expect((await rosa.act(here, { spoken: lang, lang: 'fr' })).status).to.equal(200)
        expect((await rosa.act(here, { spoken: lang, do: 'next' })).status).to.be.oneOf([303, 422])
      }
      await rosa.get(`${at(example.sections.length + 1, id)}?lang=${lang}`).expect(200)
    }
    expect(await everything(there)).to.deep.equal(before)
  })

  it('says in the language of the staff member that nothing is stored, and leads back', async () => {
    await rosa.act('/account/language', { lang: 'fr' })
    const { text } = await rosa.get(`${at(1)}?lang=ar`).expect(200)
    expect(text).to.contain('<div class="note warn" lang="fr" dir="ltr">')
    expect(text).to.contain('rien n’est enregistré').and.contain('« The questionnaire », version 1')
    expect(text).to.contain(`href="/questionnaires/${world.version.questionnaire_id}"`)
    expect(text).to.contain('<html lang="ar" dir="rtl">').and.contain('data-keep=""')
  })

  it('begins in the language of the staff member, or in the default one where the version lacks it', async () => {
    await rosa.act('/account/language', { lang: 'fr' })
    expect((await rosa.get(at(1))).text).to.contain('<html lang="fr"')
    const english = await versionOf({ ...twoSections, languages: ['en'] })
    expect((await rosa.get(`${at(1, english)}?lang=ar`)).text).to.contain('<html lang="en"')
  })

  it('says at the question why an answer does not read, and keeps what was typed', async () => {
    const { status, text } = await rosa.act(at(1), { size: '1234', source: '2', do: 'next' })
    expect(status).to.equal(422)
    expect(text).to.contain('Enter a whole number from 0 to 999').and.contain('value="1234"')
    expect(text).to.contain('<title>Error: Preview: Water').and.contain('href="#f-size"')
    expect(text).to.match(/value="2"[^>]* checked/)
  })

  it('goes from section to section to the end and back, carrying nothing but the language', async () => {
    const filled = { size: '12', spoken: 'fr' }
    expect(leadsTo(await rosa.act(at(1), { ...filled, do: 'next' }))).to.equal(`303 ${at(2)}?lang=fr`)
    expect(leadsTo(await rosa.act(at(1), { size: 'x', do: 'skip' }))).to.equal(`303 ${at(2)}?lang=en`)
    expect(leadsTo(await rosa.act(at(2), { ...filled, do: '' }))).to.equal(`303 ${at(3)}?lang=fr`)
    expect(leadsTo(await rosa.act(at(2), { do: 'back' }))).to.equal(`303 ${at(1)}?lang=en`)
    const questionnaire = `/questionnaires/${world.version.questionnaire_id}`
    expect(leadsTo(await rosa.act(at(1), { do: 'back' }))).to.equal(`303 ${questionnaire}`)
    expect((await rosa.get(at(1))).text).not.to.contain('value="12"')
    const { text } = await rosa.get(`${at(3)}?lang=en`).expect(200)
    expect(text)
      .to.contain('End of the preview')
      .and.contain(`href="${at(1)}?lang=en"`)
    expect(text).to.contain(`href="${questionnaire}"`)
  })

  it('changes the language with what is typed', async () => {
    const { status, text } = await rosa.act(at(2), { words: 'Cleaner <water>', spoken: 'en', lang: 'ar' })
    expect(status).to.equal(200)
    expect(text).to.contain('<html lang="ar"').and.contain('Cleaner &lt;water&gt;</textarea>')
  })

  it('obeys the buttons within a question', async () => {
    const id = await versionOf(ranked)
    const order = (html: string) =>
      [...html.matchAll(/name="(aims_\w+)" value="(\d*)"/g)].map(([, field, place]) => `${field} ${place}`)
    expect(order((await rosa.get(at(1, id))).text)).to.deep.equal([
      'aims_a_rank ',
      'aims_b_rank ',
      'aims_c_rank ',
    ])
    const started = await rosa.act(at(1, id), { do: 'rank:aims' })
    expect(started.status).to.equal(200)
    expect(order(started.text)).to.deep.equal(['aims_a_rank 1', 'aims_b_rank 2', 'aims_c_rank 3'])
    const places = { aims_a_rank: '1', aims_b_rank: '2', aims_c_rank: '3' }
    const moved = await rosa.act(at(1, id), { ...places, do: 'up:aims:b' })
    expect(order(moved.text)).to.deep.equal(['aims_b_rank 1', 'aims_a_rank 2', 'aims_c_rank 3'])
    const cleared = await rosa.act(at(1), { size: '12', source: '1', do: 'clear:source' })
    expect(cleared.text)
      .to.contain('value="12"')
      .and.not.match(/<input[^>]* checked/)
    expect((await rosa.act(at(1), { size: '12', do: 'up:nothing:x' })).text).to.contain('value="12"')
  })

  it('passes over sections with nothing to show', async () => {
    const id = await versionOf(
      aForm(aSection('s1', [calculatedAs('sum', '1 + 1')]), aSection('s2', [aLine('why')])),
    )
    expect(leadsTo(await rosa.get(at(1, id)))).to.equal(`303 ${at(2, id)}?lang=en`)
    expect((await rosa.get(at(2, id))).text).to.contain('Section 1 of 1')
    expect(leadsTo(await rosa.act(at(2, id), { do: 'next' }))).to.equal(`303 ${at(3, id)}?lang=en`)
    expect((await rosa.act(at(1, id))).status).to.equal(404)
  })

  it('shows a draft with what has to be put right in place of the question, the numbers unmoved', async () => {
    const id = await draftOf(
      aForm(
        aSection('s1', [{ ...yesNo('bad', { required: true }), list: 'nowhere' } as never, aLine('why')]),
      ),
    )
    const { text } = await rosa.get(at(1, id)).expect(200)
    expect(text).to.contain('“bad” cannot be shown yet').and.contain('there is no list “nowhere”')
    expect(text).to.contain('<span class="qn">2</span>Question why')
    expect(leadsTo(await rosa.act(at(1, id), { do: 'next' }))).to.equal(`303 ${at(2, id)}?lang=en`)
  })

  it('goes by the answers of a page alone where a condition looks at another page too', async () => {
    const id = await versionOf(
      aForm(
        aSection('s1', [yesNo('before')]),
        aSection('s2', [yesNo('here'), aLine('why', { relevant: "${before} = '1' and ${here} = '1'" })]),
      ),
    )
    const isHidden = (html: string) => /data-when="why"( hidden)?/.exec(html)?.[1] !== undefined
    expect(isHidden((await rosa.get(at(2, id)).expect(200)).text)).to.equal(true)
    const answered = await rosa.act(at(2, id), { here: '1', do: 'clear:why' })
    expect(isHidden(answered.text)).to.equal(false)
  })

  it('of a draft without sections is over at once', async () => {
    const id = await draftOf(aForm())
    expect((await rosa.get(at(1, id)).expect(200)).text).to.contain('End of the preview')
  })

  it('is open to facilitators of the consultation’s workshops, whom it leads to their sessions', async () => {
    const farid = await signedInAs(there, world.facilitator)
    const { text } = await farid.get(at(1)).expect(200)
    expect(text).to.contain('href="/sessions"').and.not.contain('href="/questionnaires/')
    expect(leadsTo(await farid.act(at(1), { do: 'back' }))).to.equal('303 /sessions')
  })

  it('does not exist for anyone else', async () => {
    const { db } = there.stores
    const elsewhere = await aPerson(db, ['facilitator', 'researcher'])
    const other = await aConsultation(db, [elsewhere])
    await aWorkshop(db, other.id, [elsewhere])
    for (const person of [world.stranger, world.administrator, elsewhere]) {
      const tab = await signedInAs(there, person)
      await tab.get(at(1)).expect(404)
      expect((await tab.act(at(1), { do: 'next' })).status).to.equal(404)
    }
    for (const wrong of [at(4), at(0), '/versions/999/preview/1', `/versions/${world.version.id}/preview/x`])
      await rosa.get(wrong).expect(404)
    expect((await rosa.act(at(3))).status).to.equal(404)
  })

  it('takes no form without its token', async () => {
    expect((await rosa.get(at(1))).text).to.match(/<input type="hidden" name="_csrf" value="[^"]+">/)
    await rosa.post(at(1), { do: 'next' }).expect(403)
  })
})

const ranked: Questionnaire = aForm(
  aSection('s1', [{ kind: 'ranking', code: 'aims', label: { en: 'Put these in order' }, list: 'abc' }]),
)

/** Every row of the answers' file and of the drafts' file. */
async function everything({ stores }: Installation) {
  return { ...(await rowsIn(stores.db)), ...(await rowsIn(stores.drafts)) }
}

async function rowsIn<S>(db: Kysely<S>) {
  const rows: Record<string, readonly unknown[]> = {}
  for (const { name, isView } of await db.introspection.getTables())
    if (!isView) rows[name] = (await sql`select * from ${sql.table(name)}`.execute(db)).rows
  return rows
}
