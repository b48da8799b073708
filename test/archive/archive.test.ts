import { expect } from 'chai'
import type { KyselyPlugin } from 'kysely'

import { removeWhole } from '../../src/archive/remove.ts'
import { consultationById } from '../../src/consultation/queries.ts'
import { deleteAnswers } from '../../src/deletion/delete.ts'
import { deleteWhatIsDue } from '../../src/deletion/due.ts'
import { sealSession } from '../../src/response/seal.ts'
import { questionnairesOf, versionById } from '../../src/questionnaire/queries.ts'
import { sessionById } from '../../src/session/queries.ts'
import { prepareSession } from '../../src/session/prepare.ts'
import { spaced } from '../../src/session/join-code.ts'
import { planOf } from '../../src/session/session.ts'
import { paths } from '../../src/web/paths.ts'
import { installation, type Installation } from '../support/app.ts'
import { twoSections } from '../support/two-sections.ts'
import {
  aConsultation,
  aPerson,
  aSession,
  aVersion,
  aWorkshop,
  aWorld,
  signedInAs,
} from '../support/world.ts'

const KINDS = ['consultation', 'workshop', 'questionnaire'] as const
type Kind = (typeof KINDS)[number]

describe('what has ended', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof aWorld>>
  let rosa: Awaited<ReturnType<typeof signedInAs>>
  beforeEach(async () => {
    there = await installation()
    world = await aWorld(there, { state: 'draft' })
    rosa = await signedInAs(there, world.researcher)
  })
  afterEach(async () => await there.remove())

  const idOf = (kind: Kind) =>
    ({
      consultation: world.consultation.id,
      workshop: world.workshop.id,
      questionnaire: world.version.questionnaire_id,
    })[kind]
  const called = (kind: Kind) =>
    ({ consultation: world.consultation.code, workshop: 'GVA', questionnaire: 'The questionnaire' })[kind]
  const heldLineOn = async (kind: Kind) => {
    const { text } = await rosa.get(paths.ending(kind, idOf(kind)))
    return /name="held" value="([^"]*)"/.exec(text)?.[1] ?? ''
  }
  const act = async (kind: Kind, fields: Record<string, string>) =>
    await rosa.act(paths.ending(kind, idOf(kind)), { held: await heldLineOn(kind), ...fields })
  const rows = async (
    table: 'consultation' | 'workshop' | 'questionnaire' | 'questionnaire_version' | 'session' | 'membership',
  ) => (await there.stores.db.selectFrom(table).selectAll().execute()).length
  const opened = async () =>
    await aSession(there.stores.db, { workshop_id: world.workshop.id, version_id: world.version.id })
  const events = async () =>
    (
      await there.stores.db
        .selectFrom('event')
        .select(['action', 'detail'])
        .where((is) => is.or([is('action', 'like', '%.delete'), is('action', '=', 'session.discard')]))
        .orderBy('id')
        .execute()
    ).map(({ action, detail }) => [action, (JSON.parse(detail ?? '{}') as { name?: unknown }).name])

  describe('is deleted whole where nothing ran', () => {
    it('a consultation with all it holds, and only after its code was typed', async () => {
      const other = await aConsultation(there.stores.db, [world.researcher])
      const wrong = await act('consultation', { do: 'delete', called: 'SOMETHING' })
      expect(wrong.status).to.equal(422)
      expect(wrong.text).to.contain('href="#called"').and.contain('value="SOMETHING"')
      expect(await rows('consultation')).to.equal(2)
      expect((await rosa.get(paths.ending('consultation', idOf('consultation')))).text)
        .to.contain('1 workshop and 1 questionnaire')
        .and.contain('1 prepared session goes')
      const done = await act('consultation', { do: 'delete', called: called('consultation').toLowerCase() })
      expect([done.status, done.headers['location']]).to.deep.equal([303, '/consultations'])
      for (const table of ['workshop', 'questionnaire', 'questionnaire_version', 'session'] as const)
        expect(await rows(table), table).to.equal(0)
      expect([await rows('consultation'), await rows('membership')]).to.deep.equal([1, 1])
      expect((await rosa.get('/consultations')).text)
        .to.contain(other.code)
        .and.contain('It is deleted.')
      await rosa.get(`/consultations/${world.consultation.id}`).expect(404)
      const title = { en: 'Rules for shared rivers', fr: 'Règles pour les fleuves partagés' }
      const place = { en: 'Geneva', fr: 'Genève', ar: 'جنيف' }
      expect(await events()).to.deep.equal([
        ['session.discard', undefined],
        ['workshop.delete', place],
        ['questionnaire.delete', 'The questionnaire'],
        ['consultation.delete', title],
      ])
      const ada = await signedInAs(there, world.administrator)
      expect((await ada.get('/events')).text.replaceAll(/<[^>]+>/g, '')).to.contain(
        'Rules for shared rivers (deleted)',
      )
    })

    it('a workshop and a questionnaire, with the sessions that were prepared', async () => {
      for (const kind of ['workshop', 'questionnaire'] as const) {
        const done = await act(kind, { do: 'delete', called: ` ${called(kind)} ` })
        expect([done.status, done.headers['location']]).to.deep.equal([
          303,
          `/consultations/${world.consultation.id}`,
        ])
        expect([await rows(kind), await rows('session')], kind).to.deep.equal([0, 0])
      }
      expect([await rows('consultation'), await rows('membership')]).to.deep.equal([1, 1])
    })

    it('and a version that reuses a deleted id asks its own questions', async () => {
      const { db } = there.stores
      await versionById(db, world.version.id)
      await act('questionnaire', { do: 'delete', called: called('questionnaire') })
      const next = await aVersion(db, world.consultation.id, twoSections)
      expect((await versionById(db, next.id)).form).to.deep.equal(twoSections)
    })

    it('even when the deleted one is read concurrently', async () => {
      const { db } = there.stores
      await db.deleteFrom('session').execute()
      let read: Promise<unknown> | undefined
      const reading: KyselyPlugin = {
        transformQuery: ({ node }) => {
          if (node.kind === 'InsertQueryNode') read ??= versionById(db, world.version.id)
          return node
        },
        transformResult: async ({ result }) => {
          await read
          return result
        },
      }
      const [id, consultation] = [idOf('questionnaire'), await consultationById(db, world.consultation.id)]
      const subject = {
        kind: 'questionnaire',
        id,
        consultation,
        name: '',
        called: '',
        archived_on: null,
      } as const
      await removeWhole(db.withPlugin(reading), subject, '//', { by: world.researcher.id, now: there.now() })
      expect(read, 'it was read').not.to.equal(undefined)
      const next = await aVersion(db, world.consultation.id, twoSections)
      expect((await versionById(db, next.id)).form).to.deep.equal(twoSections)
    })

    it('but not when something was added after the page was read', async () => {
      const { db } = there.stores
      const other = await aVersion(db, world.consultation.id)
      const plan = { version_id: String(other.id), kind: 'live', channel: 'phone' }
      await rosa.act(paths.changeSession(world.session.id), plan)
      const before = await Promise.all(KINDS.map(heldLineOn))
      await rosa.act(paths.changeSession(world.session.id), { ...plan, version_id: String(world.version.id) })
      await rosa.act(`/workshops/${world.workshop.id}/sessions`, plan)
      for (const [at, kind] of KINDS.entries())
        for (const fields of [{ held: before[at] ?? '' }, { held: '' }]) {
          const { status, text } = await act(kind, { do: 'delete', called: called(kind), ...fields })
          expect([status, text.includes('has changed meanwhile')], kind).to.deep.equal([409, true])
        }
      expect([await rows('session'), await rows('questionnaire'), await rows('workshop')]).to.deep.equal([
        2, 2, 1,
      ])
      expect(await events()).to.deep.equal([])
      await aWorkshop(db, world.consultation.id, [], 'ZRH')
      const held = await heldLineOn('consultation')
      await aWorkshop(db, world.consultation.id, [], 'LYS')
      const late = await act('consultation', { do: 'delete', called: called('consultation'), held })
      expect([late.status, await rows('workshop')]).to.deep.equal([409, 3])
    })

    it('but no consultation whose answers were deleted, which stays known', async () => {
      const { id, code } = world.consultation
      const deed = { by: world.researcher.id, now: there.now() }
      await deleteAnswers(there.stores, { id, code }, deed)
      expect((await rosa.get(paths.ending('consultation', id)).expect(200)).text)
        .to.contain('Its answers were deleted')
        .and.not.contain('value="delete"')
      const { status, text } = await act('consultation', { do: 'delete', called: code })
      expect([status, text.includes('Its answers were deleted')]).to.deep.equal([409, true])
      expect([await rows('consultation'), await rows('workshop')]).to.deep.equal([1, 1])
      expect((await act('workshop', { do: 'delete', called: 'GVA' })).status).to.equal(303)
    })

    it('but not where a session was opened, whoever asks and however', async () => {
      await opened()
      for (const kind of KINDS) {
        expect((await rosa.get(paths.ending(kind, idOf(kind))).expect(200)).text)
          .to.contain('can be archived but not deleted')
          .and.not.contain('value="delete"')
        const { status, text } = await act(kind, { do: 'delete', called: called(kind) })
        expect([status, text.includes('can be archived but not deleted')], kind).to.deep.equal([409, true])
      }
      expect([await rows('session'), await rows('questionnaire'), await rows('workshop')]).to.deep.equal([
        2, 1, 1,
      ])
      expect(await events()).to.deep.equal([])
    })
  })

  describe('is archived', () => {
    const prepare = async () =>
      await rosa.act(`/workshops/${world.workshop.id}/sessions`, {
        version_id: String(world.version.id),
        kind: 'live',
        channel: 'phone',
      })

    for (const kind of KINDS)
      it(`and brought back: a ${kind}, in which no session is prepared or opened meanwhile`, async () => {
        const page = paths[kind](idOf(kind))
        const done = await act(kind, { do: 'archive' })
        expect([done.status, done.headers['location']]).to.deep.equal([303, page])
        expect((await rosa.get(page).expect(200)).text).to.contain('archived')
        const refused = await prepare()
        expect(refused.status, 'by a form that was open').to.be.oneOf([409, 422])
        await prepareSession(
          there.stores.db,
          world.workshop.id,
          { version_id: world.version.id, kind: 'live', channel: 'phone' },
          world.researcher.id,
          there.now(),
        ).then(
          () => expect.fail('it was prepared'),
          (error: unknown) => expect(String(error)).to.contain('archive.no_sessions'),
        )
        expect(await rows('session')).to.equal(1)
        const farid = await signedInAs(there, world.facilitator)
        const shut = await farid.act(paths.opening(world.session.id), { plan: planOf(world.session) })
        expect([shut.status, shut.text.includes('no session can be opened')]).to.deep.equal([409, true])
        await act(kind, { do: 'bring_back' })
        expect((await prepare()).status).to.equal(303)
        expect(
          (await farid.act(paths.opening(world.session.id), { plan: planOf(world.session) })).status,
        ).to.equal(303)
        const noted = await there.stores.db
          .selectFrom('event')
          .select('action')
          .where('subject', '=', `${kind}/${idOf(kind)}`)
          .execute()
        expect(noted.map(({ action }) => action)).to.deep.equal([`${kind}.archive`, `${kind}.bring_back`])
      })

    it('and read only: nothing is added or changed by any form, and no page leads to one', async () => {
      const { db } = there.stores
      const { id } = world.consultation
      const { questionnaire_id } = world.version
      const begun = await rosa.act(`/consultations/${id}/questionnaires`, {
        name: 'Another',
        languages: ['en'],
        default_language: 'en',
      })
      const draft = Number(/\/versions\/(\d+)/.exec(begun.headers['location'] ?? '')?.[1])
      const version = await versionById(db, draft)
      const forms = [
        ['consultation', `/consultations/${id}/edit`],
        ['consultation', `/consultations/${id}/groups`],
        ['consultation', `/consultations/${id}/workshops`, `/consultations/${id}/workshops/new`],
        ['consultation', `/consultations/${id}/questionnaires`, `/consultations/${id}/questionnaires/new`],
        ['consultation', paths.bringWorkbook(id)],
        ['workshop', `/workshops/${world.workshop.id}/edit`],
        ['questionnaire', paths.versions(questionnaire_id), ''],
        ['consultation', paths.publication(version.questionnaire_id), ''],
        ['consultation', paths.replaceByWorkbook(version.questionnaire_id)],
        ['consultation', paths.editVersion(draft)],
        ['consultation', paths.languages(draft)],
      ] as const
      const kept = async () =>
        await Promise.all(
          (
            [
              'consultation',
              'stakeholder_group',
              'workshop',
              'questionnaire',
              'questionnaire_version',
            ] as const
          ).map(async (table) => await db.selectFrom(table).selectAll().execute()),
        )
      for (const [kind, form, shows = form] of forms) {
        const from = form.includes(String(version.questionnaire_id)) ? version.questionnaire_id : idOf(kind)
        const page =
          kind === 'consultation' && from !== id ? paths.questionnaire(from) : paths[kind](idOf(kind))
        const leads = async () => {
          const { text } = await rosa.get(page).expect(200)
          return [form, shows].some((path) => path !== '' && text.includes(`"${path}"`))
        }
        if (shows) expect((await rosa.get(shows)).status, `before: ${shows}`).to.equal(200)
        await act(kind, { do: 'archive' })
        const before = await kept()
        if (shows) {
          const shown = await rosa.get(shows)
          expect([shown.status, shown.text.includes('nothing in it can be changed')], shows).to.deep.equal([
            409,
            true,
          ])
        }
        expect((await rosa.act(form, { name: 'Changed' })).status, form).to.be.oneOf([404, 409])
        expect(await leads(), `a way to ${form}`).to.equal(false)
        expect(await kept(), form).to.deep.equal(before)
        await act(kind, { do: 'bring_back' })
      }
    })

    it('and leaves the lists, while what it lies in still leads there', async () => {
      const { db } = there.stores
      await aWorkshop(db, world.consultation.id, [], 'ZRH')
      const at = `/consultations/${world.consultation.id}`
      const around = async (address: string, path: string) => {
        const { text } = await rosa.get(address).expect(200)
        const [listed = '', archived = ''] = text.split('>Archived <')
        return [listed.includes(`href="${path}"`), archived.includes(`href="${path}"`)]
      }
      for (const kind of ['workshop', 'questionnaire'] as const) {
        const path = paths[kind](idOf(kind))
        expect(await around(at, path)).to.deep.equal([true, false])
        await act(kind, { do: 'archive' })
        expect(await around(at, path), kind).to.deep.equal([false, true])
      }
      expect((await rosa.get('/sessions')).text).not.to.contain(`href="/workshops/${world.workshop.id}"`)
      expect(await around('/consultations', at)).to.deep.equal([true, false])
      await act('consultation', { do: 'archive' })
      expect(await around('/consultations', at)).to.deep.equal([false, true])
      const farid = await signedInAs(there, world.facilitator)
      for (const tab of [rosa, farid])
        expect((await tab.get('/sessions')).text)
          .to.contain('Your workshops are archived')
          .and.not.contain('No workshops yet')
      const ada = await signedInAs(there, world.administrator)
      const other = async () => (await ada.get('/consultations')).text.split('Other consultations')[1]
      expect(await other())
        .to.contain(world.consultation.code)
        .and.contain('Archived')
      await act('consultation', { do: 'bring_back' })
      expect(await other())
        .to.contain(world.consultation.code)
        .and.not.contain('Archived')
    })

    it('and its page leads to where it is brought back, and nowhere to where a session is prepared', async () => {
      await aWorkshop(there.stores.db, world.consultation.id, [], 'ZRH')
      const prepares = '>Prepare<span'
      expect((await rosa.get(paths.consultation(idOf('consultation')))).text).to.contain(prepares)
      for (const kind of KINDS) {
        await act(kind, { do: 'archive' })
        const { text } = await rosa.get(paths[kind](idOf(kind))).expect(200)
        expect(text, kind).to.contain(`href="${paths.ending(kind, idOf(kind))}">Bring back</a>`)
        expect(text, kind).not.to.contain(prepares)
        await act(kind, { do: 'bring_back' })
      }
    })

    it('as a questionnaire alone, after which its draft is changed or discarded, not opened', async () => {
      const farid = await signedInAs(there, world.facilitator)
      const at = paths.session(world.session.id)
      const [open, code] = [`action="${paths.opening(world.session.id)}"`, spaced(world.session.join_code)]
      const list = async () => (await farid.get(paths.sessions()).expect(200)).text
      expect((await farid.get(at).expect(200)).text)
        .to.contain(open)
        .and.contain(code)
      expect(await list()).to.contain(code)
      await act('questionnaire', { do: 'archive' })
      const { text } = await farid.get(at).expect(200)
      expect(text).to.contain('This is archived, so no session can be opened')
      expect(text)
        .to.contain(paths.changeSession(world.session.id))
        .and.contain(paths.discarding(world.session.id))
      for (const told of [open, code, 'Open the session when']) expect(text).not.to.contain(told)
      expect(await list()).not.to.contain(code)
      expect((await farid.get(paths.codeSheet(world.session.id))).status).to.equal(409)
    })

    it('but not while a rehearsal of it goes on, which is then said, and deleted after it', async () => {
      const { id } = await opened()
      await there.stores.db.updateTable('session').set({ kind: 'rehearsal' }).where('id', '=', id).execute()
      const goesOn = 'A rehearsal of it goes on.'
      for (const kind of KINDS) {
        const { text } = await rosa.get(paths.ending(kind, idOf(kind))).expect(200)
        expect(text.split(goesOn).length - 1, kind).to.equal(2)
        expect(text).not.to.contain('is sealed').and.not.contain('what was answered')
        for (const fields of [{ do: 'archive' }, { do: 'delete', called: called(kind) }]) {
          const refused = await act(kind, fields)
          expect([refused.status, refused.text.includes(goesOn)], kind).to.deep.equal([409, true])
        }
      }
      await (await signedInAs(there, world.facilitator)).act(paths.closing(id))
      expect((await act('workshop', { do: 'delete', called: 'GVA' })).status).to.equal(303)
    })

    it('but not while a session of it goes on or is not sealed', async () => {
      const { id } = await opened()
      for (const kind of KINDS) expect((await act(kind, { do: 'archive' })).status, kind).to.equal(409)
      await there.stores.db
        .updateTable('session')
        .set({ state: 'closed', closed_at: '2016-04-07T10:00:00.000Z', seal_at: '2016-04-07T10:10:00.000Z' })
        .where('id', '=', id)
        .execute()
      expect((await act('workshop', { do: 'archive' })).status).to.equal(409)
      await sealSession(there.stores, await sessionById(there.stores.db, id), null, there.now())
      expect((await act('workshop', { do: 'archive' })).status).to.equal(303)
      await rosa.get(`/sessions/${id}`).expect(200)
      await rosa.get(`/consultations/${world.consultation.id}/results`).expect(200)
    })

    it('and its answers are deleted on their day all the same', async () => {
      const { db } = there.stores
      await aSession(db, { workshop_id: world.workshop.id, version_id: world.version.id, state: 'closed' })
      for (const { id } of await db
        .selectFrom('session')
        .select('id')
        .where('state', '=', 'closed')
        .execute())
        await sealSession(there.stores, await sessionById(db, id), null, there.now())
      for (const kind of KINDS) await act(kind, { do: 'archive' })
      there.clock.now = new Date('2032-01-01T00:00:01Z')
      await deleteWhatIsDue(there)
      const deleted = await db.selectFrom('consultation').select('answers_deleted_on').executeTakeFirst()
      expect(deleted?.answers_deleted_on).to.equal('2032-01-01')
      expect((await questionnairesOf(db, world.consultation.id)).length).to.equal(1)
    })
  })

  it('is neither archived nor brought back by a form that says neither', async () => {
    for (const fields of [{ do: '' }, { do: 'burn' }])
      expect((await act('workshop', fields)).status).to.equal(400)
    expect((await rosa.get(paths.workshop(world.workshop.id))).text).not.to.contain('back in the lists')
  })

  it('is left alone by everybody who does not research it', async () => {
    for (const person of [
      world.facilitator,
      world.stranger,
      await aPerson(there.stores.db, ['administrator']),
    ]) {
      const tab = await signedInAs(there, person)
      for (const kind of KINDS) {
        await tab.get(paths.ending(kind, idOf(kind))).expect(404)
        expect((await tab.act(paths.ending(kind, idOf(kind)), { do: 'archive' })).status).to.equal(404)
      }
    }
  })
})
