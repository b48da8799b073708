import { buffer } from 'node:stream/consumers'

import { expect } from 'chai'

import { onWhole, type Coding } from '../../../src/coding/act/coding.ts'
import { readCodebookCsv } from '../../../src/coding/codebook/csv.ts'
import { namesOver } from '../../../src/coding/data/coded.ts'
import { readQdc } from '../../../src/coding/refi/read-codes.ts'
import { readQdpx } from '../../../src/coding/refi/read-project.ts'
import type { Source } from '../../../src/coding/refi/project.ts'
import { bytesOf } from '../../../src/coding/text/unit.ts'
import { zipOf } from '../../../src/release/pack.ts'
import { partsIn } from '../../../src/xlsform/workbook/zip.ts'
import { installation, NOON, tokenIn, type Installation } from '../../support/app.ts'
import { paths } from '../../../src/web/paths.ts'
import { signedInAs } from '../../support/world.ts'
import { headerIn, table, textsOf } from '../../release/sealed.ts'
import { CODES, coded } from '../seeded.ts'
import { expectValid, filesIn, needXmllint } from '../refi/projects.ts'
import { alsoCoded, aRound, bytesIn, exported } from './rounds.ts'

const [RAIN, SNOW, COST] = CODES.map(({ guid }) => guid) as [string, string, string]
const on = (code: string, start: number, end: number): Coding => ({ code, start, end })

const ANNA = 'Anna 🙂 brings rain'
const ARABIC = 'الثلج قليل 👩‍🌾 هنا'
const ODD = '=no code "fits"; here'
const APART = 'cost and rain'
const LEFT = 'nobody looked'
/** What was asked of a reader: who gives what, and what counts. */
const FIRST = {
  [ANNA]: [on(RAIN, 14, 18), on(COST, 0, 6)],
  [ARABIC]: [on(SNOW, 11, 14)],
  [ODD]: [onWhole('')],
  [APART]: [onWhole(COST)],
}
const SECOND = {
  [ANNA]: [onWhole(RAIN), onWhole(COST)],
  [ARABIC]: [onWhole(SNOW)],
  [ODD]: [onWhole('')],
  [APART]: [onWhole(RAIN)],
}

describe('codings in an export', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof coded>>
  beforeEach(async () => {
    there = await installation()
    world = await coded(there, [
      [
        { words: ANNA, other: 'a river' },
        { words: ARABIC, language: 'ar' },
      ],
      [{ words: ODD }, { words: APART }, { words: LEFT }, { words: '' }],
    ])
  })
  afterEach(async () => await there.remove())

  const bothCode = async (more = {}) => await aRound(there, world, more, FIRST, SECOND)
  const textOf = async (more = {}) => await textsOf(await exported(there, world, more))
  const hideAnna = async () => {
    const { db } = there.stores
    const id = world.read.find(({ written }) => written === ANNA)?.id ?? ''
    const own = { unit_id: bytesOf(id) ?? new Uint8Array(), consultation_id: world.consultation.id }
    const deed = { at: NOON.toISOString(), person_id: world.researcher.id }
    await db
      .insertInto('text_review')
      .values({ ...own, state: 'replaced', ...deed })
      .execute()
    await db
      .insertInto('redaction')
      .values({ ...own, start_cp: 0, end_cp: 4, placeholder: '[a woman]', ...deed })
      .execute()
  }

  it('are not there while nothing is settled', async () => {
    const before = Object.keys(await textOf())
    expect(before).to.deep.equal([
      'README.txt',
      'responses.csv',
      'answers_long.csv',
      'answers_text.csv',
      'variables.csv',
      'k_report.csv',
    ])
    await aRound(there, world, {}, { [APART]: FIRST[APART] }, { [APART]: SECOND[APART] })
    expect(Object.keys(await textOf())).to.deep.equal(before)
  })

  it('are columns of 0 and 1, with a reason where there is none', async () => {
    await bothCode()
    const texts = await textOf()
    const rows = table(texts['responses.csv'])
    const by = new Map(rows.map((row) => [row['q11'] ?? '', row]))
    const cells = (words: string) => ['c_rain', 'c_snow', 'c_cost'].map((name) => by.get(words)?.[name])
    expect(cells(ANNA)).to.deep.equal(['1', '0', '1'])
    expect(cells(ARABIC)).to.deep.equal(['0', '1', '0'])
    expect(cells(`'${ODD}`)).to.deep.equal(['0', '0', '0'])
    expect(cells(APART)).to.deep.equal(['-92', '-92', '-92'])
    expect(cells(LEFT)).to.deep.equal(['-92', '-92', '-92'])
    expect(cells('')).to.deep.equal(['-99', '-99', '-99'])
    const codes = (row: Record<string, string>) =>
      [row['response'], row['c_rain'], row['c_snow'], row['c_cost']].join()
    expect(table(texts['incidence.csv']).map(codes)).to.deep.equal(rows.map(codes))
    expect(headerIn(texts['k_report.csv']).filter((name) => name.startsWith('c_'))).to.deep.equal([])
  })

  it('are in the dictionary, in every language, and their labels too', async () => {
    await bothCode()
    const texts = await textOf()
    const dictionary = table(texts['variables.csv'])
    for (const name of ['responses.csv', 'answers_long.csv', 'incidence.csv', 'segments.csv']) {
      const entries = dictionary.filter(({ file }) => file === name)
      expect([...new Set(entries.map(({ variable }) => variable))]).to.deep.equal(headerIn(texts[name]))
    }
    const own = dictionary.filter(({ file, variable }) => file === 'responses.csv' && variable === 'c_rain')
    expect(own[0]).to.include({ question: 'q11', label: 'rain', label_fr: 'rain', label_ar: 'rain' })
    expect(own.map(({ value }) => value)).to.include.members(['0', '1', '-98', '-99', '-92'])
    expect(own.find(({ value }) => value === '-92')).to.include({
      missing: '1',
      value_label: 'Answered, coding not settled',
    })
    const long = table(texts['answers_long.csv']).find(
      ({ variable, value }) => variable === 'c_rain' && value === '-92',
    )
    expect(long?.['value_label']).to.equal('Answered, coding not settled')
    const labelled = table((await textOf({ values: 'labels' }))['responses.csv'])
    expect(labelled.find(({ q11 }) => q11 === ANNA)).to.include({
      c_rain: 'Selected',
      c_snow: 'Not selected',
    })
  })

  it('are a row for each code and coder, in places of the text as reviewed', async () => {
    await bothCode()
    await hideAnna()
    const release = await exported(there, world)
    const rows = table((await textsOf(release))['segments.csv'])
    const project = readQdpx(await bytesIn(release, 'project.qdpx'))
    if (!project.ok) throw new Error('not read')
    const words = new Map(project.project.sources.map(({ name, text }) => [name, text]))
    const said = rows.map(({ text_id = '', coder, code, start_cp = '', end_cp = '' }) => {
      const text = words.get(text_id) ?? ''
      const stretch = Array.from(text).slice(Number(start_cp), Number(end_cp)).join('')
      return [text, coder, code, start_cp === '' ? '*' : stretch].join('|')
    })
    const shown = '[a woman] 🙂 brings rain'
    const expected = [
      [shown, 'Coder A', 'rain', 'rain'],
      [shown, 'Coder A', 'cost', '[a woman] 🙂'],
      [shown, 'Coder B', 'rain', '*'],
      [shown, 'Coder B', 'cost', '*'],
      [shown, 'Settled', 'rain', 'rain'],
      [shown, 'Settled', 'rain', '*'],
      [shown, 'Settled', 'cost', '[a woman] 🙂'],
      [shown, 'Settled', 'cost', '*'],
      [ARABIC, 'Coder A', 'snow', '👩‍🌾'],
      [ARABIC, 'Coder B', 'snow', '*'],
      [ARABIC, 'Settled', 'snow', '👩‍🌾'],
      [ARABIC, 'Settled', 'snow', '*'],
      [ODD, 'Coder A', '', '*'],
      [ODD, 'Coder B', '', '*'],
      [ODD, 'Settled', '', '*'],
      [APART, 'Coder A', 'cost', '*'],
      [APART, 'Coder B', 'rain', '*'],
      [LEFT, '', '', '*'],
    ].map((cells) => cells.join('|'))
    expect(said.toSorted()).to.deep.equal(expected.toSorted())
    expect(new Set(rows.map(({ format }) => format))).to.deep.equal(new Set(['colloquy.segments/1']))
    const responses = new Set(table((await textsOf(release))['responses.csv']).map((row) => row['response']))
    expect(rows.filter(({ text_id }) => responses.has(text_id))).to.deep.equal([])
    expect(rows.every(({ text_id = '' }) => !text_id.startsWith('TEST01'))).to.equal(true)
  })

  it('have other ids in every export, and an order that says nothing of the responses', async () => {
    await bothCode()
    const idsOf = async () => table((await textOf())['segments.csv']).map(({ text_id }) => text_id)
    const [one, other] = [await idsOf(), await idsOf()]
    expect(one.filter((id) => other.includes(id))).to.deep.equal([])
  })

  it('add up to what is settled', async () => {
    await bothCode()
    const texts = await textOf()
    const rows = table(texts['responses.csv'])
    const sum = (name: string) => rows.filter((row) => row[name] === '1').length
    const settled = table(texts['segments.csv']).filter(({ coder }) => coder === 'Settled')
    const answersWith = (slug: string) =>
      new Set(settled.filter(({ code }) => code === slug).map(({ text_id }) => text_id)).size
    const counts = new Map(table(texts['codebook.csv']).map(({ slug, answers }) => [slug, Number(answers)]))
    for (const slug of ['rain', 'snow', 'cost']) {
      expect(sum(`c_${slug}`), slug).to.equal(answersWith(slug))
      expect(counts.get(slug), slug).to.equal(answersWith(slug))
    }
  })

  it('leave out what coders gave in a blind round that is not finished', async () => {
    await bothCode({ finished: false })
    const coders = table((await textOf())['segments.csv']).map(({ coder }) => coder)
    expect(new Set(coders)).to.deep.equal(new Set(['', 'Settled']))
    await aRound(there, world, { kind: 'open', finished: false }, FIRST)
    const after = table((await textOf())['segments.csv']).filter(({ coder }) => coder === 'Coder C')
    expect(after).to.have.length(5)
    expect(after.every(({ round }) => round === '2')).to.equal(true)
  })

  it('name the variable only where two codebooks share a slug, and are not asked where Other was not chosen', async () => {
    await alsoCoded(there, world, 'q1_97_txt')
    await bothCode()
    await aRound(there, world, { variable: 'q1_97_txt' }, { 'a river': [onWhole(SNOW)] })
    const texts = await textOf()
    const header = headerIn(texts['responses.csv'])
    expect(header.filter((name) => name.startsWith('c_'))).to.deep.equal([
      'c_q1_97_txt_rain',
      'c_q1_97_txt_snow',
      'c_q1_97_txt_cost',
      'c_q11_rain',
      'c_q11_snow',
      'c_q11_cost',
    ])
    const rows = table(texts['responses.csv'])
    expect(rows.filter((row) => row['c_q1_97_txt_snow'] === '1').map(({ q11 }) => q11)).to.deep.equal([ANNA])
    const others = rows.filter(({ q11 }) => q11 !== ANNA)
    for (const row of others) expect(row['c_q1_97_txt_snow']).to.equal(row['q1_97_txt_miss'])
  })

  it('are one codebook and one project of all questions, each below its own heading', async function () {
    await alsoCoded(there, world, 'q1_97_txt')
    await bothCode()
    await aRound(there, world, { variable: 'q1_97_txt' }, { 'a river': [onWhole(SNOW)] })
    const release = await exported(there, world)
    const texts = await textsOf(release)
    expect(Object.keys(texts).slice(-4)).to.deep.equal([
      'segments.csv',
      'codebook.csv',
      'codebook.qdc',
      'project.qdpx',
    ])
    const csv = readCodebookCsv(Buffer.from(texts['codebook.csv'] ?? ''))
    if (!csv.ok) throw new Error('not read')
    const { codes } = csv.codebook
    const names = new Map(codes.map(({ guid, name }) => [guid, name]))
    const pathOf = (parent: string | null, name: string) =>
      [...(parent === null ? [] : [names.get(parent)]), name].join(' > ')
    expect(codes.map(({ parent, name }) => pathOf(parent, name))).to.deep.equal([
      'q1_97_txt',
      ...['rain', 'snow', 'cost'].map((name) => `q1_97_txt > ${name}`),
      'q11',
      ...['rain', 'snow', 'cost'].map((name) => `q11 > ${name}`),
    ])
    const columns = headerIn(texts['incidence.csv']).filter((name) => name.startsWith('c_'))
    const below = codes.filter(({ parent }) => parent !== null)
    expect(below.map(({ slug }) => `c_${slug}`)).to.deep.equal(columns)
    const counts = table(texts['codebook.csv']).map(({ answers }) => Number(answers))
    const rows = table(texts['incidence.csv'])
    const sums = columns.map((column) => rows.filter((row) => row[column] === '1').length)
    expect(counts.toSpliced(4, 1).slice(1)).to.deep.equal(sums)
    const bytes = await bytesIn(release, 'project.qdpx')
    const read = readQdpx(bytes)
    if (!read.ok) throw new Error('not read')
    const { sources } = read.project
    const river = sources.find(({ text }) => text === 'a river')
    expect(river?.variables).to.deep.equal({ question: 'q1_97_txt' })
    const given = river?.codings.map(({ coder, code }) => [coder, pathOf(null, names.get(code) ?? '')])
    expect(given, 'a person besides the two of q11').to.deep.equal([
      ['Coder C', 'snow'],
      ['Settled', 'snow'],
    ])
    expect(sources.filter(({ variables }) => variables['question'] === 'q11')).to.have.length(5)
    expect(new Set(sources.map(({ name }) => name)).size).to.equal(6)
    needXmllint(this)
    expectValid(texts['codebook.qdc'] ?? '', 'Codebook')
    expectValid(filesIn(bytes)['project.qde'] ?? '', 'Project')
  })

  it('are a codebook and a project that the standard accepts, and that are read again alike', async function () {
    await bothCode()
    const release = await exported(there, world)
    const texts = await textsOf(release)
    const book = readQdc(Buffer.from(texts['codebook.qdc'] ?? ''))
    expect(book.ok && book.codebook.codes).to.deep.equal(CODES)
    const csv = readCodebookCsv(Buffer.from(texts['codebook.csv'] ?? ''))
    expect(csv).to.deep.equal({ ok: true, codebook: { codes: CODES }, ignored: [] })
    const bytes = await bytesIn(release, 'project.qdpx')
    const read = readQdpx(bytes)
    if (!read.ok) throw new Error('not read')
    expect(read.told).to.deep.equal([])
    const { sources } = read.project
    expect(sources.map(({ text }) => text).toSorted()).to.deep.equal(
      [ANNA, ARABIC, ODD, APART, LEFT].toSorted(),
    )
    expect(sources.find(({ text }) => text === ARABIC)?.language).to.equal('ar')
    expect(stretchesOf(sources, ANNA)).to.deep.equal([
      'Coder A cost Anna 🙂',
      'Coder A rain rain',
      'Coder B cost *',
      'Coder B rain *',
      'Settled cost *',
      'Settled cost Anna 🙂',
      'Settled rain *',
      'Settled rain rain',
    ])
    const one = readQdpx(await bytesIn(await exported(there, world, { sources: 'question' }), 'project.qdpx'))
    expect(one.ok && one.project.sources.map(({ name }) => name)).to.deep.equal(['q11'])
    const whole = one.ok ? (one.project.sources[0]?.codings ?? []) : []
    expect(whole.filter(({ coder }) => coder === 'Coder A')).to.have.length(4)
    needXmllint(this)
    expectValid(texts['codebook.qdc'] ?? '', 'Codebook')
    expectValid(filesIn(bytes)['project.qde'] ?? '', 'Project')
  })

  it('say in the README how often coders used help, where it was offered', async () => {
    const readme = async () => (await textsOf(await exported(there, world)))['README.txt'] ?? ''
    const gives = { [ANNA]: [{ code: CODES[0]?.guid ?? '', start: 0, end: 0 }] }
    await aRound(there, world, { kind: 'open' }, gives)
    expect(await readme())
      .to.include('segments.csv')
      .and.not.to.include('offered help')
    await aRound(there, world, { kind: 'open', help: true }, gives, gives)
    expect(await readme())
      .to.include('q11, round 2: coders were offered help')
      .and.to.include('2 acts of coding were by way of it')
  })

  it('are in the ZIP as they are', async () => {
    await bothCode()
    const release = await exported(there, world)
    const bytes = await buffer(zipOf(release))
    const parts = partsIn(bytes, { entries: 100, unpacked: 10_000_000 })
    const read = readQdpx(parts.part('project.qdpx') ?? new Uint8Array())
    expect(read.ok && read.project.sources).to.have.length(5)
    const listed = new TextDecoder().decode(parts.part('README.txt') ?? new Uint8Array())
    for (const name of parts.names) if (name !== 'README.txt') expect(listed).to.include(name)
  })

  it('are offered as a document an answer or a question, where there are some', async () => {
    const { researcher, consultation } = world
    const person = await signedInAs(there, researcher)
    const page = paths.exporting(consultation.id)
    expect((await person.get(page).expect(200)).text).not.to.include('name="sources"')
    await bothCode()
    expect((await person.get(page).expect(200)).text).to.include('name="sources"')
    const chosen = { values: 'codes', language: 'en', separator: 'comma', bom: 'no', reason: 'To compare' }
    const token = tokenIn((await person.get(page)).text)
    const given = await person
      .post(page, { _csrf: token, ...chosen, sources: 'question' })
      .set('Colloquy-Script', 'yes')
      .responseType('blob')
      .expect(200)
    const parts = partsIn(given.body as Buffer, { entries: 100, unpacked: 10_000_000 })
    const read = readQdpx(parts.part('project.qdpx') ?? new Uint8Array())
    expect(read.ok && read.project.sources.map(({ name }) => name)).to.deep.equal(['q11'])
  })

  it('name the same coder alike over all rounds', () => {
    const coder = (person_id: number, letter: string) => ({ person_id, letter })
    const names = namesOver([
      [coder(7, 'A'), coder(8, 'B')],
      [coder(8, 'A'), coder(9, 'B')],
    ])
    expect([...names.values()]).to.deep.equal(['Coder A', 'Coder B', 'Coder C'])
  })
})

function stretchesOf(sources: readonly Source[], words: string): readonly string[] {
  const { text = '', codings = [] } = sources.find((one) => one.text === words) ?? {}
  const slugs = new Map(CODES.map(({ guid, slug }) => [guid, slug]))
  return codings
    .map(({ code, coder, start, end }) =>
      [
        coder,
        slugs.get(code),
        start === null
          ? '*'
          : Array.from(text)
              .slice(start, end ?? 0)
              .join(''),
      ].join(' '),
    )
    .toSorted()
}
