import { expect } from 'chai'

import { crowdOf } from '../../scripts/demo/crowd.ts'
import { goldCodebook, goldOf, goldQuestions, partsOf, type GoldQuestion } from '../../scripts/demo/gold.ts'
import { textIn } from '../../scripts/demo/html.ts'
import { lessClosely } from '../../scripts/demo/second-coder.ts'
import { codingPaths } from '../../src/coding/paths.ts'
import type { Project } from '../../src/coding/refi/project.ts'
import { readQdpx } from '../../src/coding/refi/read-project.ts'
import { expectValid, filesIn, needXmllint } from '../coding/refi/projects.ts'
import { headerIn, table } from '../release/sealed.ts'
import { demonstrated, type Demonstrated } from './played.ts'

const SEED = 7

describe('the coding of the demonstration', () => {
  const questions = goldQuestions()
  let played: Demonstrated
  let project: Project
  before(async function () {
    this.timeout(180_000)
    played = await demonstrated(SEED)
    const read = readQdpx(fileNamed('project.qdpx'))
    if (!read.ok) throw new Error('project.qdpx cannot be read')
    project = read.project
  })
  after(async () => await played.there.remove())

  const fileNamed = (name: string): Buffer => {
    const bytes = played.files.get(name)
    if (!bytes) throw new Error(`no ${name}`)
    return bytes
  }
  const textOf = (name: string) => fileNamed(name).toString()
  /** Codes of a project by GUID, as the question and the name in the file of the example. */
  const codeNamed = (guid: string) => project.codes.codes.find((code) => code.guid === guid)?.name ?? ''
  const sourcesOf = ({ variable }: GoldQuestion) =>
    project.sources.filter(({ variables }) => variables['question'] === variable)
  const namesBy = (coder: string, source: Project['sources'][number]) =>
    new Set(source.codings.filter((one) => one.coder === coder).map(({ code }) => codeNamed(code)))
  const goldNames = (question: GoldQuestion, answer: string) =>
    new Set(goldOf(question, answer).map((slug) => question.codes.find((code) => code.slug === slug)?.name))

  it('prints figures for every code of every question that are those of what the two coders gave', () => {
    const rows = questions.flatMap((question) =>
      question.codes
        .filter(({ slug }) => question.codes.every(({ parent }) => parent !== slug))
        .map(({ slug, name }) => {
          const pairs = sourcesOf(question).map((source): [boolean, boolean] => [
            namesBy('Coder A', source).has(name),
            namesBy('Coder B', source).has(name),
          ])
          return { question: question.variable, code: slug, ...figuresOf(pairs) }
        }),
    )
    const bySlug = <Row extends { question: string; code: string }>(all: readonly Row[]) =>
      all.toSorted((one, other) =>
        `${one.question} ${one.code}` < `${other.question} ${other.code}` ? -1 : 1,
      )
    expect(bySlug(played.coding).map(({ question, code }) => `${question} ${code}`)).to.deep.equal(
      bySlug(rows).map(({ question, code }) => `${question} ${code}`),
    )
    for (const [at, row] of bySlug(rows).entries()) {
      const printed = bySlug(played.coding)[at]
      expect(printed?.n, `n of ${row.code}`).to.equal(row.n)
      for (const figure of ['agreed', 'kappa', 'alpha'] as const)
        if (row[figure] === null) expect(printed?.[figure], `${figure} of ${row.code}`).to.equal(null)
        else expect(printed?.[figure], `${figure} of ${row.code}`).to.be.closeTo(row[figure], 0.00006)
    }
    const differing = played.coding.filter(({ agreed }) => agreed !== 1)
    expect(differing.length, 'codes on which the coders differ').to.be.within(10, 50)
  })

  it('prints the figures of the pages of its rounds', async () => {
    for (const { variable, codes } of questions) {
      const address = codingPaths.agreement(played.consultation_id, { variable, number: 1 })
      const html = await played.researcher.page(address)
      const shown = new Map(
        [
          ...html.matchAll(/<tr role="row"><th scope="row"[^>]*><span[^>]*><bdi>(.*?)<\/bdi>(.*?)<\/tr>/gs),
        ].map(([, name = '', cells = '']) => [
          textIn(name),
          [...cells.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => textIn(cell).trim()),
        ]),
      )
      const own = played.coding.filter(({ question }) => question === variable)
      expect(own).not.to.have.length(0)
      for (const { code, n, agreed, kappa, alpha } of own) {
        const cells = shown.get(codes.find(({ slug }) => slug === code)?.name ?? '') ?? []
        expect(cells[0], code).to.equal(String(n))
        expect(Number.parseFloat(cells[1] ?? ''), code).to.be.closeTo((agreed ?? 0) * 100, 0.501)
        if (kappa === null || alpha === null) continue
        expect(Number(cells[3]), code).to.be.closeTo(kappa, 0.00501)
        expect(Number(cells[5]), code).to.be.closeTo(alpha, 0.00501)
      }
    }
  })

  it('settles every answer as the example says, in its project and in its columns', () => {
    const people = crowdOf(SEED).filter(({ ending }) => ending !== 'stops_half_way')
    const rows = table(textOf('responses.csv'))
    const columns = headerIn(textOf('incidence.csv'))
    for (const question of questions) {
      const { variable, codes } = question
      const answers = people.flatMap(({ answers: { [variable]: answer } }) =>
        typeof answer === 'string' ? [answer] : [],
      )
      const sources = sourcesOf(question)
      expect(sources.map(({ text }) => text).toSorted()).to.deep.equal(answers.toSorted())
      for (const source of sources)
        expect(namesBy('Settled', source), source.text).to.deep.equal(goldNames(question, source.text))
      for (const row of rows.filter(({ [variable]: text }) => text !== '')) {
        const own = codes
          .map(({ slug }) => slug)
          .filter(
            (slug) => row[columns.includes(`c_${slug}`) ? `c_${slug}` : `c_${variable}_${slug}`] === '1',
          )
        expect(own).to.have.members(goldOf(question, row[variable] ?? ''))
      }
    }
  })

  it('marks the sentence that a code is about where an answer has two', () => {
    for (const question of questions)
      for (const { text, codings } of sourcesOf(question)) {
        const own = codings.filter(({ coder }) => coder === 'Coder A')
        const marked = own.map(({ code, start, end }) => {
          const words = start === null || end === null ? text : Array.from(text).slice(start, end).join('')
          return `${codeNamed(code)}: ${words}`
        })
        const names = (slug: string) => question.codes.find((code) => code.slug === slug)?.name ?? ''
        const expected = partsOf(question, text).flatMap(({ words, codes }) =>
          codes.map((slug) => `${names(slug)}: ${words}`),
        )
        expect(marked).to.have.members(expected)
      }
  })

  it('leaves with both coders as letters, and no name', () => {
    const coders = new Set(project.sources.flatMap(({ codings }) => codings.map(({ coder }) => coder)))
    expect([...coders]).to.have.members(['Coder A', 'Coder B', 'Settled'])
    expect(new Set(table(textOf('segments.csv')).map(({ coder }) => coder))).to.deep.equal(coders)
    const { 'project.qde': inside = '' } = filesIn(fileNamed('project.qdpx'))
    expect(
      [...inside.matchAll(/<User guid="[^"]*" name="([^"]*)"/g)].map(([, name]) => name),
    ).to.have.members([...coders])
    for (const [name, bytes] of [...played.files, ['project.qde', Buffer.from(inside)] as const])
      for (const person of ['Amira', 'Haddad', 'amira@', 'Bruno', 'Keller', 'bruno@'])
        expect(bytes.includes(person), `${person} in ${name}`).to.equal(false)
  })

  it('has files that the standard accepts, with the GUIDs of the example', function () {
    const guids = new Set(project.codes.codes.map(({ guid }) => guid))
    for (const question of questions)
      for (const { guid } of goldCodebook(question).codes) expect(guids.has(guid), guid).to.equal(true)
    needXmllint(this)
    expectValid(textOf('codebook.qdc'), 'Codebook')
    expectValid(filesIn(fileNamed('project.qdpx'))['project.qde'] ?? '', 'Project')
  })

  it('has a second coder who repeats themselves, and differs by seed', () => {
    const given = (seed: number) => {
      const gives = lessClosely(seed)
      return questions.flatMap((question) => question.sentences.map(({ words }) => gives(question, words)))
    }
    expect(given(1)).to.deep.equal(given(1))
    expect(given(1)).not.to.deep.equal(given(2))
  })
})

/** n, share agreed, Cohen's kappa and Krippendorff's nominal alpha of two coders without missing values. */
function figuresOf(pairs: readonly (readonly [boolean, boolean])[]) {
  const n = pairs.length
  const share = (is: (pair: readonly [boolean, boolean]) => boolean) => pairs.filter(is).length / n
  const agreed = share(([one, other]) => one === other)
  const [first, second] = [share(([one]) => one), share(([, other]) => other)]
  const by_chance = first * second + (1 - first) * (1 - second)
  const ones = n * (first + second)
  const kappa = by_chance === 1 ? null : (agreed - by_chance) / (1 - by_chance)
  const varied = ones * (2 * n - ones)
  const alpha = varied === 0 ? null : 1 - ((2 * n - 1) * n * (1 - agreed)) / varied
  return { n, agreed, kappa, alpha }
}
