import { expect } from 'chai'
import { sql } from 'kysely'

import type { Question } from '../../src/instrument/questionnaire.ts'
import { variantCodes } from '../../src/dataset/variant-codes.ts'
import { clashesIn, type Decision } from '../../src/dataset/clash.ts'
import { decide } from '../../src/dataset/decide.ts'
import { findTakenName, mergedQuestions } from '../../src/dataset/merge.ts'
import { paths } from '../../src/web/paths.ts'
import { installation, NOON, type Installation } from '../support/app.ts'
import { aPerson, aVersion, aWorld, signedInAs } from '../support/world.ts'
import { aForm, aSealedSession, people, table } from '../release/sealed.ts'
import { aStudy, choice, number, scale, words, type Study } from '../release/study.ts'

const yesNoPerhaps = {
  choice_lists: {
    yes_no: [
      { code: '3', label: { en: 'Perhaps' } },
      { code: '1', label: { en: 'Aye' } },
    ],
  },
}
const likert = (code: string, ...items: readonly string[]): Question => ({
  kind: 'likert_set',
  code,
  label: { en: code },
  list: 'yes_no',
  items: items.map((item) => ({ code: item, label: { en: item } })),
})

/** Returns a decision about the only clash of these forms. */
function decided(forms: Parameters<typeof clashesIn>[0], decision: Decision['decision']): Decision {
  const [clash] = clashesIn(forms)
  if (!clash) throw new TypeError('these forms do not clash')
  return { question: clash.code, clash: clash.digest, decision, reason: 'Because' }
}

describe('questions that clash', () => {
  const five = aForm([scale('q1', 5)])
  const ten = aForm([scale('q1', 10)])

  it('are the same clash whatever the order, and another one when one of them is asked otherwise', () => {
    const digest = (...forms: Parameters<typeof clashesIn>[0]) => clashesIn(forms)[0]?.digest
    expect(digest(five, ten)).to.equal(digest(ten, five, five))
    expect(digest(five, ten)).not.to.equal(digest(five, aForm([scale('q1', 7)])))
    expect(digest(five, ten)).not.to.equal(digest(five, ten, aForm([scale('q1', 7)])))
    expect(digest(five, five)).to.equal(undefined)
    expect(
      clashesIn([aForm([number('q1')]), aForm([{ ...number('q1'), integer: true } as Question])]),
    ).to.deep.equal([])
  })

  const merges: readonly (readonly [string, Question, Question, object, string])[] = [
    ['two scales', scale('q1', 5), scale('q1', 10), {}, 'q1 integer'],
    ['option codes', choice('q1'), choice('q1'), yesNoPerhaps, 'q1 integer 3,1,2'],
    ['Other', choice('q1'), choice('q1', { other: true }), {}, 'q1 integer 1,2,97 | q1_97_txt string words'],
    [
      'statements',
      likert('q1', 'a', 'b'),
      likert('q1', 'c', 'a'),
      {},
      'q1_c integer 1,2 | q1_a integer 1,2 | q1_b integer 1,2',
    ],
    ['a number and words', number('q1'), words('q1'), {}, 'q1 string words'],
    ['words and a number', words('q1'), number('q1'), {}, 'q1 string words'],
    ['one choice and statements', choice('q1'), likert('q1', 'a'), {}, 'q1_a integer 1,2 | q1 integer 1,2'],
  ]
  for (const [says, one, two, more, columns] of merges) {
    it(`share their columns when they are merged: ${says}`, () => {
      const forms = [aForm([one]), aForm([two], more)]
      const [question, ...others] = mergedQuestions(forms, [decided(forms, 'merge')])
      expect(others).to.deep.equal([])
      const found = question?.columns.map(({ name, type, values, words: open }) =>
        [name, type, values.map(({ code }) => code).join(','), open ? 'words' : ''].filter(Boolean).join(' '),
      )
      expect(found?.join(' | ')).to.equal(columns)
      expect(question?.standing).to.equal('merge')
    })
  }

  it('have columns of their own when they are kept apart, none under the old name', () => {
    const forms = [five, ten]
    const names = (of: typeof forms) =>
      mergedQuestions(of, [decided(of, 'apart')]).flatMap(({ columns }) => columns.map(({ name }) => name))
    expect(names(forms)).to.deep.equal(['q1_a1', 'q1_a2'])
    expect(names([ten, five])).to.deep.equal(['q1_a1', 'q1_a2'])
  })

  it('have names short enough, and no name twice', () => {
    const code = `q${'x'.repeat(31)}`
    const [clash] = clashesIn([aForm([scale(code, 5)]), aForm([scale(code, 10)])])
    expect(clash && variantCodes(clash).map((one) => one.length)).to.deep.equal([32, 32])
    const forms = [aForm([scale('q1', 5), number('q1_a2')]), aForm([scale('q1', 10)])]
    const questions = mergedQuestions(forms, [
      decided(
        forms.map(({ sections, ...form }) => ({
          ...form,
          sections: sections.map((section) => ({ ...section, questions: section.questions.slice(0, 1) })),
        })),
        'apart',
      ),
    ])
    expect(findTakenName(questions, [])?.name).to.equal('q1_a2')
  })
})

describe('an export of questions that clash', () => {
  let study: Study
  beforeEach(async () => {
    study = await aStudy()
  })
  afterEach(async () => await study.remove())

  const settle = async (one: Question, two: Question, decision: Decision['decision']) => {
    const forms = [aForm([one, number('q9')]), aForm([two])]
    const by = (await aPerson(study.db, ['researcher'])).id
    return {
      forms,
      settle: async () => await decide(study.db, study.id, decided(forms, decision), { by, now: NOON }),
    }
  }
  const cells = async () => table((await study.texts())['responses.csv'])

  it('has every answer in its own column, and -95 where a question was not in the version', async () => {
    const { forms, settle: record } = await settle(scale('q1', 5), scale('q1', 10), 'apart')
    await study.seal(forms[0] ?? aForm([]), [{ q1: 4, q9: 1 }], 1)
    await study.seal(forms[1] ?? aForm([]), [{ q1: 9 }], 2)
    await record()
    const found = (await cells()).map((row) => [row['q1_a1'], row['q1_a2'], row['q9']].join(' '))
    expect(found.toSorted()).to.deep.equal(['-95 4 1', '9 -95 -95'].toSorted())
    const files = await study.texts()
    expect(files['README.txt']).to.include('q1: kept apart').and.to.include('Reason: Because')
    expect(files['README.txt'])
      .to.match(/q1_a1 in GVA-2/)
      .and.to.match(/q1_a2 in GVA-1/)
    expect(files['variables.csv']).to.include('Kept apart by a decision')
    expect(files['answers_long.csv']).to.include('q1_a1,q1_a1,9')
  })

  it('has numbers as text in a column that holds words too, and keeps missing codes', async () => {
    const { forms, settle: record } = await settle(number('q1'), words('q1'), 'merge')
    await study.seal(forms[0] ?? aForm([]), [{ q1: 4, q9: 1 }, { q9: 2 }], 1)
    await study.seal(forms[1] ?? aForm([]), [{ q1: 'many' }], 2)
    await record()
    const rows = (await cells()).map((row) => [row['q1'], row['q1_miss'], row['q9']].join(' '))
    expect(rows.toSorted()).to.deep.equal([' -99 2', '4  1', 'many  -95'])
    const files = await study.texts()
    expect(files['README.txt']).to.include('q1: merged into one')
    expect(files['variables.csv']).to.include('merged here by a decision')
    const { detail } = await study.db.selectFrom('event').selectAll().executeTakeFirstOrThrow()
    expect(detail).to.include('"decision":"merge"').and.to.include('"reason":"Because"')
  })

  it('has -95 for a statement that its version did not put', async () => {
    const { forms, settle: record } = await settle(likert('q1', 'a', 'b'), likert('q1', 'a'), 'merge')
    await study.seal(forms[0] ?? aForm([]), [{ q1: { a: '1', b: '2' }, q9: 1 }], 1)
    await study.seal(forms[1] ?? aForm([]), [{ q1: { a: '2' } }, {}], 2)
    await record()
    const rows = (await cells()).map((row) => [row['q1_a'], row['q1_b']].join(' '))
    expect(rows.toSorted()).to.deep.equal(['-99 -95', '1 2', '2 -95'])
  })

  it('is not made on a decision about another clash', async () => {
    const { forms, settle: record } = await settle(scale('q1', 5), scale('q1', 10), 'merge')
    await study.seal(forms[0] ?? aForm([]), people(1), 1)
    await study.seal(forms[1] ?? aForm([]), people(1), 2)
    await record()
    await study.ready()
    await study.seal(aForm([scale('q1', 7)]), people(1), 3)
    const problem: unknown = await study.ready().catch((error: unknown) => error)
    expect(problem).to.include({ kind: 'conflict', key: 'release.clash' })
    expect(await record().catch((error: unknown) => error)).to.include({ key: 'merging.changed' })
  })

  it('rests on decisions that nothing changes or takes back', async () => {
    const { forms, settle: record } = await settle(scale('q1', 5), scale('q1', 10), 'merge')
    await study.seal(forms[0] ?? aForm([]), people(1), 1)
    await study.seal(forms[1] ?? aForm([]), people(1), 2)
    await record()
    for (const statement of [
      sql`update merge_decision set decision = 'apart'`,
      sql`delete from merge_decision`,
    ]) {
      const refused: unknown = await statement.execute(study.db).catch((error: unknown) => error)
      expect(String(refused)).to.include('a merging decision never changes')
    }
  })
})

describe('the page where researchers decide', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof aWorld>>
  let rosa: Awaited<ReturnType<typeof signedInAs>>
  beforeEach(async () => {
    there = await installation()
    world = await aWorld(there)
    rosa = await signedInAs(there, world.researcher)
    for (const [at, question] of [choice('q1'), choice('q1', { other: true })].entries()) {
      const version = await aVersion(there.stores.db, world.consultation.id, aForm([question]))
      const place = { workshop_id: world.workshop.id, version_id: version.id, number: 81 + at }
      await aSealedSession(there.stores.db, place, people(3))
    }
  })
  afterEach(async () => await there.remove())

  const at = () => paths.merging(world.consultation.id)
  const clash = async () => /name="clash" value="(\w+)"/.exec((await rosa.get(at())).text)?.[1] ?? ''

  it('speaks of no such questions where there are none', async () => {
    const none = 'differ in kind, codes or scale'
    expect((await rosa.get(at())).text).to.include(none)
    await there.stores.db.updateTable('session').set({ kind: 'rehearsal' }).where('number', '=', 82).execute()
    const { text } = await rosa.get(at()).expect(200)
    expect(text).to.include('Every question means the same').and.not.include(none)
  })

  it('is where the export leads while something is undecided', async () => {
    const answer = await rosa.get(paths.exporting(world.consultation.id))
    expect(answer.status).to.equal(409)
    expect(answer.text).to.include(`href="${at()}"`)
    expect(answer.text).to.include('Question q1 is not the same in session GVA-81 and session GVA-82')
  })

  it('shows the questions side by side, records a decision with its reason, and opens the export', async () => {
    const { text } = await rosa.get(at()).expect(200)
    expect(text)
      .to.include('Asked in GVA-81')
      .and.to.include('Asked in GVA-82')
      .and.to.include('with Other, in words')
    await rosa.act('/account/language', { lang: 'ar' })
    const arabic = (await rosa.get(at())).text
    expect(arabic).to.include('\u2068\u2068q1_a1\u2069 و\u2068q1_a2\u2069\u2069')
    expect(arabic).to.include('<small>\u2068The questionnaire\u2069، النسخة 1</small>')
    await rosa.act('/account/language', { lang: 'en' })
    const way = `href="${paths.exporting(world.consultation.id)}">Go to`
    expect(text).to.include('1 question is not decided yet.').and.not.include(way)
    const fields = { question: 'q1', clash: await clash(), decision: 'apart', reason: ' Other <changes> it ' }
    expect((await rosa.act(at(), fields)).status).to.equal(303)
    const after = (await rosa.get(at())).text
    expect(after).to.include(way).and.not.include('not decided yet')
    expect(after)
      .to.include('Kept apart by Rosa Researcher, 7 April 2016')
      .and.to.include('Other &lt;changes&gt; it')
    const page = await rosa.get(paths.exporting(world.consultation.id)).expect(200)
    expect(page.text).to.include(`href="${at()}"`)
    await rosa.act(at(), { ...fields, decision: 'merge', reason: 'On second thoughts' })
    expect((await rosa.get(at())).text).to.include('Merged by Rosa Researcher')
    const events = await there.stores.db
      .selectFrom('event')
      .selectAll()
      .where('action', '=', 'release.decide')
      .execute()
    expect(events.map(({ person_id, subject }) => [person_id, subject])).to.deep.equal([
      [world.researcher.id, `consultation/${world.consultation.id}`],
      [world.researcher.id, `consultation/${world.consultation.id}`],
    ])
  })

  it('asks for a choice and a reason, and keeps what was written', async () => {
    const none = await rosa.act(at(), { question: 'q1', clash: await clash(), reason: 'So & so' })
    expect(none.status).to.equal(422)
    expect(none.text).to.include('Choose whether to merge').and.to.include('So &amp; so</textarea>')
    const silent = await rosa.act(at(), {
      question: 'q1',
      clash: await clash(),
      decision: 'merge',
      reason: ' ',
    })
    expect(silent.text).to.include('href="#reason-0"').and.to.include('value="merge" checked')
  })

  it('refuses a decision on what no longer clashes in this way', async () => {
    const fields = { question: 'q1', decision: 'merge', reason: 'x' }
    expect((await rosa.act(at(), { ...fields, clash: 'f'.repeat(32) })).status).to.equal(409)
    expect((await rosa.act(at(), { ...fields, clash: 'nonsense' })).status).to.equal(422)
  })
})
