import { expect } from 'chai'

import { addQuestion } from '../../src/editor/arrange.ts'
import { asKind, blankQuestion } from '../../src/editor/blank.ts'
import { settingsOf, type NamedSetting } from '../../src/editor/setting.ts'
import { subjectsIn } from '../../src/questionnaire/conditions/subject.ts'
import { readDefinition } from '../../src/instrument/definition.ts'
import { SCHEMAS } from '../../src/instrument/kinds/schemas.ts'
import { QUESTION_KINDS } from '../../src/instrument/kinds/table.ts'
import {
  questionsOf,
  type Question,
  type QuestionKind,
  type Questionnaire,
} from '../../src/instrument/questionnaire.ts'
import { versionById } from '../../src/questionnaire/queries.ts'
import { xlsformOf } from '../../src/xlsform/write/write.ts'
import { html } from '../instrument/kinds/asking.ts'
import { aForm, aLine, aSection } from '../questionnaire/a-form.ts'
import { installation, type Installation } from '../support/app.ts'
import { everyKind } from '../support/every-kind.ts'
import { aWorld, signedInAs } from '../support/world.ts'
import { formIn } from './form-in.ts'

/** A questionnaire ending with a new question. */
function begun(kind: QuestionKind): Questionnaire {
  const form = aForm(aSection('s', [aLine('before')]))
  const { question, lists } = blankQuestion(form, kind, { code: 'anew', label: { en: 'Anew' } })
  return addQuestion(form, 0, question, lists)
}

const begunQuestion = (form: Questionnaire): Question => {
  const question = questionsOf(form).at(-1)
  if (!question) throw new TypeError('no question')
  return question
}

/** Properties that the page of a question does not edit, with the kinds concerned. */
const UNWRITTEN: Readonly<Record<string, readonly QuestionKind[]>> = {
  /** Cells of a workbook. */
  kept: QUESTION_KINDS,
  /** No default. */
  default: ['likert_set', 'ranking', 'points', 'calculated', 'note'],
  /** Not asked. */
  required: ['calculated', 'note'],
  required_message: ['calculated', 'note'],
  constraint: ['calculated', 'note'],
  constraint_message: ['calculated', 'note'],
  /** Not shown. */
  hint: ['calculated'],
  guidance: ['calculated'],
}

/** Properties edited in rows. */
const ROWS: Readonly<Record<string, string>> = { items: 'item' }

/** Returns a value for the field of a setting that differs from its initial one. */
function wordsFor(setting: NamedSetting): string {
  if (setting.control === 'choice') return Object.keys(setting.values).at(-1) ?? ''
  const { control } = setting
  return { flag: 'yes', whole: '7', decimal: '3', day: '2016-04-07', words: 'Words', expression: '1 + 1' }[
    control
  ]
}

describe('a kind of question, to its author', () => {
  let there: Installation
  let id: number
  let rosa: Awaited<ReturnType<typeof signedInAs>>

  before(async () => {
    there = await installation()
    const world = await aWorld(there)
    rosa = await signedInAs(there, world.researcher)
    const row = {
      questionnaire_id: world.version.questionnaire_id,
      number: 2,
      definition: JSON.stringify(aForm()),
    }
    const made = await there.stores.db
      .insertInto('questionnaire_version')
      .values(row)
      .returning('id')
      .executeTakeFirstOrThrow()
    id = made.id
  })
  after(async () => await there.remove())

  const store = async (form: Questionnaire) =>
    await there.stores.db
      .updateTable('questionnaire_version')
      .set({ definition: JSON.stringify(form) })
      .where('id', '=', id)
      .execute()

  for (const kind of QUESTION_KINDS) {
    const form = begun(kind)
    const question = begunQuestion(form)

    it(`begins a ${kind} that reads back`, () => {
      expect(readDefinition(JSON.parse(JSON.stringify(form)))).to.deep.equal({ ok: true, form })
    })

    it(`begins a ${kind} that every page draws`, async () => {
      await store(form)
      for (const path of ['edit', 'questions/anew', 'preview/1', 'paper?codes=yes', 'text'])
        await rosa.get(`/versions/${id}/${path}`).expect(200)
      await html(question, { within: form })
      expect(subjectsIn(question, form)).to.be.an('array')
    })

    it(`begins a ${kind} that a workbook holds`, () => {
      expect(xlsformOf(form).length).to.be.above(0)
    })

    it(`writes every property of a ${kind} somewhere, or not at all`, async () => {
      await store(form)
      const { text } = await rosa.get(`/versions/${id}/questions/anew`).expect(200)
      const names = new Set([...text.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name))
      const missing = Object.keys(SCHEMAS[kind].shape).filter((name) => !names.has(ROWS[name] ?? name))
      const known = Object.entries(UNWRITTEN).flatMap(([name, kinds]) => (kinds.includes(kind) ? [name] : []))
      expect(missing.sort()).to.deep.equal(known.sort())
    })

    for (const setting of settingsOf({ kind })) {
      it(`keeps the ${setting.name} of a ${kind} as it was written`, async () => {
        await store(form)
        const page = await rosa.get(`/versions/${id}/questions/anew`).expect(200)
        const { fields } = formIn(page.text, 'data-write')
        const sent = { ...fields, do: 'save', [setting.name]: wordsFor(setting) }
        const saved = await rosa.act(`/versions/${id}/questions/anew`, sent)
        expect(saved.status, saved.text).to.equal(303)
        const now = questionsOf((await versionById(there.stores.db, id)).form).at(-1)
        const held = (one: object | undefined) =>
          Object.entries(one ?? {}).find(([name]) => name === setting.name)
        expect(held(now)).not.to.equal(undefined)
        expect(held(now)).not.to.deep.equal(held(question))
      })
    }

    it(`makes a ${kind} of any other question`, () => {
      for (const one of questionsOf(everyKind)) {
        const { question: made, lists } = asKind(everyKind, one, kind)
        const [section] = everyKind.sections
        const changed = {
          ...everyKind,
          choice_lists: { ...everyKind.choice_lists, ...lists },
          sections: section ? [{ ...section, questions: [made] }] : [],
        }
        expect(readDefinition(changed), `from ${one.kind}`).to.deep.include({ ok: true })
      }
    })
  }
})
