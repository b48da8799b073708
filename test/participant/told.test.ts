import { readFileSync } from 'node:fs'
import path from 'node:path'

import { expect } from 'chai'

import { tablesHeld } from '../../src/held/load.ts'
import { heldPage } from '../../src/held/pages.ts'
import type { PhoneRequest } from '../../src/participant/phone-request.ts'
import { begin } from '../../src/participant/begin.ts'
import {
  alreadyPage,
  checkPage,
  closedPage,
  cookiesPage,
  expiredPage,
  notOpenPage,
  notSharedPage,
  sentPage,
} from '../../src/participant/end-pages.ts'
import { arrivalOf } from '../../src/participant/load.ts'
import { joinPage, startPage } from '../../src/participant/start-pages.ts'
import { surveyOf } from '../../src/instrument/answers.ts'
import type { Claim, Circumstances, Needs } from '../../src/session/claim.ts'
import { CLAIMS } from '../../src/session/claims.ts'
import { consolePage } from '../../src/session/console-page.ts'
import { joiningOf } from '../../src/session/joining.ts'
import { seenSession, type SeenSession } from '../../src/session/load.ts'
import { closingPage, discardingPage, sealingPage } from '../../src/session/pages.ts'
import { participantActionsIn, type Session } from '../../src/session/session.ts'
import { root } from '../../src/root.ts'
import { messageOf, type Key } from '../../src/locale/message.ts'
import { blank } from '../../src/web/field.ts'
import { INTERFACE_LANGUAGES, languageOf, type Language } from '../../src/web/language.ts'
import { htmlOf, type Frame, type Page } from '../../src/web/page.ts'
import { installation, NOON, type Installation } from '../support/app.ts'
import { twoSections } from '../support/two-sections.ts'
import { aWorld } from '../support/world.ts'
import { DEEDS, NO_PROMISE } from './deeds.ts'

type Told = Session & Pick<Circumstances & Needs['closed'], 'asks_for_identity' | 'encrypted' | 'deleted'>

const NOTHING = { group: '', consent: false, faults: {} }
const MOMENT = NOON.toISOString()
const STATES: readonly Partial<Session>[] = [
  { state: 'draft', opened_at: null, closed_at: null, seal_at: null },
  { state: 'open' },
  { state: 'paused' },
  { state: 'closed', closed_at: MOMENT, seal_at: MOMENT },
  { state: 'sealed', closed_at: MOMENT, seal_at: null, sealed_at: MOMENT, sealed_count: 3, digest: 'd' },
]
const KINDS = ['live', 'rehearsal'] as const
/** Texts missing in a language before a session is opened. */
const WANTING = [
  { language: 'fr', wants: ['title', 'purpose', 'organiser', 'place', 'groups'] },
  { language: 'ar', wants: ['version'] },
] as const
/** Engines: SQLite; PostgreSQL that can erase its WAL, before and after doing so; PostgreSQL that cannot. */
const ENGINES: readonly Partial<Session>[] = [
  { forgetting: 'at_once', traces: 'order' },
  { forgetting: 'when_quiet', traces: 'order' },
  { forgetting: 'when_quiet', traces: 'none' },
  { forgetting: 'not', traces: 'none' },
]

/** Whether pages are encrypted (HTTPS), and the day on which all answers were deleted. */
const CIRCUMSTANCES = [
  [true, null],
  [false, null],
  [true, '2032-01-01'],
] as const

/** A note of the reader's own, and one in use. */
const NOTES = [1, 2].map((id) => ({
  id,
  session_id: 1,
  session: 'GVA-1',
  words: 'It rained.',
  at: MOMENT,
  by: 'Farid',
  person_id: 1,
  used: id === 2,
}))

const CLAIMED = Object.values(CLAIMS).flat() as readonly Claim<Circumstances & Needs['closed']>[]

describe('every sentence about answers', () => {
  let there: Installation
  let arrival: PhoneRequest
  let viewed: SeenSession
  before(async () => {
    there = await installation()
    const world = await aWorld(there, { form: twoSections })
    const caller = { code: world.session.join_code, asked: 'en', spoken: '', preferred: () => 'en' }
    const first = await arrivalOf(there.stores, { ...caller, secret: undefined })
    const { secret } = await begin(there.stores, first, 'farm', NOON)
    arrival = await arrivalOf(there.stores, { ...caller, secret })
    viewed = await seenSession(there.stores.db, world.facilitator, world.session.id)
  })
  after(async () => {
    await there.remove()
  })

  /** Returns the keys of the sentences on the pages in one circumstance. */
  const toldIn = (
    session: Session,
    code: string,
    public_url: string,
    deleted: string | null,
  ): ReadonlySet<Key> => {
    const keys = new Set<Key>()
    const spoken = languageOf(code, 'en')
    const language: Language = {
      ...spoken,
      t: (...told) => {
        keys.add(messageOf(...told).key)
        return spoken.t(...told)
      },
    }
    for (const shown of pagesIn(session, language, public_url, deleted)) htmlOf(shown)
    return keys
  }

  const pagesIn = (
    session: Session,
    language: Language,
    public_url: string,
    answers_deleted_on: string | null,
  ): readonly Page[] => {
    const here: PhoneRequest = {
      ...arrival,
      room: { ...arrival.room, session, consultation: { ...arrival.room.consultation, answers_deleted_on } },
      allowed: participantActionsIn(session),
      language,
    }
    const { draft: _, ...without } = here
    const { draft, keys } = here
    const frame: Frame = {
      layout: 'staff',
      language,
      csrf: 'token',
      around: { menu: [], person_name: 'Farid', notice: '', news: null, script: 'js/staff.js', mark: '' },
    }
    const wanting = session.state === 'draft' ? WANTING : []
    const own = { ...viewed, session, answers_deleted_on, wanting }
    const survey = surveyOf(here.room.form, draft?.input ?? {})
    return [
      ...[3, null].map((backup_hour) =>
        heldPage(language, { ...session, tables: tablesHeld(), backup_hour, backup_days: 30 }),
      ),
      joinPage(language),
      joinPage(language, 'X', { key: 'response.join_unknown', values: { code: 'X' } }),
      joinPage(language, 'X', { key: 'response.join_misread' }),
      ...[here, without].flatMap((one) => [
        startPage(one, { expected: 8, public_url }, NOTHING),
        closedPage(one),
        closedPage({ ...one, sent: true }),
      ]),
      ...(draft && keys
        ? [
            checkPage({ ...here, draft, keys }, survey),
            checkPage({ ...here, draft, keys }, survey, [
              language.t('response.changed'),
              language.t('response.not_stored'),
              language.t('response.paused_lede'),
              language.t('response.resumed_lede'),
            ]),
          ]
        : []),
      sentPage(here, { next: undefined }),
      sentPage(here, { next: { join_code: session.join_code } }),
      notOpenPage(here),
      alreadyPage(here),
      notSharedPage(here),
      expiredPage(here, { words: ['what was written'] }),
      cookiesPage(here),
      consolePage(
        frame,
        { viewed: own, totals: { sent: 3, begun: 2, gone: 1 }, burst: 20, notes: NOTES, reader: 1 },
        joiningOf(public_url, 'ABCD2345'),
        NOON,
      ),
      discardingPage(frame, own),
      closingPage(frame, own, { sent: 3, begun: 2, gone: 1 }),
      sealingPage(frame, own, { sent: 3, begun: 2, gone: 1 }, blank(language)),
    ]
  }

  for (const { code } of INTERFACE_LANGUAGES)
    it(`is told only where it holds, or promises nothing (${code})`, () => {
      const wrong = new Set<string>()
      for (const state of STATES)
        for (const engine of ENGINES)
          for (const kind of KINDS)
            for (const [encrypted, deleted] of CIRCUMSTANCES) {
              const channel = encrypted ? 'phone' : 'kiosk'
              const session = { ...arrival.room.session, ...state, ...engine, kind, channel } as const
              const url = encrypted ? 'https://ask.example.org' : 'http://ask.example.org'
              for (const key of toldIn(session, code, url, deleted)) {
                const fault = faultOf(key, {
                  ...session,
                  asks_for_identity: false,
                  encrypted,
                  deleted: deleted ?? '',
                })
                if (fault) wrong.add(fault)
              }
            }
      expect([...wrong].sort()).to.deep.equal([])
    })

  const faultOf = (key: Key, told: Told): string | undefined => {
    const claims = CLAIMED.filter((one) => one.key === key)
    const here: Circumstances & Needs['closed'] = {
      ...told,
      asks_for_words: true,
      expected: 8,
      room_threshold: 5,
      public_base: 10,
      quoting: 'none',
      local: false,
      retention: '',
    }
    if (claims.length > 0)
      return claims.some(({ holds }) => holds(here))
        ? undefined
        : `${key} is told where it does not hold: ${told.state}, ${told.kind}, ${told.forgetting}`
    return key in DEEDS || NO_PROMISE.includes(key) ? undefined : `${key} has no entry`
  }

  it('would be found, the control, if it were told where it does not hold or had no entry', () => {
    const session: Session = { ...arrival.room.session, forgetting: 'not' }
    const told = { ...session, asks_for_identity: false, encrypted: true, deleted: '2032-01-01' }
    expect(faultOf('response.claim_no_time', told)).to.include('does not hold')
    expect(faultOf('response.closed_stored', told)).to.include('does not hold')
    expect(faultOf('response.misread' as Key, told)).to.include('has no entry')
  })

  it('names a test that is there', () => {
    const missing = [...CLAIMED.map(({ proof }) => proof), ...Object.values(DEEDS)].filter(
      ([file, title]) => !titlesIn(file).includes(title),
    )
    expect(missing).to.deep.equal([])
  })

  /** Returns the titles of the tests in a file. */
  const titlesIn = (file: string): readonly string[] =>
    [...readFileSync(path.join(root, file), 'utf8').matchAll(/\b(?:it|describe)\(\s*(['`"])(.*?)\1,/gs)].map(
      ([, , title = '']) => title,
    )

  it('has one entry and no more', () => {
    const named = new Set(CLAIMED.map(({ key }) => key))
    const twice = [...Object.keys(DEEDS), ...NO_PROMISE].filter((key) => named.has(key as Key))
    expect(twice).to.deep.equal([])
  })
})
