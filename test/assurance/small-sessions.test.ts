import { expect } from 'chai'

import { doWhatIsDue } from '../../src/response/timer.ts'
import { datasetIn } from '../../src/dataset/assembled.ts'
import { waitingIn } from '../../src/dataset/waiting.ts'
import { consultationById } from '../../src/consultation/queries.ts'
import { released } from '../../src/release/export.ts'
import { prepared } from '../../src/release/prepare.ts'
import { verified } from '../../src/response/verify.ts'
import { sessionById } from '../../src/session/queries.ts'
import { paths } from '../../src/web/paths.ts'
import { aForm, CODES, table, textsOf } from '../release/sealed.ts'
import { aHeldSession, times } from '../result/sealed.ts'
import { installation, NOON, type Installation } from '../support/app.ts'
import { aVersion, aWorkshop, aWorld, signedInAs } from '../support/world.ts'

const form = aForm([
  { code: 'q1', kind: 'single_choice', label: { en: 'Agreed?' }, list: 'yes_no', required: false },
  { code: 'q2', kind: 'long_text', label: { en: 'Why?' }, required: false },
] as never)
const YES = { q1: { choice: '1' }, q2: 'It is right' }
/** Answers of the only participant of the small session. */
const NO = { q1: { choice: '2' }, q2: 'Only I think so' }

/** Returns a row without its id, which is random per export. */
const nameless = (row: Readonly<Record<string, string>>): string => JSON.stringify({ ...row, response: '' })

describe('a session of one, sealed after one of twelve', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof aWorld>>

  beforeEach(async () => {
    there = await installation()
    world = await aWorld(there, { form })
  })
  afterEach(async () => {
    await there.remove()
  })

  const held = async (answers: Parameters<typeof aHeldSession>[2], more = {}) =>
    await aHeldSession(
      there.stores,
      { workshop_id: world.workshop.id, version_id: world.version.id },
      answers,
      { entered: false, ...more },
    )

  /** Returns everything a researcher can read of answers: list of results, all results, CSV, export files. */
  async function seen() {
    const { stores } = there
    const { id } = world.consultation
    const browser = await signedInAs(there, world.researcher)
    const pages = await Promise.all(
      [paths.result(id, 'q1'), paths.result(id, 'q2'), paths.figure(id, 'q1', '', '.csv')].map(
        async (path) => (await browser.get(path).expect(200)).text,
      ),
    )
    const ready = await prepared(stores.reader, await consultationById(stores.db, id), CODES)
    const release = await released(stores, ready, { reason: 'To look', by: null, at: NOON })
    const { 'README.txt': readme = '', ...files } = await textsOf(release)
    const rows = table(files['responses.csv']).map(nameless)
    const words = table(files['answers_text.csv']).map(nameless)
    // Texts of a result are in random order, and pages contain a nonce.
    const quoted = pages.map((text) =>
      [...text.matchAll(/<li[^>]*>([^<]*)/g)].map(([, said = '']) => said).sort(),
    )
    const tables = pages.map((text) =>
      text.replace(/<ul class="words[^]*?<\/ul>/g, '').replace(/(nonce|value)="[^"]*"/g, ''),
    )
    return {
      rows: rows.sort(),
      words: words.sort(),
      quoted,
      tables,
      report: files['k_report.csv'],
      dictionary: files['variables.csv'],
      readme: readme.replace(/on \d{4}.*/, ''),
    }
  }

  it('changes nothing published except the number of responses that wait', async () => {
    await held(times(12, YES))
    const before = await seen()
    const small = await held([NO])
    const { code } = await sessionById(there.stores.db, small.id)
    expect(await seen()).to.deep.equal(before)
    const browser = await signedInAs(there, world.researcher)
    for (const path of [paths.results(world.consultation.id), paths.exporting(world.consultation.id)])
      expect((await browser.get(path)).text).to.include(`1 response of ${code} waits.`)
  })

  it('the control: its answers are visible when it enters at once', async () => {
    await held(times(12, YES))
    const before = await seen()
    await held([NO], { entered: true })
    const after = await seen()
    expect(after.rows).to.have.length(13)
    expect(after.words.join()).to.include('Only I think so')
    expect(after.tables).not.to.deep.equal(before.tables)
  })

  it('enters together with later sessions once they reach the threshold', async () => {
    await held(times(12, YES))
    const small = await held([NO])
    await held(times(3, YES))
    const consultation = await consultationById(there.stores.db, world.consultation.id)
    expect(await waitingIn(there.stores.db, consultation.id)).to.have.length(2)
    expect((await datasetIn(there.stores.db, consultation)).sources).to.have.length(1)
    await held(times(1, YES))
    expect(await waitingIn(there.stores.db, consultation.id)).to.deep.equal([])
    expect((await seen()).rows).to.have.length(17)
    expect((await verified(there.stores.db, await sessionById(there.stores.db, small.id))).ok).to.equal(true)
  })

  it('is not revealed by subtracting the labels of an earlier export from a later one', async () => {
    const { id } = await held(times(12, YES))
    const { code } = await sessionById(there.stores.db, id)
    const labels = (rows: readonly string[]) =>
      rows.map((row) => (JSON.parse(row) as Record<string, string>)['session'] ?? '').sort()
    const first = labels((await seen()).rows)
    await held([NO])
    await held(times(20, YES), { at: new Date('2016-04-08T10:00:00Z') })
    expect(first).to.deep.equal(Array<string>(12).fill(code))
    expect(labels((await seen()).rows)).to.deep.equal([...Array<string>(21).fill('-94'), ...first])
  })

  it('waits for those of its own workshop', async () => {
    const elsewhere = await aWorkshop(there.stores.db, world.consultation.id, [], 'ZRH')
    const version_id = world.version.id
    await aHeldSession(there.stores, { workshop_id: elsewhere.id, version_id }, times(4, YES), {
      entered: false,
    })
    await held([NO])
    expect(await waitingIn(there.stores.db, world.consultation.id)).to.have.length(2)
  })

  it('waits beside a large one that was not asked one of its questions', async () => {
    const longer = aForm([
      ...form.sections.flatMap(({ questions }) => questions),
      { code: 'q3', kind: 'long_text', label: { en: 'And?' }, required: false },
    ] as never)
    const version = await aVersion(there.stores.db, world.consultation.id, longer)
    const place = { workshop_id: world.workshop.id, version_id: version.id }
    await aHeldSession(there.stores, place, [NO], { entered: false })
    await held(times(12, YES))
    expect(await waitingIn(there.stores.db, world.consultation.id)).to.have.length(1)
  })

  it('waits beside a large one that was asked one question more, since -95 would mark its row', async () => {
    const shorter = aForm(form.sections.flatMap(({ questions }) => questions).slice(0, 1))
    const version = await aVersion(there.stores.db, world.consultation.id, shorter)
    const place = { workshop_id: world.workshop.id, version_id: version.id }
    await aHeldSession(there.stores, place, [{ q1: NO.q1 }], { entered: false })
    await held(times(20, YES))
    expect(await waitingIn(there.stores.db, world.consultation.id)).to.have.length(1)
    expect((await seen()).rows.join()).not.to.include('-95')
  })

  it('gives no result and no export by itself', async () => {
    const small = await held([NO])
    const { code } = await sessionById(there.stores.db, small.id)
    const browser = await signedInAs(there, world.researcher)
    const { id } = world.consultation
    for (const path of [paths.results(id), paths.exporting(id)]) {
      const { text } = await browser.get(path).expect(200)
      expect(text).to.include(`1 response of ${code} waits.`)
      expect(text).not.to.include('Nothing is sealed yet')
    }
    await browser.get(paths.result(id, 'q1')).expect(404)
  })

  it('waits when the server seals it by itself, too', async () => {
    const { id } = await held([NO], { sealed: false })
    there.clock.now = new Date('2016-04-07T10:10:00Z')
    await doWhatIsDue(there)
    expect(await sessionById(there.stores.db, id)).to.include({ state: 'sealed', entered_at: null })
  })
})
