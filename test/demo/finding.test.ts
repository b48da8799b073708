import { expect } from 'chai'

import { crowdOf } from '../../scripts/demo/crowd.ts'
import { exampleFindings, type Of, type Piece } from '../../scripts/demo/finding/example.ts'
import { codeNamed, figureFields } from '../../scripts/demo/finding/figures.ts'
import { goldOf, goldQuestions } from '../../scripts/demo/gold.ts'
import { shown } from '../../src/disclosure/rules.ts'
import { exampleConsultation } from '../../src/workshop/example.ts'
import { table } from '../release/sealed.ts'
import { demonstrated, type Demonstrated, type Found } from './played.ts'

/** The findings of the example are written for this one. */
const SEED = 2016

const { findings, recommendations, audit, redefined } = exampleFindings()

describe('the findings of the example', () => {
  it('are six with something that speaks against each, or a search for it', () => {
    expect(findings).to.have.length(6)
    for (const { claim, evidence } of findings) {
      const isSearch = ({ kind }: Piece) => kind === 'dissent' || kind === 'text'
      expect(
        evidence.some(({ relation }) => relation !== 'supports'),
        claim,
      ).to.equal(true)
      expect(
        evidence.some((piece) => isSearch(piece)),
        claim,
      ).to.equal(true)
      expect(
        evidence.some((piece) => piece.relation === 'supports' && !isSearch(piece)),
        claim,
      ).to.equal(true)
    }
  })

  it('lead to the eight recommendations that the questionnaire rates', () => {
    const { questionnaire } = exampleConsultation()
    const rated = questionnaire.sections
      .flatMap(({ questions }) => questions)
      .find(({ code }) => code === 'q20')
    const items = rated && 'items' in rated ? rated.items : []
    expect(recommendations.map(({ item }) => item)).to.deep.equal(items.map(({ code }) => code))
    for (const { action, basis } of recommendations) expect(basis, action).not.to.have.length(0)
  })

  it('name codes and figures that there are', () => {
    const named = findings.flatMap(({ figures = [], evidence }): readonly Of[] => [
      ...figures,
      ...evidence.flatMap((piece) => ('of' in piece ? [piece.of] : [])),
    ])
    for (const of of named) expect(figureFields(of)['source'], of).to.have.length(1)
    for (const { code } of [...audit.adding, ...audit.aside])
      expect(codeNamed(audit.variable, code).slug).to.equal(code)
  })
})

describe('the findings of the demonstration', () => {
  let played: Demonstrated
  let found: Found
  before(async function () {
    this.timeout(300_000)
    played = await demonstrated(SEED)
    found = await played.found()
  })
  after(async () => await played.there.remove())

  it('are agreed as the example says, with an edge for each piece of evidence', () => {
    const agreed = (own: readonly Readonly<{ state: string }>[]) =>
      own.filter(({ state }) => state === 'agreed').length
    const pieces = findings.flatMap(({ evidence }) => evidence)
    expect(found.summary).to.deep.include({
      findings: 6,
      findings_agreed: agreed(findings),
      recommendations: 8,
      recommendations_agreed: agreed(recommendations),
      edges: pieces.length + audit.adding.length,
      // “several” in the finding that was returned for it.
      flags: 1,
    })
  })

  it('are marked where a code got another definition and nobody looked', () => {
    const changed = redefined.filter(({ looked }) => looked === undefined)
    const stale = findings.flatMap(({ evidence }, place) =>
      evidence.some(
        (piece) => piece.kind === 'code' && changed.some((one) => piece.of === `${one.variable}/${one.code}`),
      )
        ? [`F${place + 1}`]
        : [],
    )
    expect(stale).not.to.have.length(0)
    expect(found.summary.stale).to.deep.equal(stale)
    expect(redefined, 'one was looked at').to.have.length.above(changed.length)
  })

  it('leave as working papers in each language, and as one row for each edge', () => {
    const { languages } = exampleConsultation().consultation
    const papers = languages.map((code) => `working-paper.${code}.html`)
    expect([...found.files.keys()]).to.have.members([...papers, 'evidence.csv'])
    for (const [at, name] of papers.entries())
      expect(found.files.get(name)).to.match(new RegExp(`^<!doctype html>\\s*<html lang="${languages[at]}"`))
    // The example is in English, whoever reads it.
    const wordsOf = (name: string) =>
      [...(found.files.get(name) ?? '').matchAll(/data-form="word"[^>]*>([^<]*)<\/data>/g)].map(
        ([, words]) => words,
      )
    for (const name of papers)
      expect(wordsOf(name), name)
        .to.include('most')
        .and.deep.equal(wordsOf(papers[0] ?? ''))
    expect(wordsOf('working-paper.ar.html').join(''), 'the paper in Arabic').not.to.match(
      /\p{Script=Arabic}/u,
    )
    expect(found.files.get('working-paper.ar.html')).to.match(/<h3 lang="en" dir="ltr">/)
    const rows = table(found.files.get('evidence.csv') ?? '')
    expect(rows).to.have.length(found.summary.edges)
    const quoted = findings.flatMap(({ evidence }) =>
      evidence.flatMap((piece) => (piece.kind === 'quote' ? [piece.translation ?? piece.words] : [])),
    )
    const titles = rows.filter(({ kind }) => kind === 'quote').map(({ title }) => title)
    expect(titles).to.have.length(quoted.length)
    for (const [at, words] of quoted.entries()) expect(titles[at]).to.include(words)
    expect(rows.filter(({ at = '' }) => !at.startsWith('2017-03-06'))).to.have.length(0)
  })

  it('reach the answers that have a code of an agreed finding, by place', () => {
    const { variable } = audit
    const { room: room_threshold } = exampleConsultation().consultation.thresholds
    const question = goldQuestions().find((one) => one.variable === variable) ?? expect.fail()
    const used = findings
      .filter(({ state }) => state === 'agreed')
      .flatMap(({ evidence }) => evidence.flatMap((piece) => (piece.kind === 'code' ? [piece.of] : [])))
    const answers = crowdOf(SEED)
      .filter(({ ending }) => ending !== 'stops_half_way')
      .flatMap(({ workshop, answers: { [variable]: text } }) =>
        typeof text === 'string' ? [{ workshop, codes: goldOf(question, text) }] : [],
      )
    const counted = (own: typeof answers, isCounted: (code: string) => boolean = () => true) => ({
      answers: own.length,
      reached: own.filter(({ codes }) =>
        codes.some((code) => used.includes(`${variable}/${code}`) && isCounted(code)),
      ).length,
    })
    const isRaised = (code: string) =>
      shown(answers.filter(({ codes }) => codes.includes(code)).length, room_threshold)
    const { summary } = found
    expect(summary.reached).to.deep.include(counted(answers))
    for (const { code } of exampleConsultation().workshops)
      expect(summary.reached_by_place[code], code).to.deep.include(
        counted(
          answers.filter(({ workshop }) => workshop === code),
          isRaised,
        ),
      )
    expect(summary.reached_dissenters?.answers).to.be.greaterThan(4)
  })
})
