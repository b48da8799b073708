import { expect } from 'chai'

import { spaced } from '../../src/session/join-code.ts'
import { paths } from '../../src/web/paths.ts'
import { installation } from '../support/app.ts'
import { aWorld, counted, signedInAs } from '../support/world.ts'
import { aSessionFixture, type SessionFixture } from './fixtures.ts'

const ACTS = [
  'opening',
  'pause',
  'resumption',
  'closing',
  'reopening',
  'sealing',
  'sharing',
  'edit',
  'discarding',
] as const
/** Actions that end a session. */
const ENDING = /"\/sessions\/\d+\/(closing|sealing|discarding)"/

describe('a session as its facilitator sees it', () => {
  let stage: SessionFixture
  let there: SessionFixture['there']
  let world: SessionFixture['world']
  let facilitator: SessionFixture['facilitator']
  let made: SessionFixture['made']
  let answer: SessionFixture['answer']
  let begin: SessionFixture['begin']
  beforeEach(async () => {
    stage = await aSessionFixture()
    ;({ there, world, facilitator, made, answer, begin } = stage)
  })
  afterEach(async () => {
    await there.remove()
  })

  describe('the console', () => {
    it('shows the state on the clock of the workshop, the totals and how to join', async () => {
      await counted(there.stores.db, world.session.id, 7, 2)
      const { text } = await facilitator.get(paths.session(world.session.id)).expect(200)
      expect(text)
        .to.include('Open since 11:30, Geneva time')
        .and.include('data-total="sent">7<')
        .and.include('data-total="begun">2<')
        .and.include('renewed on the minute')
        .and.include(`data-totals="${paths.sessionTotals(world.session.id)}"`)
        .and.include(spaced(world.session.join_code))
        .and.include('>http://ask.example.org<')
        .and.not.include('Phones cannot reach')
    })

    it('gives the day as well when it is another', async () => {
      const opened_at = '2016-04-06T22:30:00.000Z'
      await there.stores.db
        .updateTable('session')
        .set({ opened_at })
        .where('id', '=', world.session.id)
        .execute()
      const today = await facilitator.get(paths.session(world.session.id)).expect(200)
      expect(today.text, 'already 7 April in Geneva').to.include('Open since 00:30, Geneva time')
      await there.stores.db
        .updateTable('session')
        .set({ opened_at: '2016-04-06T21:30:00.000Z' })
        .where('id', '=', world.session.id)
        .execute()
      const { text } = await facilitator.get(paths.session(world.session.id)).expect(200)
      expect(text).to.include('Open since 6 April 2016 at 23:30, Geneva time')
    })

    it('offers each act where it is possible, and only there', async () => {
      const offered: Record<string, readonly string[]> = {
        draft: ['opening', 'edit', 'discarding'],
        open: ['pause', 'closing', 'sharing'],
        paused: ['resumption', 'closing', 'sharing'],
        closed: ['reopening', 'sealing'],
      }
      for (const state of ['draft', 'open', 'paused', 'closed'] as const) {
        const { id } = await made(state)
        const { text } = await facilitator.get(paths.session(id)).expect(200)
        const found = ACTS.filter((act) => text.includes(`"/sessions/${id}/${act}"`))
        expect(found, state).to.have.members(offered[state] ?? [])
        const shows = text.includes(`href="${paths.joinScreen(id)}">Show how to join`)
        expect(shows, `${state}: the joining page`).to.equal(state === 'open' || state === 'paused')
        const filled = [...text.matchAll(/<a class="btn(?: wide)?"[^>]*>|class="wide">.*?<\/form>/g)]
        expect(filled, `${state}: filled`).to.have.length(state === 'closed' ? 0 : 1)
        for (const [button] of filled) expect(button, state).not.to.match(ENDING)
      }
    })

    it('shows a researcher who does not facilitate the same page without the acts', async () => {
      const researcher = await signedInAs(there, world.researcher)
      for (const state of ['draft', 'open', 'paused', 'closed'] as const) {
        const { id } = await made(state)
        const { text } = await researcher.get(paths.session(id)).expect(200)
        const found = ACTS.filter((act) => text.includes(`"/sessions/${id}/${act}"`))
        expect(found, state).to.deep.equal(state === 'draft' ? ['edit', 'discarding'] : [])
      }
    })

    it('tells only who may open a session to open it', async () => {
      const { id } = await made('draft')
      const researcher = await signedInAs(there, world.researcher)
      const asked = 'Open the session when the room is ready.'
      expect((await facilitator.get(paths.session(id))).text).to.include(asked)
      expect((await researcher.get(paths.session(id))).text)
        .to.include('A facilitator opens the session when the room is ready.')
        .and.not.include(asked)
    })

    it('shows how to join as long as anybody can, and nowhere after', async () => {
      for (const state of ['draft', 'open', 'paused', 'closed'] as const) {
        const { id, join_code } = await made(state)
        const shows = state !== 'closed'
        for (const address of [paths.session(id), paths.sessions()]) {
          const { text } = await facilitator.get(address).expect(200)
          expect(text.includes(spaced(join_code)), `${state}: ${address}`).to.equal(shows)
        }
        const status = shows ? 200 : 409
        await facilitator.get(paths.codeSheet(id)).expect(status)
        const screen = await facilitator.get(paths.joinScreen(id)).expect(status)
        if (shows)
          for (const half of spaced(join_code).split(' ')) expect(screen.text).to.include(`<span>${half}<`)
      }
    })

    it('says what was chosen: rehearsal or live, version, languages, phones', async () => {
      const { text } = await facilitator.get(paths.session(world.session.id)).expect(200)
      for (const value of [
        'Live: the answers count',
        '1',
        'English, French and Arabic',
        'Each person on a phone',
      ])
        expect(text).to.match(new RegExp(`<dd>${value}`))
    })

    it('says beside the button that ending a rehearsal deletes it', async () => {
      const { id } = world.session
      const deletes = 'Deletes it and all that was sent in it.'
      expect((await facilitator.get(paths.session(id))).text).not.to.include(deletes)
      await there.stores.db.updateTable('session').set({ kind: 'rehearsal' }).where('id', '=', id).execute()
      const { text } = await facilitator.get(paths.session(id)).expect(200)
      expect(text).to.include(deletes).and.not.to.include('Ends joining.')
    })

    it('lets phones be handed on, and no longer, while people can join', async () => {
      const { id } = world.session
      const { eventsOf, now } = stage
      expect((await now(id)).channel).to.equal('phone')
      for (const [channel, said] of [
        ['kiosk', 'a phone now offers to answer for another person'],
        ['phone', 'no longer offers to answer for another person'],
      ] as const) {
        expect((await facilitator.get(paths.session(id))).text).to.include(
          `name="channel" value="${channel}"`,
        )
        await facilitator.act(paths.sharing(id), { channel })
        expect((await now(id)).channel).to.equal(channel)
        expect((await facilitator.get(paths.session(id))).text).to.include(said)
      }
      expect(await eventsOf(id)).to.deep.equal(['session.share', 'session.share'])
      expect((await facilitator.act(paths.sharing(id), { channel: 'paper' })).status).to.equal(400)
      for (const state of ['draft', 'closed'] as const) {
        const other = await made(state)
        expect((await facilitator.act(paths.sharing(other.id), { channel: 'kiosk' })).status).to.equal(409)
        expect((await now(other.id)).channel).to.equal('phone')
      }
    })

    it('warns that phones cannot reach a server that is only this computer', async () => {
      const local = await installation()
      const inside = await aWorld(local)
      const desk = await signedInAs(local, inside.facilitator)
      const { text } = await desk.get(paths.session(inside.session.id)).expect(200)
      expect(text).to.include('Phones cannot reach this address').and.include('PUBLIC_URL')
      await local.remove()
    })

    it('does not exist for a stranger, nor do its parts', async () => {
      const stranger = await signedInAs(there, world.stranger)
      const { id } = world.session
      for (const address of [
        paths.session(id),
        paths.sessionTotals(id),
        paths.codeSheet(id),
        paths.closing(id),
        paths.session(99_999),
        '/sessions/x',
      ])
        await stranger.get(address).expect(404)
      await facilitator.get(paths.session(99_999)).expect(404)
    })
  })

  describe('the totals', () => {
    it('are three numbers, as they were counted last, and the state', async () => {
      await counted(there.stores.db, world.session.id, 7, 2, 1)
      await answer(world.session.id)
      await begin(world.session.id)
      const { body } = await facilitator.get(paths.sessionTotals(world.session.id)).expect(200)
      expect(body).to.deep.equal({ sent: 7, begun: 2, gone: 1, state: 'open' })
    })

    it('are those of this session only', async () => {
      await counted(there.stores.db, (await made('open')).id, 7, 2)
      const { body } = await facilitator.get(paths.sessionTotals(world.session.id)).expect(200)
      expect(body).to.deep.equal({ sent: 0, begun: 0, gone: 0, state: 'open' })
    })
  })

  describe('the code sheet', () => {
    it('says how to join in each language of the workshop', async () => {
      const { text } = await facilitator.get(paths.codeSheet(world.session.id)).expect(200)
      expect(text)
        .to.include('<section lang="en" dir="ltr">')
        .and.include('<section lang="fr" dir="ltr">')
        .and.include('<section lang="ar" dir="rtl">')
        .and.include('Participez avec votre téléphone')
        .and.include('شارك بهاتفك')
        .and.include(spaced(world.session.join_code))
        .and.include('>http://ask.example.org<')
        .and.include('Geneva')
        .and.not.include('Phones cannot reach')
    })

    it('leaves out languages the workshop does not offer', async () => {
      const { db } = there.stores
      await db
        .updateTable('workshop')
        .set({ languages: JSON.stringify(['fr', 'pt']) })
        .where('id', '=', world.workshop.id)
        .execute()
      const { text } = await facilitator.get(paths.codeSheet(world.session.id)).expect(200)
      expect([...text.matchAll(/<section lang="(\w+)"/g)].map(([, code]) => code)).to.deep.equal(['fr'])
      expect(text).to.include('<header lang="fr" dir="ltr">').and.include('Genève')
    })

    it('is open to a researcher of the consultation', async () => {
      await (await signedInAs(there, world.researcher)).get(paths.codeSheet(world.session.id)).expect(200)
    })
  })

  it('speaks the language of the person', async () => {
    for (const [lang, said] of [
      ['fr', 'Ouverte depuis 11:30, heure locale (Genève)'],
      ['ar', 'مفتوحة منذ 11:30 بتوقيت جنيف'],
    ] as const) {
      await facilitator.act(paths.staffLanguage(), { lang })
      const { text } = await facilitator.get(paths.session(world.session.id)).expect(200)
      expect(text).to.include(said)
    }
  })
})
