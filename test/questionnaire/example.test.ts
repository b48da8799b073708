import { expect } from 'chai'

import { exampleConsultation } from '../../src/workshop/example.ts'
import { obstaclesToPublish, warningsBeforePublishing } from '../../src/questionnaire/checks/publication.ts'
import {
  questionsOf,
  type Question,
  type QuestionKind,
  type Text,
} from '../../src/instrument/questionnaire.ts'

const LANGUAGES = ['en', 'fr', 'ar']
const { consultation, stakeholder_groups, workshops, questionnaire } = exampleConsultation()
const questions = questionsOf(questionnaire)

/** Exhaustive by type: the example must contain every kind. */
const EVERY_KIND: Readonly<Record<QuestionKind, true>> = {
  single_choice: true,
  multiple_choice: true,
  likert_set: true,
  scale: true,
  number: true,
  ranking: true,
  points: true,
  short_text: true,
  long_text: true,
  date: true,
  time: true,
  date_time: true,
  calculated: true,
  note: true,
}

/** Returns every text within `value` with its path: objects whose keys are all language tags. */
function textsIn(value: unknown, path = 'example'): [string, Text][] {
  if (typeof value !== 'object' || value === null) return []
  const entries = Object.entries(value)
  const text = !Array.isArray(value) && entries.every(([key]) => /^[a-z]{2}$/.test(key))
  if (text && entries.length > 0) return [[path, Object.fromEntries(entries)]]
  return entries.flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`))
}

const texts = textsIn({ consultation, stakeholder_groups, workshops, questionnaire })
const listNamesOf = (question: Question) => ('list' in question ? [question.list] : [])
const questionOf = (code: string) => questions.find((question) => question.code === code)

describe('the example consultation', () => {
  it('says in every language that it is an example and its answers are invented', () => {
    expect(consultation.purpose['en']).to.include('example').and.include('invented')
    expect(consultation.purpose['fr']).to.include('exemple').and.include('inventées')
    expect(consultation.purpose['ar']).to.include('مثال').and.include('مختلقة')
    expect(consultation.organiser['en']).to.include('fictional')
  })

  it('has every text in its three languages', () => {
    expect(consultation.languages).to.deep.equal(LANGUAGES)
    expect(texts.length).to.be.above(100)
    for (const [path, text] of texts) {
      expect(Object.keys(text), path).to.deep.equal(LANGUAGES)
      expect(text['ar'], path).to.match(/\p{Script=Arabic}/u)
      expect(`${text['en']}${text['fr']}`, path).not.to.match(/\p{Script=Arabic}/u)
      for (const said of Object.values(text))
        expect(said, path)
          .to.match(/^\S(.*\S)?$/)
          .and.not.include("'")
    }
  })

  it('has the thresholds that disclosure control begins with', () => {
    expect(consultation.thresholds).to.deep.equal({ room: 5, public_base: 10, public_cell: 5, pack_k: 3 })
  })

  it('has four workshops, each in two of the languages at least, and Geneva in all', () => {
    expect(workshops.map(({ code }) => code)).to.deep.equal(['GVA', 'ZRH', 'CAL', 'KUL'])
    for (const { code, languages, starts_on, ends_on } of workshops) {
      expect(languages.length, code).to.be.at.least(2)
      expect(LANGUAGES).to.include.members([...languages])
      expect(starts_on <= ends_on, code).to.equal(true)
    }
    expect(workshops[0]?.languages).to.deep.equal(LANGUAGES)
  })

  it('expects some groups too small to be shown, the financial sector in Kuala Lumpur among them', () => {
    const codes = stakeholder_groups.map(({ code }) => code)
    for (const { expected } of workshops) expect(Object.keys(expected)).to.deep.equal(codes)
    const totals = workshops.map(({ expected }) => Object.values(expected).reduce((sum, n) => sum + n, 0))
    expect(totals).to.deep.equal([24, 18, 31, 27])
    expect(workshops[3]?.expected['finance']).to.equal(2).and.be.below(consultation.thresholds.room)
  })
})

describe('the example questionnaire', () => {
  it('can be published, and asks nobody who they are', () => {
    expect(obstaclesToPublish(questionnaire)).to.deep.equal([])
    expect(warningsBeforePublishing(questionnaire)).to.deep.equal([])
  })

  it('has four sections and every kind of question', () => {
    expect(questionnaire.sections).to.have.length(4)
    expect(questions.map(({ kind }) => kind)).to.include.members(Object.keys(EVERY_KIND))
  })

  it('uses every choice list it has, and has every list it uses', () => {
    const used = new Set(questions.flatMap(listNamesOf))
    expect([...used]).to.have.members(Object.keys(questionnaire.choice_lists))
  })

  it('codes every option with a number of its own', () => {
    for (const [list, choices] of Object.entries(questionnaire.choice_lists)) {
      expect(
        choices.map(({ code }) => code),
        list,
      ).to.deep.equal(choices.map((_choice, place) => String(place + 1)))
    }
  })

  it('offers Other, declining, an option that excludes all others, a limit and a condition somewhere', () => {
    expect(questionOf('q5')).to.include({ other: true, decline: true })
    expect(questionOf('q2')).to.include({ kind: 'multiple_choice', other: true, at_most: 3 })
    expect(questionnaire.choice_lists['threats']?.filter(({ exclusive }) => exclusive)).to.have.length(1)
    expect(questions.filter(({ relevant }) => relevant).map(({ code }) => code)).to.deep.equal(['q13'])
    expect(questions.filter(({ marked }) => marked).map(({ code }) => code)).to.deep.equal(['q1'])
  })

  it('asks to rate and to rank the same eight recommendations', () => {
    const [rated, ranked] = [questionOf('q20'), questionnaire.choice_lists['recommendations']]
    expect(rated).to.deep.include({ kind: 'likert_set', items: ranked })
    expect(questionOf('q21')).to.include({ kind: 'ranking', list: 'recommendations', partial: true })
    expect(ranked).to.have.length(8)
  })
})
