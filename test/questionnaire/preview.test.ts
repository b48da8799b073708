import { expect } from 'chai'
import { type Kysely, sql } from 'kysely'

import type { Questionnaire } from '../../src/instrument/questionnaire.ts'
import { exampleConsultation } from '../../src/workshop/example.ts'
import { installation, type Installation } from '../support/app.ts'
import { twoSections } from '../support/two-sections.ts'
import { aConsultation, aPerson, aVersion, aWorkshop, aWorld, signedInAs } from '../support/world.ts'
import { formIn } from '../editor/form-in.ts'
import { aForm, aLine, aSection, calculatedAs, yesNo } from './a-form.ts'

const both = (en: string, fr: string) => ({ en, fr })
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
        expect((await rosa.act(here, { spoken: lang, do: 'next' })).status).to.be.oneOf([200, 422])
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
    expect(text).to.contain('<html lang="ar" dir="rtl">').and.not.contain('data-keep')
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

  /** Submits a form of a page with its carried fields and these. */
  const onward = async (html: string, fields: Record<string, string>) => {
    const { fields: own } = formIn(html, 'method="post"')
    const action = /<form method="post" action="([^"]+)"/.exec(html)?.[1] ?? ''
    return await rosa.act(action, { ...own, ...fields })
  }

  it('goes from section to section to the end and back, with what was filled in', async () => {
    const first = (await rosa.get(at(1)).expect(200)).text
    expect(first).not.to.contain('Start the preview again')
    const second = await onward(first, { size: '12', source: '2', do: 'next' })
    expect([second.status, second.headers['location']]).to.deep.equal([200, undefined])
    expect(second.text).to.contain('Section 2 of 2').and.contain('name="size" value="12"')
    expect(second.text)
      .to.contain('Start the preview again')
      .and.not.to.match(/(href|action)="[^"]*12/)
    const end = await onward(second.text, { words: 'Cleaner <water>', do: 'next' })
    expect(end.text)
      .to.contain('End of the preview')
      .and.contain(`href="${at(1)}?lang=en"`)
    const back = await onward(end.text, { do: 'back' })
    expect(back.text).to.contain('Cleaner &lt;water&gt;</textarea>')
    const start = await onward(back.text, { do: 'back', lang: '' })
    expect(start.text)
      .to.contain('value="12"')
      .and.to.match(/value="2"[^>]* checked/)
    expect((await rosa.get(at(1))).text).not.to.contain('value="12"')
  })

  it('forgets a section that is skipped, and leads out before the first and after the last', async () => {
    const second = await onward((await rosa.get(at(1))).text, { size: 'x', do: 'skip' })
    expect(second.text).to.contain('Section 2 of 2').and.not.contain('name="size"')
    const questionnaire = `/questionnaires/${world.version.questionnaire_id}`
    expect(leadsTo(await rosa.act(at(1), { do: 'back' }))).to.equal(`303 ${questionnaire}`)
    expect((await rosa.get(`${at(3)}?lang=en`).expect(200)).text).to.contain(`href="${questionnaire}"`)
  })

  it('asks by the answers of sections that were seen, says them, and passes over what they rule out', async () => {
    const form = aForm(
      aSection('s1', [yesNo('before')]),
      aSection('s2', [aLine('skipped')], "${before} = '0'"),
      aSection('s3', [aLine('why', { label: both('Why ${before}?', 'Pourquoi ${before} ?') })]),
      aSection('s4', [aLine('more', { relevant: "${before} = '0'" }), aLine('last')]),
    )
    const id = await versionOf({ ...form, languages: ['en', 'fr'] })
    const second = await onward((await rosa.get(at(1, id))).text, { before: '1', do: 'next' })
    expect(second.text).to.contain('Section 2 of 3').and.contain('Why Option 1?')
    const french = await onward(second.text, { why: 'Because', lang: 'fr' })
    expect(french.text).to.contain('Pourquoi Option 1').and.contain('value="Because"')
    const fourth = await onward(french.text, { do: 'next' })
    expect(fourth.text)
      .to.contain('<html lang="fr"')
      .and.contain('id="q-last"')
      .and.not.contain('id="q-more"')
    const back = await onward(fourth.text, { do: 'back' })
    expect(back.text).to.contain('value="Because"')
    const alone = (await rosa.get(at(4, id)).expect(200)).text
    expect(alone).to.contain('Section 4 of 4').and.contain('id="q-more"')
    const other = await onward((await rosa.get(at(1, id))).text, { before: '0', do: 'next' })
    expect(other.text).to.contain('id="q-skipped"').and.contain('Section 2 of 4')
  })

  it('stays on a page whose answers ask another question there, as a phone without a script does', async () => {
    const form = aForm(
      aSection('s1', [yesNo('any'), aLine('which', { relevant: "${any} = '1'" })]),
      aSection('s2', [aLine('last')]),
    )
    const here = at(1, await versionOf(form))
    expect((await rosa.act(here, { any: '0', do: 'next' })).text).to.contain('id="q-last"')
    const asked = await rosa.act(here, { any: '1', do: 'next' })
    expect(asked.status).to.equal(200)
    expect(asked.text).to.contain('Section 1 of 2').and.contain('name="shown" value="which"')
    const on = await rosa.act(here, { any: '1', shown: 'which', do: 'next' })
    expect(on.text).to.contain('id="q-last"')
    expect((await rosa.act(here, { any: '1', do: 'skip' })).text).to.contain('id="q-last"')
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
    expect((await rosa.act(at(2, id), { do: 'next' })).text).to.contain('End of the preview')
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
    expect((await rosa.act(at(1, id), { do: 'next' })).text).to.contain('End of the preview')
  })

  it('goes by the answers of a page alone where a condition looks at a page that was not seen too', async () => {
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
    expect((await rosa.act(at(4))).status).to.equal(404)
  })

  it('takes no form without its token', async () => {
    expect((await rosa.get(at(1))).text).to.match(/<input type="hidden" name="_csrf" value="[^"]+">/)
    await rosa.post(at(1), { do: 'next' }).expect(403)
  })
})

const ranked: Questionnaire = aForm(
  aSection('s1', [{ kind: 'ranking', code: 'aims', label: { en: 'Put these in order' }, list: 'abc' }]),
)

/** Returns every row of the answers and drafts databases. */
async function everything({ stores }: Installation) {
  return { ...(await rowsIn(stores.db)), ...(await rowsIn(stores.drafts)) }
}

async function rowsIn<S>(db: Kysely<S>) {
  const rows: Record<string, readonly unknown[]> = {}
  for (const { name, isView } of await db.introspection.getTables())
    if (!isView) rows[name] = (await sql`select * from ${sql.table(name)}`.execute(db)).rows
  return rows
}
