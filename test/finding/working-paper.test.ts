import { createHash } from 'node:crypto'

import { expect } from 'chai'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'

import { beginStatement, keepText } from '../../src/finding/statement/write.ts'
import { insertEvidence } from '../../src/finding/evidence/queries.ts'
import { insertStep } from '../../src/finding/statement/step-queries.ts'
import { markOf } from '../../src/finding/statement/statement.ts'
import { aCode } from '../coding/seeded.ts'
import { looked, some, type Said } from '../coding/looking/seeded.ts'
import { installation, NOON, tokenIn, type Installation } from '../support/app.ts'
import { agreedRecommendation } from './agreed.ts'

const RAIN = `q11/${aCode('rain').guid}`
const BOTH = 'q3?row=a&statistic=4&statistic=5'
const LANGUAGES = ['en', 'fr', 'ar', 'zh', 'ru', 'es'] as const
/** What stands in the margin of every printed page. */
const MARKS = {
  en: 'For the team, not for publication',
  fr: 'Pour l’équipe, ne pas publier',
  ar: 'للفريق فقط، ليست للنشر',
  zh: '仅供团队使用，不得发表',
  ru: 'Для команды, не для публикации',
  es: 'Para el equipo, no para publicar',
}

/** A number of a paper as it is marked there. */
type Marked = Readonly<{ source: string; form: string; value: string; text: string }>

const unescaped = (text: string) =>
  text
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replaceAll('&#34;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
const plain = (html: string) =>
  unescaped(html.replaceAll(/<[^>]*>/g, ' '))
    .replaceAll(/[\u2066-\u2069]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

function markedIn(html: string): readonly Marked[] {
  return [...html.matchAll(/<data ([^>]*)>(.*?)<\/data>/gs)].map(([, attributes = '', text = '']) => {
    const of = (name: string) =>
      unescaped(new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? '')
    return { source: of('data-source'), form: of('data-form'), value: of('value'), text: plain(text) }
  })
}

/** The texts that researchers wrote, without the numbers bound in them. */
const wordsIn = (html: string): readonly string[] =>
  [...html.matchAll(/<(?:h3|p class="wp-(?:text|scope)") lang="en" dir="ltr">(.*?)<\/(?:h3|p)>/gs)].map(
    ([, text = '']) => text.replaceAll(/<data[^>]*>.*?<\/data>|<mark[^>]*>.*?<\/mark>/gs, ''),
  )

describe('the working paper', () => {
  let there: Installation
  before(async () => (there = await installation()))
  after(async () => await there.remove())

  type World = Awaited<ReturnType<typeof looked>>

  /** Writes a finding with figures at places 1 and on, which are its evidence, too. */
  async function write(
    { consultation: { id: consultation_id }, researcher }: World,
    words: Readonly<Record<'claim' | 'words', string>>,
    sources: readonly string[],
    pieces = sources.length,
  ) {
    const { db } = there.stores
    const by = { by: researcher.id, now: NOON }
    const deed = { at: NOON.toISOString(), person_id: researcher.id }
    const kind = 'finding' as const
    const number = await beginStatement(db, { consultation_id, kind, language: 'en' }, words, by)
    const at = { consultation_id, kind, number }
    const evidence: number[] = []
    for (const [place, source] of sources.entries()) {
      await db
        .insertInto('statement_figure')
        .values({ ...at, place: place + 1, source, ...deed })
        .execute()
      if (place >= pieces) continue
      evidence.push(
        await db.transaction().execute(
          async (trx) =>
            await insertEvidence(trx, {
              consultation_id,
              finding: number,
              relation: place === 0 ? 'supports' : 'contradicts',
              kind: source.includes('/') ? 'code' : 'figure',
              source,
              reason: '=Because',
              ...deed,
            }),
        ),
      )
    }
    return { number, evidence, at, deed }
  }

  const agree = async ({ at, deed, evidence }: Awaited<ReturnType<typeof write>>, claim: string) =>
    await there.stores.db.transaction().execute(async (trx) => {
      const stood = { language: 'en', texts: { claim }, evidence }
      await insertStep(
        trx,
        at,
        { state: 'agreed', version: 1 },
        { step: 'agree', reason: '', ...deed, stood },
      )
    })

  const pathOf = ({ consultation }: World) => `/consultations/${consultation.id}/findings`
  const pageOf = async (world: World, lang = 'en') =>
    (await world.rosa.get(`${pathOf(world)}/working-paper?lang=${lang}`).expect(200)).text

  /** A person as generated: place, group, the answers, and codes of what they wrote. */
  const person = fc.record({
    place: fc.integer({ min: 0, max: 2 }),
    group: fc.constantFrom('farm', 'town'),
    source: fc.constantFrom('1', '1', '1', '2', '3', undefined),
    agrees: fc.constantFrom('1', '3', '4', '5', '5', undefined),
    codes: fc.option(fc.subarray(['rain', 'snow', 'cost']), { nil: undefined }),
  })
  type Made = typeof person extends fc.Arbitrary<infer One> ? One : never

  /** What each source counts, told by hand from the people as they were made. */
  const COUNTS: Readonly<
    Record<string, Readonly<{ of: (one: Made) => boolean; has: (one: Made) => boolean }>>
  > = {
    'q1?statistic=1': { of: ({ source }) => source !== undefined, has: ({ source }) => source === '1' },
    [BOTH]: {
      of: ({ agrees }) => agrees !== undefined,
      has: ({ agrees }) => agrees === '4' || agrees === '5',
    },
    'q1?statistic=1&group=farm': {
      of: ({ source, group }) => source !== undefined && group === 'farm',
      has: ({ source }) => source === '1',
    },
    ...Object.fromEntries(
      ['rain', 'snow', 'cost'].map((slug) => [
        `q11/${aCode(slug).guid}`,
        {
          of: ({ codes }: Made) => codes !== undefined,
          has: ({ codes }: Made) => codes?.includes(slug) ?? false,
        },
      ]),
    ),
    'q3/a': { of: ({ agrees }) => agrees !== undefined, has: () => false },
  }

  let serial = 0
  const worldOf = async (people: readonly Made[]) => {
    const said = people.map(({ group, source, agrees, codes }): Said => ({
      words: `said p${(serial += 1)}`,
      group,
      more: { ...(source && { q1: { choice: source } }), ...(agrees && { q3: { a: agrees } }) },
      ...(codes && { codes }),
    }))
    const places = [0, 1, 2].map((place) => said.filter((_, at) => people[at]?.place === place))
    const held = places.filter((one) => one.length > 0)
    return { world: await looked(there, held), sizes: held.map((one) => one.length) }
  }

  const BANDS: readonly (readonly [string, (share: number) => boolean])[] = [
    ['almost all', (share) => share >= 0.9],
    ['most', (share) => share >= 0.75 && share < 0.9],
    ['a majority', (share) => share > 0.5 && share < 0.75],
    ['half', (share) => share === 0.5],
    ['fewer than half', (share) => share >= 0.15 && share < 0.5],
    ['a few', (share) => share < 0.15],
  ]

  /** Checks one number of a paper against the people as they were made. */
  function recount({ source, form, value, text }: Marked, people: readonly Made[], threshold: number) {
    const digits = text.match(/\d+/g)?.map(Number) ?? []
    if (form === 'left_out') {
      const left = { q1: people.filter((one) => one.source === undefined).length, q11: 0 }[source] ?? NaN
      expect(digits, source).to.deep.equal([Math.round((100 * left) / people.length)])
      return
    }
    const rule = COUNTS[source]
    if (!rule) expect.fail(`no rule for ${source} ${form}`)
    const base = people.filter(rule.of)
    const sides: Readonly<Record<string, readonly string[]>> = { for: ['4', '5'], against: ['1', '2'] }
    const side = sides[form]
    const has = side ? ({ agrees }: Made) => side.includes(agrees ?? '') : rule.has
    const count = base.filter(has).length
    expect(value, `${source} ${form}`).to.equal(`${count}/${base.length}`)
    expect(base.length, 'the threshold').to.be.at.least(threshold)
    const share = Math.round((100 * count) / base.length)
    // Some languages name the base first.
    if (form === 'count') expect(digits, text).to.have.members([count, base.length])
    if (form === 'base') expect(digits, text).to.deep.equal([base.length])
    if (form === 'share') expect(digits, text).to.deep.equal([share])
    if (side) expect(digits, text).to.have.members([count, base.length, share])
    if (form !== 'word') return
    expect(digits).to.deep.equal([])
    const band = BANDS.find(([word]) => word === text.toLowerCase())
    if (band) expect(band[1](count / base.length), `${text} of ${value}`).to.equal(true)
  }

  /** Takes sentences out of a text, each of which must stand in it. */
  const without = (text: string, sentences: readonly string[]) =>
    sentences.reduce((left, one) => {
      expect(left).to.include(one)
      return left.replaceAll(one, ' ')
    }, text)

  /** What the findings reach, and chance would: one code of those in use is drawn, each as often as another. */
  function reachSaid(people: readonly Made[], html: string): readonly string[] {
    const settled = people.filter(({ codes }) => codes !== undefined)
    const having = (these: readonly Made[], slug: string) =>
      these.filter(({ codes }) => codes?.includes(slug)).length
    const inUse = ['rain', 'snow', 'cost'].filter((slug) => having(settled, slug) > 0)
    const chanceIn = (these: readonly Made[], said: string) => {
      const mean = inUse.reduce((sum, slug) => sum + having(these, slug), 0) / inUse.length
      expect(Number(said), `chance ${mean}`).to.be.closeTo(mean, 1)
      return said
    }
    const reached = having(settled, 'rain')
    const left = settled.length - reached
    const said = /would reach (\d+)\. /.exec(`${plain(html)} `)?.[1] ?? ''
    const dissent = dissentersOf(people).filter(({ codes }) => codes !== undefined)
    const own = /where chance would reach (\d+)\./.exec(plain(html))?.[1]
    const sentences = [
      `reach ${reached} of ${settled.length} coded answers; a random choice of as many codes would reach ${chanceIn(settled, said)}.`,
      left === 0
        ? 'Every coded answer leads to an agreed finding.'
        : `${left} coded answer${left === 1 ? ' leads' : 's lead'} to no agreed finding; set aside with a reason: 0.`,
      ...(left > 0 ? [`${left} answer${left === 1 ? '' : 's'} to work through.`] : []),
    ]
    if (own === undefined) return sentences
    const dissenting = `Of ${dissent.length} answers by people who dissent from a recommendation they reach ${having(dissent, 'rain')}, where chance would reach ${chanceIn(dissent, own)}.`
    return [...sentences, dissenting]
  }

  /** The people on the smaller side of the statement. */
  function dissentersOf(people: readonly Made[]) {
    const side = (...of: readonly string[]) => people.filter(({ agrees }) => of.includes(agrees ?? ''))
    const [against, agreeing] = [side('1', '2'), side('4', '5')].toSorted((a, b) => a.length - b.length)
    return against && against.length < (agreeing?.length ?? 0) ? against : []
  }

  /** Everything in an English paper that has digits and is no number of a figure, told by hand. */
  function sentencesOf(people: readonly Made[], html: string, held: number): readonly string[] {
    const settled = people.filter(({ codes }) => codes !== undefined).length
    const said = new Set(
      [...html.matchAll(/<data class="wp-n"([^>]*)>/g)].map(([, attributes = '']) =>
        attributes.replace(/ title=".*?"/, ''),
      ),
    )
    const open = 4 * (Object.keys(COUNTS).length - 1) - said.size + 1
    return [
      'As of 7 April 2016 at 10:00 (UTC)',
      `${held} workshops were held, 7 – 8 April 2016,`,
      '7 – 8 April 2016',
      'for: 1, qualify: 0, against: 3, searches: 0',
      'Agreed, version 1.',
      'In 2016',
      `F1: ${open} flag${open === 1 ? ' is' : 's are'} open.`,
      ...(/data-value="[^"]+"/.test(html) ? reachSaid(people, html) : []),
      'the answers of fewer than 5 people to a question and codes of fewer than 5 people are withheld',
      'almost all from 90 %, most from 75 %, a majority above half, half, fewer than half from 15 %, a few below that if at least 5 people',
      'rounded to 5,',
      '1,000 random draws',
      `Answers in words: ${people.length}. Reviewed before quoting: 0. Coding settled: ${settled}.`,
      `Round 1 · Open 1 coder, codebook version 1; ${people.length} answers are given, 0 of them to two.`,
      'Codebook, version 1',
    ]
  }

  it('prints no number that does not recompute from what people answered', async () => {
    const crowds = [4, 30, 60].flatMap((minLength) =>
      fc.sample(fc.array(person, { minLength, maxLength: minLength + 10 }), { numRuns: 2, seed: 20261201 }),
    )
    const seen = { counted: 0, withheld: 0, places: 0, reached: 0, dissenters: 0, words: 0 }
    for (const people of crowds) {
      const { world, sizes } = await worldOf(people)
      const { room_threshold } = world.consultation
      const sources = Object.keys(COUNTS).filter((source) => source !== 'q3/a')
      const claim = sources.map((_, at) => `{${at + 1}.word} and {${at + 1}.count}`).join(', ')
      const words = sources.map((_, at) => `{${at + 1}.share} of {${at + 1}.base}`).join(', ')
      const written = await write(world, { claim, words: `${words}. In 2016.` }, sources, 4)
      await agree(written, claim)
      const own = { consultation_id: world.consultation.id, by: world.researcher.id }
      await agreedRecommendation(there.stores.db, own, 'q3', 'a')
      for (const language of ['en', LANGUAGES[serial % LANGUAGES.length] ?? 'fr']) {
        const at = `${pathOf(world)}/working-paper.html?lang=${language}`
        const html = (await world.rosa.get(at).expect(200)).text.replace(/<head>.*?<\/head>/s, '')
        const marked = markedIn(html)
        const isPeople = ({ form }: Marked) => form === 'people'
        for (const one of marked.filter((each) => each.value !== '' && !isPeople(each)))
          recount(one, people, room_threshold)
        const told = marked.filter(isPeople).filter(({ value }) => value !== '' && value !== '0')
        const places = sizes.filter((n) => n >= room_threshold)
        const isWhole = places.length === sizes.length
        expect(
          told.map(({ value }) => Number(value)),
          'people by place',
        ).to.have.members([...places, ...(isWhole ? [people.length] : [])])
        for (const { value, text } of told) expect(text).to.equal(value)
        expect(wordsIn(html), 'the control').not.to.have.length(0)
        for (const text of wordsIn(html))
          expect(plain(text), 'a number outside figures').not.to.match(/\p{Nd}/u)
        if (language !== 'en') continue
        seen.counted += marked.filter(({ value }) => value !== '').length
        seen.words += marked.filter(({ form, value, text }) => form === 'word' && value && text).length
        seen.withheld += marked.filter(({ value }) => value === '').length
        seen.places += told.length
        seen.reached += html.includes('a random choice') ? 1 : 0
        seen.dissenters += html.includes('where chance would reach') ? 1 : 0
        const unmarked = plain(html.replaceAll(/<data [^>]*>.*?<\/data>/gs, ' '))
        const left = without(unmarked, sentencesOf(people, html, sizes.length))
        // Names: of findings, places, questions and the consultation; and the rule that withholds.
        const named =
          /\b[FR]1\b|\bPlace \d\b|Question \d+:|\bC\d+\b|withheld: fewer than 5 people|figure \d as it would be|Share 100 points/g
        expect(
          left.replaceAll(named, ' ').match(/.{0,60}\p{Nd}.{0,40}/u)?.[0] ?? '',
          'a number of nothing',
        ).to.equal('')
      }
    }
    expect(seen.counted, 'the control').to.be.above(60)
    for (const [what, often] of Object.entries(seen)) expect(often, `the control: ${what}`).to.be.above(1)
  }).timeout(180_000)

  async function known() {
    const world = await looked(there, [
      [...some(20, 'farm', ['rain']), ...some(22, 'farm', ['snow']), ...some(18, 'farm', ['cost'])],
    ])
    const claim = '{1.word} name rain, {1.count}.'
    const written = await write(world, { claim, words: '' }, [RAIN, `q11/${aCode('snow').guid}`])
    return { world, claim, written }
  }

  it('prints a consultation known beforehand, in every language of the interface', async () => {
    const { world, claim, written } = await known()
    await agree(written, claim)
    for (const lang of LANGUAGES) {
      const html = await pageOf(world, lang)
      const root = `lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}" data-mark="${MARKS[lang]}"`
      expect(html).to.include(root)
      const { text: file } = await world.rosa.get(`${pathOf(world)}/working-paper.html?lang=${lang}`)
      expect(file).to.include(root)
      const marked = markedIn(html)
      const rain = marked.filter(({ source, form }) => source === RAIN && form === 'count')
      expect(rain.map(({ value }) => value)).to.deep.equal(['20/60', '20/60', '20/60', '20/60'])
    }
    const text = plain(await pageOf(world))
    expect(text).to.include('For the team, not for publication')
    expect(text).to.include('Fewer than half name rain, 20 of 60 .')
    expect(text).to.include('Nobody came who gave as group: Towns.')
    expect(text).to.include('20 of 60 33 %').and.include('22 of 60 37 %')
    expect(text).to.include('The agreed findings reach 42 of 60 coded answers')
    expect(text).to.include('18 coded answers lead to no agreed finding; set aside with a reason: 0.')
    expect(text).to.include('F1: Nobody has judged yet how sure it is.')
    expect(text).to.include('Open').and.include('Help from the machine: off')
    const { text: file } = await world.rosa.get(`${pathOf(world)}/working-paper.html`).expect(200)
    expect(file).not.to.include(world.coder.name).and.not.include(world.researcher.name)
  })

  it('prints the agreed version while a later draft is written', async () => {
    const { world, claim, written } = await known()
    await agree(written, claim)
    const { db } = there.stores
    const stood = { language: 'en', texts: {}, evidence: [] }
    await db.transaction().execute(async (trx) => {
      await insertStep(
        trx,
        written.at,
        { state: 'draft', version: 1 },
        { step: 'revise', reason: '', ...written.deed, stood },
      )
    })
    const by = { by: world.researcher.id, now: NOON }
    await keepText(db, written.at, { field: 'claim', words: 'Another claim.', seen: markOf(claim) }, by)
    const text = plain(await pageOf(world))
    expect(text).to.include('name rain, 20 of 60').and.not.include('Another claim')
    expect(text).to.include('Version 1 stands here. A later draft is being written.')
  })

  it('keeps numbers out of the direction of a text', async () => {
    const { world } = await known()
    const numbers = (await pageOf(world, 'ar')).match(/<data class="wp-n"[^>]*>/g) ?? []
    expect(numbers).not.to.deep.equal([])
    expect(numbers.filter((one) => !one.includes(' dir="auto"'))).to.deep.equal([])
  })

  it('is kept as one file that needs no other, the same bytes for the same data', async () => {
    const { world } = await known()
    const at = `${pathOf(world)}/working-paper.html?lang=ar`
    const file = await world.rosa.get(at).expect(200)
    expect(file.headers['content-disposition']).to.match(/attachment.*-working-paper\.ar\.html/)
    expect(file.text).to.include('<style>').and.include('dir="rtl"').and.include('20/60')
    expect(file.text).not.to.match(/<script|<link|<img|src=|url\(|@import/)
    const links = [...file.text.matchAll(/href="([^"]*)"/g)].map(([, to = '']) => to)
    expect(links.filter((to) => !to.startsWith('#'))).to.deep.equal([])
    expect((await world.rosa.get(at)).text).to.equal(file.text)
  })

  it('has a file of evidence: a row a piece, withheld numbers as -94, formulas guarded', async () => {
    const world = await looked(there, [[...some(9, 'farm', ['rain']), ...some(3, 'town', ['snow'])]])
    await write(world, { claim: 'So.', words: '' }, [RAIN, `q11/${aCode('snow').guid}`, 'q99'])
    const { text } = await world.rosa.get(`${pathOf(world)}/evidence.csv`).expect(200)
    expect(text.startsWith('\uFEFF')).to.equal(true)
    const { data } = Papa.parse<Readonly<Record<string, string>>>(text.slice(1).trim(), { header: true })
    const told = data.map(({ finding, relation, count, base, per_cent, withheld, rule, reason }) =>
      [finding, relation, count, base, per_cent, withheld, rule, reason].join(' '),
    )
    expect(told).to.deep.equal([
      "F1 supports 9 12 75 0  '=Because",
      "F1 contradicts -94 -94 -94 1 few '=Because",
      "F1 contradicts    0 gone_question '=Because",
    ])
  })

  it('has an audit trail with a manifest, without names and hidden words, which the log tells of', async () => {
    const { world, written } = await known()
    const { db } = there.stores
    const [unit] = world.read
    if (!unit) throw new Error('no answer')
    const unit_id = Buffer.from(unit.id, 'hex')
    const own = {
      consultation_id: world.consultation.id,
      at: NOON.toISOString(),
      person_id: world.researcher.id,
    }
    await db
      .insertInto('text_review')
      .values({ ...own, unit_id, state: 'removed' })
      .execute()
    await db
      .updateTable('evidence')
      .set({ reason: `As in: ${unit.written}`, ended_at: own.at, ended_by: own.person_id })
      .where('id', '=', written.evidence[0] ?? 0)
      .execute()
    // In JSON a line break is a letter that stands before the hidden words.
    const stood = JSON.stringify({
      language: 'en',
      texts: { claim: `They say:\n${unit.written}` },
      evidence: [],
    })
    const step = { kind: 'finding', number: 1, step: 'revise', version: 1, reason: '' } as const
    await db
      .insertInto('statement_step')
      .values({ ...own, ...step, texts: stood })
      .execute()
    await db
      .insertInto('coding_plan')
      .values({ ...own, approach: 'codebook' })
      .execute()
    await db
      .insertInto('merge_decision')
      .values({
        ...own,
        question: 'q1',
        clash: '0'.repeat(32),
        decision: 'merge',
        reason: 'One letter differs.',
      })
      .execute()
    const memo = { ...own, variable: 'q11', round_id: null }
    await db
      .insertInto('memo')
      .values([
        { ...memo, subject: 'question', subject_id: '', words: 'Rain stands for floods, too.' },
        { ...memo, subject: 'answer', subject_id: unit.id, words: 'Of this answer alone.' },
      ])
      .execute()
    const fields = { _csrf: tokenIn(await pageOf(world)) }
    const form = await world.rosa
      .post(`${pathOf(world)}/audit-trail`, fields)
      .responseType('blob')
      .expect(200)
    const files = unzipSync(Buffer.from(form.body as Uint8Array))
    const text = Object.values(files)
      .map((bytes) => strFromU8(bytes))
      .join('\n')
    expect(text).not.to.include(unit.written).and.not.include(world.researcher.name)
    expect(text).not.to.include(world.coder.name).and.not.include(unit.id)
    expect(text)
      .to.include('One letter differs.')
      .and.include('Rain stands for floods, too.')
      .and.not.include('Of this answer alone.')
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as {
      files: readonly { name: string; sha256: string; rows: number }[]
    }
    expect(manifest.files.map(({ name }) => name).toSorted()).to.deep.equal(
      Object.keys(files)
        .filter((name) => name !== 'manifest.json')
        .toSorted(),
    )
    for (const { name, sha256 } of manifest.files)
      expect(
        createHash('sha256')
          .update(files[name] ?? '')
          .digest('hex'),
        name,
      ).to.equal(sha256)
    const rows = Object.fromEntries(manifest.files.map((one) => [one.name, one.rows]))
    expect(rows).to.include({
      'evidence.csv': 2,
      'figures.csv': 2,
      'codebook_versions.csv': 1,
      'approach.csv': 1,
      'versions_counted_together.csv': 1,
      'memos.csv': 1,
      'reviews.csv': 1,
    })
    expect(strFromU8(files['evidence.csv'] ?? new Uint8Array())).to.include('As in: […]')
    const [statement] = Papa.parse<Readonly<Record<string, string>>>(
      strFromU8(files['statements.csv'] ?? new Uint8Array()).slice(1),
      { header: true },
    ).data
    expect(statement).to.include({ kind: 'finding', number: '1', language: 'en' })
    expect(strFromU8(files['README.txt'] ?? new Uint8Array())).to.include('if they have 4 letters or more')
    const taken = await db
      .selectFrom('event')
      .selectAll()
      .where('action', '=', 'finding.take_trail')
      .execute()
    expect(taken.map(({ subject, detail }) => [subject, detail])).to.deep.equal([
      [`consultation/${world.consultation.id}`, null],
    ])
  })

  it('keeps its texts after the answers are deleted, and says that their numbers are gone', async () => {
    const { world } = await known()
    await there.stores.db
      .updateTable('consultation')
      .set({ answers_deleted_on: '2031-01-01' })
      .where('id', '=', world.consultation.id)
      .execute()
    const html = await pageOf(world)
    expect(plain(html)).to.include('The answers were deleted on 1 January 2031.').and.include('name rain,')
    expect(markedIn(html).filter(({ value }) => value !== '')).to.deep.equal([])
    const trail = await world.rosa
      .post(`${pathOf(world)}/audit-trail`, { _csrf: tokenIn(html) })
      .responseType('blob')
      .expect(200)
    const readme = strFromU8(
      unzipSync(Buffer.from(trail.body as Uint8Array))['README.txt'] ?? new Uint8Array(),
    )
    expect(readme, 'nothing is known to be hidden').not.to.include('placeholders')
    expect(readme).to.include('Texts and reasons stand as they were written.')
  })
})
