import path from 'node:path'

import { expect } from 'chai'
import * as fc from 'fast-check'

import { surveyOf } from '../../../src/instrument/answers.ts'
import type { Field } from '../../../src/instrument/browser/fields.ts'
import type { State } from '../../../src/instrument/browser/state.ts'
import type { Input } from '../../../src/instrument/answer.ts'
import { kindOf } from '../../../src/instrument/kinds/table.ts'
import type { PageScriptData } from '../../../src/instrument/asking/page-script-data.ts'
import { type PageDependencies, pageDependencies } from '../../../src/instrument/asking/page-dependencies.ts'
import { sayOf } from '../../../src/instrument/piping.ts'
import { type Questionnaire, type Section, choicesIn } from '../../../src/instrument/questionnaire.ts'
import { sectionShown } from '../../../src/instrument/asking/section-shown.ts'
import { root } from '../../../src/root.ts'
import { languageOf } from '../../../src/web/language.ts'
import { anyForm, anyInput } from './any-form.ts'

type Script = {
  inputOf: (fields: Iterable<Field>) => Input
  stateOf: (data: PageScriptData, input: Input) => State
}

const language = languageOf('en')

/** Returns the fields of a page as in a browser: text, or checked boxes and radio buttons. */
const fieldsOf = (input: Input): readonly Field[] =>
  Object.entries(input).flatMap(([name, values]) => values.map((value) => ({ name, type: 'text', value })))

/** Returns what the server computes for the parts of a page that can change. */
function server(form: Questionnaire, section: Section, live: PageDependencies, input: Input) {
  const survey = surveyOf(form, input)
  const say = sayOf(form, survey, language)
  const off = [...live.offers].map((code) => {
    const question = section.questions.find((one) => one.code === code)
    const list = question && 'list' in question ? question.list : ''
    const left = choicesIn(survey.offers.get(code) ?? form, list)
    return [
      code,
      choicesIn(form, list)
        .filter((one) => !left.includes(one))
        .map((one) => one.code),
    ]
  })
  return {
    relevant: [...live.asked].filter((code) => survey.relevant.has(code)),
    needed: [...live.needs].filter((code) => survey.needed.has(code)),
    off: off.filter(([code]) => survey.relevant.has(String(code))),
    said: [...live.said].map((name) => [name, say(name)]),
  }
}

function browser({ relevant, needed, off, said }: State, live: PageDependencies) {
  return {
    relevant: [...live.asked].filter((code) => relevant.has(code)),
    needed: [...live.needs].filter((code) => needed.has(code)),
    off: [...off].map(([code, gone]) => [code, [...gone]]).filter(([code]) => relevant.has(String(code))),
    said: [...said],
  }
}

describe('the script of a page with conditions', () => {
  let script: Script
  before(async () => {
    script = (await import(path.join(root, 'static/js/conditions.js'))) as Script
  })

  it('shows what the server would, for any questionnaire and input', () => {
    const all = anyForm.chain((form) => fc.tuple(fc.constant(form), anyInput(form), anyInput(form)))
    let changing = 0
    fc.assert(
      fc.property(all, ([form, before, after]) => {
        const [first, section] = form.sections
        if (!first || !section) return
        const live = pageDependencies(form, section)
        const survey = surveyOf(form, before)
        const context = { survey, input: before, faults: [], own: 'p', language }
        const page = sectionShown(form, section, context)
        if (page.live === '') return
        changing += 1
        const onPage = new Set(page.questions.map(({ code }) => code))
        const here = section.questions.filter(({ code }) => onPage.has(code))
        const input = { ...only(before, form, first.questions), ...only(after, form, here) }
        const state = script.stateOf(
          JSON.parse(page.live) as PageScriptData,
          script.inputOf(fieldsOf(only(after, form, here))),
        )
        expect(browser(state, live)).to.deep.equal(server(form, section, live, input))
      }),
      { numRuns: 300 },
    )
    expect(changing).to.be.greaterThan(150)
  })

  it('reads the fields of a page as they would be posted, of hidden questions too', () => {
    const fields = [
      { name: 'a', type: 'radio', value: '1', checked: false },
      { name: 'a', type: 'radio', value: '2', checked: true },
      { name: 'b', type: 'checkbox', value: 'x', checked: true },
      { name: 'b', type: 'checkbox', value: 'y', checked: true },
      { name: 'c', type: 'textarea', value: 'words' },
      { name: 'd', type: 'hidden', value: '3' },
      { name: 'do', type: 'submit', value: 'next' },
      { name: '', type: 'fieldset', value: '' },
    ]
    expect(script.inputOf(fields)).to.deep.equal({ a: ['2'], b: ['x', 'y'], c: ['words'], d: ['3'] })
  })
})

const only = (input: Input, form: Questionnaire, questions: Section['questions']): Input => {
  const fields = new Set(questions.flatMap((question) => kindOf(question).fields(question, form)))
  return Object.fromEntries(Object.entries(input).filter(([field]) => fields.has(field)))
}
