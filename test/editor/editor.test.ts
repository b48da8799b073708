import { expect } from 'chai'

import { QUESTION_KINDS } from '../../src/instrument/kinds/table.ts'
import type { Questionnaire } from '../../src/instrument/questionnaire.ts'
import { latestAmong, versionById, versionsOf } from '../../src/questionnaire/queries.ts'
import { installation, type Installation } from '../support/app.ts'
import { aPerson, aWorld, signedInAs } from '../support/world.ts'
import { aForm, aLine, aNumber, aSection, likert, some, yesNo } from '../questionnaire/a-form.ts'
import { formIn } from './form-in.ts'

type World = Awaited<ReturnType<typeof aWorld>>
type Visitor = Awaited<ReturnType<typeof signedInAs>>

const FORM = aForm(
  aSection('s1', [yesNo('a'), some('b'), aLine('c', { relevant: "${a} = '1'" })]),
  aSection('s2', [aNumber('n'), likert('l', ['x', 'y'])]),
)

describe('writing a questionnaire', () => {
  let there: Installation
  let world: World
  let rosa: Visitor
  let at: string
  let id: number

  beforeEach(async () => {
    there = await installation()
    world = await aWorld(there)
    rosa = await signedInAs(there, world.researcher)
    id = await aDraft(FORM)
    at = `/versions/${id}`
  })
  afterEach(async () => await there.remove())

  const aDraft = async (form: Questionnaire) => {
    const row = {
      questionnaire_id: world.version.questionnaire_id,
      number: 2,
      definition: JSON.stringify(form),
    }
    const made = await there.stores.db
      .insertInto('questionnaire_version')
      .values(row)
      .returning('id')
      .executeTakeFirstOrThrow()
    return made.id
  }
  const draft = async () => await versionById(there.stores.db, id)
  const question = async (code: string) =>
    (await draft()).form.sections.flatMap(({ questions }) => questions).find((one) => one.code === code)
  const order = async () =>
    (await draft()).form.sections
      .map(({ code, questions }) => `${code}: ${questions.map((one) => one.code).join(' ')}`)
      .join(' | ')
  const formOf = async (address: string) => formIn((await rosa.get(address).expect(200)).text, 'data-write')
  /** Opens a form, changes fields, and posts it. */
  const write = async (address: string, changes: Record<string, string | string[]>, who = rosa) => {
    const { fields } = await formOf(address)
    return await who.act(address, { ...fields, do: 'save', ...changes })
  }

  it('leaves a list that people search as it is, and says where it is changed', async () => {
    const big = Array.from({ length: 1500 }, (_, n) => ({ code: `t${n}`, label: { en: `Town ${n}` } }))
    const form = aForm(aSection('s1', [yesNo('a', { list: 'big' }), yesNo('b')]))
    const definition = JSON.stringify({ ...form, choice_lists: { ...form.choice_lists, big } })
    await there.stores.db
      .updateTable('questionnaire_version')
      .set({ definition })
      .where('id', '=', id)
      .execute()
    const address = `/versions/${id}/questions/a`
    const { text } = await rosa.get(address).expect(200)
    expect(text).to.contain('The list has 1,500 options').and.not.contain('Town 7')
    expect((await write(address, { label: 'Which town?' })).status).to.equal(303)
    expect((await question('a'))?.label).to.deep.equal({ en: 'Which town?' })
    expect((await draft()).form.choice_lists['big']).to.deep.equal(big)
  })

  it('begins with a name and the languages of the consultation, and leads to the first section', async () => {
    const into = `/consultations/${world.consultation.id}`
    expect((await rosa.get(into)).text).to.contain(`href="${into}/questionnaires/new"`)
    const page = await rosa.get(`${into}/questionnaires/new`).expect(200)
    expect(page.text.match(/name="languages" value="\w+" checked/g)?.length).to.equal(3)
    const begun = await rosa.act(`${into}/questionnaires`, {
      name: 'Rivers',
      languages: ['en', 'fr'],
      other_languages: 'es',
      default_language: 'fr',
    })
    expect(begun.status).to.equal(303)
    const version = await versionById(
      there.stores.db,
      Number(/\d+/.exec(begun.headers['location'] ?? '')?.[0]),
    )
    expect(version.form).to.deep.equal({
      title: { fr: 'Rivers' },
      languages: ['en', 'fr', 'es'],
      default_language: 'fr',
      minutes: 0,
      choice_lists: {},
      sections: [],
    })
    const { text } = await rosa.get(begun.headers['location'] ?? '').expect(200)
    expect(text).to.contain('The first section').and.contain('autofocus').and.contain('Nothing written yet')
  })

  for (const [what, fields, said] of [
    ['no name', { name: ' ', languages: 'en', default_language: 'en' }, 'Write a name for the questionnaire'],
    ['no language', { name: 'R', default_language: 'en' }, 'Choose at least one language'],
    [
      'a language that is none',
      { name: 'R', languages: 'en', other_languages: 'klingonish', default_language: 'en' },
      'No language is called klingonish',
    ],
    [
      'a default that is not chosen',
      { name: 'R', languages: 'en', default_language: 'fr' },
      'Choose the default language among',
    ],
  ] as const) {
    it(`does not begin with ${what}`, async () => {
      const answer = await rosa.act(`/consultations/${world.consultation.id}/questionnaires`, fields)
      expect(answer.status).to.equal(422)
      expect(answer.text)
        .to.contain(said)
        .and.contain('<title>Error: New questionnaire')
        .and.contain(`value="${fields.name.trim() && fields.name}"`)
    })
  }

  it('begins the next version from the page of a questionnaire, once', async () => {
    await there.stores.db.deleteFrom('questionnaire_version').where('id', '=', id).execute()
    const home = `/questionnaires/${world.version.questionnaire_id}`
    expect((await rosa.get(home)).text).to.contain('Begin version 2')
    const begun = await rosa.act(`${home}/versions`)
    const version = latestAmong(await versionsOf(there.stores.db, world.version.questionnaire_id))
    expect([begun.status, begun.headers['location']]).to.deep.equal([303, `/versions/${version.id}/edit`])
    expect((await rosa.get(home)).text).to.contain('Go on writing version 2')
    expect((await rosa.act(`${home}/versions`)).status).to.equal(409)
    expect((await rosa.get(`/versions/${version.id}/questions/q1`)).text).to.contain(
      'This code is in a published version',
    )
  })

  it('shows every question as a card, with its condition in words', async () => {
    const { text } = await rosa.get(`${at}/edit`).expect(200)
    expect(text.match(/<li class="card/g)?.length).to.equal(5)
    expect(text).to.contain('Asked if Question 1 is “Option 1”').and.contain('Option a, Option b, Option c')
    expect(text).to.contain('2 statements, from Option a to Option c').and.contain('value="copy:question:n"')
  })

  it('adds a section and a question with its options, and goes on writing', async () => {
    const section = await rosa.act(`${at}/sections`, { in: 'en', title: ' Water ' })
    expect(section.headers['location']).to.equal(`${at}/edit?add=s3#label-section-s3`)
    const fields = {
      section: 's3',
      in: 'en',
      kind: 'single_choice',
      label: 'Which source?',
      lines: 'Rain\ns\tSnow',
    }
    const added = await rosa.act(`${at}/questions`, fields)
    expect(added.headers['location']).to.equal(`${at}/edit?add=s3&kind=single_choice#label-section-s3`)
    expect(await question('source')).to.deep.equal({
      kind: 'single_choice',
      code: 'source',
      label: { en: 'Which source?' },
      list: 'source',
    })
    expect((await draft()).form.choice_lists['source']).to.deep.equal([
      { code: '1', label: { en: 'Rain' } },
      { code: 's', label: { en: 'Snow' } },
    ])
    const { text } = await rosa.get(added.headers['location']?.split('#')[0] ?? '').expect(200)
    expect(text).to.match(/name="label" value="" lang="en" dir="auto" autocomplete="off" autofocus/)
    expect(text).to.contain('<option value="single_choice" data-lines selected>')
  })

  for (const kind of QUESTION_KINDS) {
    it(`adds a ${kind} that opens, and saves as it is without changing`, async () => {
      await rosa.act(`${at}/questions`, {
        section: 's2',
        in: 'en',
        kind,
        label: 'Anew',
        lines: 'One\nTwo',
      })
      const made = await question('anew')
      expect(made).to.include({ kind })
      const before = (await draft()).form
      const saved = await write(`${at}/questions/anew`, {})
      expect(saved.status, saved.text).to.equal(303)
      expect((await draft()).form).to.deep.equal(before)
    })
  }

  it('adds nothing without words, and keeps what was written', async () => {
    const answer = await rosa.act(`${at}/questions`, {
      section: 's2',
      in: 'en',
      kind: 'ranking',
      label: ' \u200B',
      lines: 'One',
    })
    expect(answer.status).to.equal(422)
    expect(answer.text)
      .to.contain('Write the question.')
      .and.contain('>One</textarea>')
      .and.contain('<option value="ranking" data-lines selected>')
    expect((await rosa.act(`${at}/sections`, { in: 'en', title: ' \u200B' })).text).to.contain(
      'Write a title for the section.',
    )
    expect(
      (await rosa.act(`${at}/questions`, { section: 'nowhere', in: 'en', kind: 'note', label: 'x' })).status,
    ).to.equal(404)
    expect((await draft()).form).to.deep.equal(FORM)
  })

  for (const [button, to, place, back] of [
    ['down:question:a', 's1: b a c | s2: n l', 'card-a', 'card-a'],
    ['down:question:c', 's1: a b | s2: c n l', 'card-c', 'card-c'],
    ['up:question:n', 's1: a b c n | s2: l', 'card-n', 'card-n'],
    ['copy:question:b', 's1: a b b_2 c | s2: n l', 'card-b_2', 'card-b'],
    ['drop:question:b', 's1: a c | s2: n l', 'card-c', 'card-b'],
    ['up:section:s2', 's2: n l | s1: a b c', 'section-s2', 'section-s2'],
    ['drop:section:s1', 's2: n l', '', 'section-s1'],
  ] as const) {
    it(`arranges by ${button}, and goes back to its place by undoing`, async () => {
      const answer = await rosa.act(`${at}/outline`, { in: 'en', do: button })
      expect([answer.status, answer.headers['location']]).to.deep.equal([
        303,
        `${at}/edit${place && `#${place}`}`,
      ])
      expect(await order()).to.equal(to)
      const { fields } = formIn((await rosa.get(`${at}/edit`)).text, 'data-live="undo"')
      const undone = await rosa.act(`${at}/undoing`, fields)
      expect([undone.status, undone.headers['location']]).to.deep.equal([303, `${at}/edit#${back}`])
      expect((await draft()).form).to.deep.equal(FORM)
    })
  }

  it('goes back to what was written otherwise, also under another code, and to no place for the whole', async () => {
    const undo = async () => {
      const { fields } = formIn((await rosa.get(`${at}/edit`)).text, 'data-live="undo"')
      return (await rosa.act(`${at}/undoing`, fields)).headers['location']
    }
    await write(`${at}/questions/l`, { label: 'How much do you agree?', code: 'agree', item_label_1: 'Less' })
    expect(await undo()).to.equal(`${at}/edit#card-l`)
    await write(`${at}/questions/b`, { option_label_0: 'Most of it' })
    expect(await undo()).to.equal(`${at}/edit#card-b`)
    await write(`${at}/sections/s2`, { title: 'The end' })
    expect(await undo()).to.equal(`${at}/edit#section-s2`)
    await rosa.act(`${at}/sections`, { in: 'en', title: 'One more' })
    expect(await undo()).to.equal(`${at}/edit#card-l`)
    await rosa.act(`${at}/outline`, { do: 'move', question: 'a', section: 's2' })
    expect(await undo()).to.equal(`${at}/edit#card-a`)
    await write(`${at}/settings`, { minutes: '7' })
    expect(await undo()).to.equal(`${at}/edit`)
  })

  it('moves a question to another section', async () => {
    await rosa.act(`${at}/outline`, { in: 'en', do: 'move', question: 'a', section: 's2' })
    expect(await order()).to.equal('s1: b c | s2: n l a')
    expect((await rosa.act(`${at}/outline`, { do: 'move', question: 'a', section: 'none' })).status).to.equal(
      404,
    )
    expect((await rosa.act(`${at}/outline`, { do: 'drop:question:zz' })).status).to.equal(404)
  })

  it('does not undo what somebody saved since the page was opened', async () => {
    await rosa.act(`${at}/outline`, { do: 'drop:question:a' })
    const { fields } = formIn((await rosa.get(`${at}/edit`)).text, 'data-live="undo"')
    await rosa.act(`${at}/outline`, { do: 'drop:question:b' })
    const answer = await rosa.act(`${at}/undoing`, fields)
    expect(answer.status).to.equal(409)
    expect(answer.text).to.contain('Nothing was undone')
    expect(await order()).to.equal('s1: c | s2: n l')
  })

  it('writes the words of a question in each language apart', async () => {
    const form = { ...FORM, languages: ['en', 'fr'] }
    await there.stores.db
      .updateTable('questionnaire_version')
      .set({ definition: JSON.stringify(form) })
      .where('id', '=', id)
      .execute()
    const { text } = await rosa.get(`${at}/questions/a?in=fr`).expect(200)
    expect(text).to.match(/<p class="beside" lang="en"[^>]*>Question a</)
    await write(`${at}/questions/a?in=fr`, { label: 'La question', hint: 'Une aide', option_label_0: 'Oui' })
    expect(await question('a')).to.deep.equal({
      ...yesNo('a'),
      label: { en: 'Question a', fr: 'La question' },
      hint: { fr: 'Une aide' },
    })
    expect((await draft()).form.choice_lists['yesno']?.[0]).to.deep.equal({
      code: '1',
      label: { en: 'Option 1', fr: 'Oui' },
    })
    expect((await rosa.get(`${at}/edit?in=fr`)).text).to.contain('not written in French')
  })

  it('says what the parts of a question are called in expressions', async () => {
    await rosa.act(`${at}/questions`, {
      section: 's1',
      in: 'en',
      kind: 'points',
      label: 'Shares',
      lines: 'Rain\nSnow',
    })
    const { text } = await rosa.get(`${at}/questions/shares`).expect(200)
    expect(text).to.contain('In expressions and in the data: shares_1_pts, shares_2_pts')
    expect((await rosa.get(`${at}/questions/a`)).text).not.to.contain('In expressions')
  })

  it('lets the code follow the words until somebody writes one, and takes every reference along', async () => {
    await rosa.act(`${at}/questions`, { section: 's1', in: 'en', kind: 'number', label: 'Farm size' })
    await write(`${at}/questions/farm_size`, { label: 'Field size' })
    expect(await question('field_size')).to.include({ kind: 'number' })
    await write(`${at}/questions/field_size`, { code: 'size' })
    await write(`${at}/questions/size`, { label: 'Quite another thing' })
    expect(await question('size')).to.deep.include({ label: { en: 'Quite another thing' } })
    await write(`${at}/questions/a`, { code: 'member' })
    expect(await question('c')).to.include({ relevant: "${member} = '1'" })
  })

  for (const [code, said] of [
    ['b', 'two columns would be called “b”'],
    ['B_A', 'two columns would be called “b_a”'],
    ['session', 'the data already has a column “session”'],
    ['from', 'the pages on which people answer use the name “from” themselves'],
    ['1st', 'it begins with a letter'],
    ['größe', 'it begins with a letter'],
  ] as const) {
    it(`refuses the code ${code}, and keeps the words`, async () => {
      const answer = await write(`${at}/questions/a`, { code, label: 'Kept <words>' })
      expect(answer.status).to.equal(422)
      expect(answer.text).to.contain('Change the code').and.contain('Kept &lt;words&gt;</textarea>')
      expect(answer.text.toLowerCase()).to.contain(said.toLowerCase())
      expect((await draft()).form).to.deep.equal(FORM)
    })
  }

  it('adds, moves, changes, pastes and removes options', async () => {
    const page = `${at}/questions/b`
    await write(page, {
      option: ['0', '1', '2', '3'],
      option_label_3: 'New',
      option_paste: 'z\tLast\nOne more',
    })
    const codes = async () => (await draft()).form.choice_lists['abc']?.map(({ code }) => code).join(' ')
    expect(await codes()).to.equal('a b c 1 z 2')
    const moved = await write(page, { do: 'up:option:2' })
    expect(moved.headers['location']).to.equal(`${page}?in=en#option_code_2`)
    expect(await codes()).to.equal('a c b 1 z 2')
    await write(page, { do: 'drop:option:0', option_exclusive_5: 'yes' })
    expect(await codes()).to.equal('c b 1 z 2')
    expect((await draft()).form.choice_lists['abc']?.at(-1)).to.deep.include({ exclusive: true })
    for (const [code, said] of [
      ['c', 'it is there twice'],
      ['a b', 'it has 1 to 16 letters'],
      ['-99', 'missing answers'],
    ] as const) {
      const answer = await write(page, { option_code_1: code })
      expect(answer.status).to.equal(422)
      expect(answer.text).to.contain(said).and.contain(`value="${code}"`)
    }
  })

  it('takes every comparison along when options get other codes, two that change places too', async () => {
    const page = `${at}/questions/b`
    await rosa.act(`${at}/questions`, { section: 's2', in: 'en', kind: 'short_text', label: 'Last' })
    const relevant = "selected(${b}, 'a') and ${l_x} != 'b' and ${b_c} = 1 and ${a} = 'a'"
    await write(`${at}/questions/last`, { relevant: 'expression', relevant_expression: relevant })
    await write(page, { default: 'a c', choice_filter: "name != 'b'" })
    await write(page, { option_code_0: 'b', option_code_1: 'a', option_code_2: 'z' })
    expect((await draft()).form.choice_lists['abc']?.map(({ code }) => code).join(' ')).to.equal('b a z')
    expect((await question('last'))?.relevant).to.equal(
      "selected(${b}, 'b') and ${l_x} != 'a' and ${b_z} = 1 and ${a} = 'a'",
    )
    expect(await question('b')).to.include({ default: 'b z', choice_filter: "name != 'a'" })
    expect((await question('c'))?.relevant).to.equal("${a} = '1'")
    await write(`${at}/questions/a`, { option_code_0: 'yes' })
    expect((await question('c'))?.relevant).to.equal("${a} = 'yes'")
  })

  it('keeps what a workbook called an option, whatever its code is', async () => {
    const kept = { name: 'not-yet' }
    const lists = { ...FORM.choice_lists, yesno: [{ code: 'not_yet', label: { en: 'No' }, kept }] }
    await there.stores.db
      .updateTable('questionnaire_version')
      .set({ definition: JSON.stringify({ ...FORM, choice_lists: lists }) })
      .where('id', '=', id)
      .execute()
    await write(`${at}/questions/a`, { option_code_0: '5', option_label_0: 'Nope' })
    expect((await draft()).form.choice_lists['yesno']).to.deep.equal([
      { code: '5', label: { en: 'Nope' }, kept },
    ])
  })

  it('tells a script which fields name options by other codes now', async () => {
    const page = `${at}/questions/b`
    await write(page, { default: 'a', constraint: "not(selected(., 'a'))" })
    const { fields, token } = await formOf(page)
    const sent = { ...fields, _csrf: token, do: 'save', option_code_0: 'x', option_attributes_1: 'of=a' }
    const { body } = await rosa.post(page, sent).set('Accept', 'application/json')
    expect(body.fields).to.deep.equal({ default: 'x', constraint: "not(selected(., 'x'))" })
    const again = { ...sent, base: body.base, option_was_0: 'x', ...body.fields }
    expect((await rosa.post(page, again).set('Accept', 'application/json')).body.fields).to.deep.equal({})
    expect(await question('b')).to.include({ default: 'x', constraint: "not(selected(., 'x'))" })
  })

  it('shares a list, copies it and goes back to one of its own', async () => {
    await write(`${at}/questions/a`, { list: 'abc' })
    expect(await question('a')).to.include({ list: 'abc' })
    expect(Object.keys((await draft()).form.choice_lists)).to.deep.equal(['abc'])
    expect((await rosa.get(`${at}/questions/a`)).text).to.contain(
      'Shared with b and l: what you change here changes there.',
    )
    await write(`${at}/questions/a`, { list: '~own', option_label_0: 'Mine' })
    expect(await question('a')).to.include({ list: 'a' })
    expect((await draft()).form.choice_lists['a']?.[0]?.label).to.deep.equal({ en: 'Mine' })
    expect((await draft()).form.choice_lists['abc']?.[0]?.label).to.deep.equal({ en: 'Option a' })
  })

  it('changes the kind and keeps what both kinds have', async () => {
    await write(`${at}/questions/a`, { required: 'always', hint: 'Choose', decline: 'yes' })
    const changed = await write(`${at}/questions/a`, { kind: 'multiple_choice' })
    expect(changed.headers['location']).to.equal(`${at}/questions/a?in=en`)
    expect(await question('a')).to.deep.equal({
      ...yesNo('a'),
      kind: 'multiple_choice',
      hint: { en: 'Choose' },
      required: true,
      decline: true,
    })
    await write(`${at}/questions/a`, { kind: 'long_text' })
    expect(await question('a')).to.deep.include({ kind: 'long_text', max_length: 2000, required: true })
    expect(Object.keys((await draft()).form.choice_lists)).to.deep.equal(['abc'])
  })

  it('writes conditions in rows, as an expression, and says where one cannot be read', async () => {
    const page = `${at}/questions/n`
    await write(page, {
      relevant: 'when',
      relevant_join: 'any',
      relevant_row: ['0', '1'],
      relevant_name_0: 'a',
      relevant_is_0: 'is_not',
      relevant_value_0: 'option 0',
      relevant_name_1: 'b',
      relevant_is_1: 'is',
      relevant_value_1: 'c',
    })
    expect(await question('n')).to.include({ relevant: "${a} != '0' or selected(${b}, 'c')" })
    await write(page, {
      relevant: 'expression',
      relevant_expression: 'count-selected(${b}) > 1',
      required: 'expression',
      required_expression: "${a} = '1'",
    })
    expect(await question('n')).to.include({ relevant: 'count-selected(${b}) > 1', required: "${a} = '1'" })
    const { text } = await rosa.get(page)
    expect(text)
      .to.match(/name="relevant" value="expression" checked/)
      .and.match(/name="required" value="when" checked/)
    const wrong = await write(page, { relevant: 'expression', relevant_expression: '${a} = = 1' })
    expect(wrong.status).to.equal(422)
    expect(wrong.text).to.contain('Change character 8').and.contain('${a} = = 1\n       ^</pre>')
    for (const [fields, said] of [
      [{ relevant_name_0: '' }, 'Choose a question to look at'],
      [{ relevant_name_0: 'l_x' }, 'Choose a question that comes before this one'],
      [
        { relevant_name_0: 'a', relevant_value_0: 'perhaps' },
        'Write the code or the words of one of the options',
      ],
      [{ relevant_name_0: 'a', relevant_value_0: '' }, 'Say what to compare with'],
      [{ relevant_name_0: 'a', relevant_is_0: 'more', relevant_value_0: '1' }, 'Choose another comparison'],
    ] as const) {
      const answer = await write(page, { relevant: 'when', relevant_row: '0', ...fields })
      expect([answer.status, said]).to.deep.equal([422, said])
      expect(answer.text).to.contain(said)
    }
  })

  it('names the field that is wrong where its sentence does not, and nothing else then', async () => {
    const faultsIn = (html: string) =>
      [...html.matchAll(/<li><a href="#(\w+)">([^<]*)<\/a>/g)].map(([, field, said]) => `${field}: ${said}`)
    const number = await write(`${at}/questions/n`, { max: 'abc', hint: 'x'.repeat(1001), label: 'Kept' })
    expect(number.status).to.equal(422)
    expect(faultsIn(number.text)).to.deep.equal([
      'hint: Hint: Use 1000 characters or fewer.',
      'max: Greatest: Enter a number such as 3 or 2.5.',
    ])
    expect(number.text)
      .to.contain('>Kept</textarea>')
      .and.match(/<details class="more" open>/)
    const folded = await write(`${at}/questions/n`, { max: 'abc', hint: 'Just typed' })
    expect(folded.text).to.match(/<details class="more" open><summary>Hint and guidance/)
    const section = await write(`${at}/sections/s1`, { code: 'a b' })
    expect(faultsIn(section.text)).to.deep.equal([
      'code: Code of the section: Use 1 to 32 letters from A to Z, digits or _.',
    ])
    await write(`${at}/questions/n`, { label: '' })
    expect((await rosa.get(`${at}/questions/n`)).text).to.contain('Write the question in English')
    const again = await write(`${at}/questions/n`, { max: 'abc' })
    expect(again.text).not.to.contain('Write the question in English')
  })

  it('names a code that is taken along with everything else that is wrong', async () => {
    const fieldsIn = (html: string) => [...html.matchAll(/<li><a href="#(\w+)">/g)].map(([, field]) => field)
    const number = await write(`${at}/questions/n`, { max: 'abc', code: 'a' })
    expect(fieldsIn(number.text)).to.deep.equal(['max', 'code'])
    await rosa.act(`${at}/sections`, { title: 'Second' })
    const other = (await draft()).form.sections[1]?.code ?? ''
    const section = await write(`${at}/sections/s1`, {
      code: other,
      relevant: 'expression',
      relevant_expression: '1 +',
    })
    expect(fieldsIn(section.text)).to.deep.equal(['code', 'relevant_expression'])
    const { text } = await rosa.get(`${at}/settings`)
    const base = /name="base" value="([^"]+)"/.exec(text)?.[1] ?? ''
    const whole = await rosa.act(`${at}/settings`, { base, minutes: 'x', other_languages: 'qqqq' })
    expect(fieldsIn(whole.text)).to.deep.equal(['minutes', 'other_languages', 'languages'])
  })

  it('says at the options of a new question what is wrong with them, and keeps every word', async () => {
    const lines = Array.from({ length: 2001 }, (_, n) => `Option ${n}`).join('\n')
    const kind = 'single_choice'
    const { status, text } = await rosa.act(`${at}/questions`, {
      section: 's1',
      kind,
      label: 'Which?',
      lines,
    })
    expect(status).to.equal(422)
    expect(text).to.match(
      /<textarea id="lines-section-s1"[^>]*fault-lines-section-s1" aria-invalid="true" autofocus/,
    )
    expect(text).to.contain('Option 2000</textarea>').and.contain('value="Which?"')
    expect(text).not.to.match(/<input [^>]*aria-invalid/)
  })

  it('names everything that is wrong with a new question at once', async () => {
    const lines = Array.from({ length: 2001 }, (_, n) => `Option ${n}`).join('\n')
    for (const kind of ['single_choice', 'ranking'] as const) {
      const { text } = await rosa.act(`${at}/questions`, { section: 's1', kind, label: '', lines })
      expect(text).to.contain('<p class="err" id="fault-section-s1">Write the question.')
      expect(text).to.contain('<p class="err" id="fault-lines-section-s1">')
    }
    const { text } = await rosa.act(`${at}/questions`, {
      section: 's1',
      kind: 'short_text',
      label: '',
      lines,
    })
    expect(text, 'lines that are not used').not.to.contain('id="fault-lines-section-s1"')
  })

  it('refuses settings that do not read, and keeps them', async () => {
    for (const [code, fields, said] of [
      ['n', { constraint: '. >' }, 'Finish the expression'],
      ['b', { choice_filter: 'region = (' }, 'Finish the expression'],
      ['n', { min: 'ten' }, 'Enter a number such as 3 or 2.5.'],
      ['c', { max_length: '' }, 'Write something here.'],
      ['c', { max_length: '2.5' }, 'Enter a whole number.'],
      ['c', { label: 'x'.repeat(5001) }, 'Use 5000 characters or fewer.'],
    ] as const) {
      const answer = await write(`${at}/questions/${code}`, fields)
      expect([answer.status, said]).to.deep.equal([422, said])
      expect(answer.text).to.contain(said)
    }
    await write(`${at}/questions/n`, {
      min: '٣',
      max: '7,5',
      unit: 'km',
      integer: 'yes',
      marked: 'yes',
      default: '4',
    })
    expect(await question('n')).to.deep.include({
      min: 3,
      max: 7.5,
      unit: { en: 'km' },
      integer: true,
      marked: true,
      default: '4',
    })
  })

  it('shows two people who wrote the same question both, and lets the second choose', async () => {
    const colleague = await aPerson(there.stores.db, ['researcher'], 'Karim')
    await there.stores.db
      .insertInto('membership')
      .values({ consultation_id: world.consultation.id, person_id: colleague.id })
      .execute()
    const karim = await signedInAs(there, colleague)
    const { fields } = await formOf(`${at}/questions/a`)
    await write(`${at}/questions/b`, { label: 'Elsewhere' }, karim)
    await karim.act(`${at}/questions/a`, { ...fields, do: 'save', label: 'His words' })
    const answer = await rosa.act(`${at}/questions/a`, { ...fields, do: 'save', label: 'Her words' })
    expect(answer.status).to.equal(409)
    expect(answer.text)
      .to.contain('Two people wrote here')
      .and.contain('Karim saved this while you were writing')
    expect(answer.text).to.match(/<td><bdi>His words<\/bdi><\/td><td><bdi>Her words<\/bdi>/)
    expect(answer.text).to.contain('Her words</textarea>')
    expect(await question('a')).to.deep.include({ label: { en: 'His words' } })
    const again = formIn(answer.text, 'data-write').fields
    expect((await rosa.act(`${at}/questions/a`, { ...again, do: 'save' })).status).to.equal(303)
    expect(await question('a')).to.deep.include({ label: { en: 'Her words' } })
    expect(await question('b')).to.deep.include({ label: { en: 'Elsewhere' } })
  })

  it('shows both where the code has followed the words of the first, so that the second has an old address', async () => {
    const page = `${at}/questions/b`
    const { fields, token } = await formOf(page)
    await write(page, { label: 'Elsewhere', code: 'elsewhere' })
    const second = { ...fields, _csrf: token, label: 'Everywhere', do: 'save' }
    const scripted = await rosa.post(page, second).set('Accept', 'application/json')
    expect([scripted.status, scripted.body]).to.deep.equal([409, { conflict: true }])
    const { status, text } = await rosa.post(page, second)
    expect(status).to.equal(409)
    expect(text).to.contain('Two people wrote here').and.contain(`action="${at}/questions/elsewhere"`)
    expect(text).to.contain('Everywhere</textarea>')
    expect(await question('elsewhere')).to.deep.include({ label: { en: 'Elsewhere' } })
    await rosa.act(`${at}/outline`, { do: 'drop:question:elsewhere' })
    expect((await rosa.post(page, second)).status).to.equal(404)
  })

  it('tells a script what it saved, keeps one step for a sitting, and tells it of conflicts and faults', async () => {
    const page = `${at}/questions/b`
    const { fields, token } = await formOf(page)
    const send = async (changes: Record<string, string | string[]>) =>
      await rosa
        .post(page, { ...fields, _csrf: token, do: 'save', ...changes })
        .set('Accept', 'application/json')
    const first = await send({ label: 'One', option: ['0', '1', '2', '3'], option_label_3: 'New' })
    expect(first.body).to.deep.include({
      revision: 1,
      code: 'b',
      saved_at: there.clock.now.toISOString(),
      rows: { option: ['a', 'b', 'c', '1'], item: [] },
    })
    const second = await send({ label: 'One two', base: first.body.base, continued: 'yes' })
    expect(second.body.revision).to.equal(2)
    const stale = await send({ label: 'Other' })
    expect([stale.status, stale.body]).to.deep.equal([409, { conflict: true }])
    const wrong = await send({ base: second.body.base, code: 'a' })
    expect(wrong.status).to.equal(422)
    expect(wrong.body.faults.code).to.contain('two columns would be called “a”')
    await rosa.act(`${at}/undoing`, { revision: '2' })
    expect((await draft()).form).to.deep.equal(FORM)
  })

  it('writes a section and its condition, and refuses what cannot be', async () => {
    const page = `${at}/sections/s2`
    const saved = await write(page, {
      title: 'Change',
      description: 'About change',
      code: 'later',
      shuffled: 'yes',
      relevant: 'when',
      relevant_row: '0',
      relevant_name_0: 'a',
      relevant_is_0: 'answered',
    })
    expect(saved.headers['location']).to.equal(`${at}/edit#section-later`)
    expect((await draft()).form.sections[1]).to.deep.include({
      code: 'later',
      title: { en: 'Change' },
      description: { en: 'About change' },
      shuffled: true,
      relevant: "${a} != ''",
    })
    const taken = await write(`${at}/sections/later`, { code: 's1', title: 'Kept' })
    expect(taken.status).to.equal(422)
    expect(taken.text).to.contain('a section has this one already').and.contain('value="Kept"')
    const { fields } = await formOf(`${at}/sections/later`)
    await write(`${at}/sections/later`, { title: 'Hers' })
    const stale = await rosa.act(`${at}/sections/later`, { ...fields, title: 'His' })
    expect(stale.status).to.equal(409)
    expect(stale.text).to.match(/<td><bdi>Hers<\/bdi><\/td><td><bdi>His<\/bdi>/)
  })

  it('writes the title, the time and the languages', async () => {
    const page = `${at}/settings`
    const { fields } = formIn((await rosa.get(page).expect(200)).text, 'class="writing"')
    const saved = await rosa.act(page, {
      ...fields,
      title: 'Rivers',
      minutes: '12',
      languages: ['en', 'ar'],
      other_languages: 'de',
    })
    expect(saved.status).to.equal(303)
    expect((await draft()).form).to.deep.include({
      title: { en: 'Rivers' },
      minutes: 12,
      languages: ['en', 'ar', 'de'],
    })
    const stale = await rosa.act(page, { ...fields, title: 'Lakes' })
    expect(stale.status).to.equal(409)
    const wrong = await rosa.act(page, { ...fields, minutes: 'ten', default_language: 'zh' })
    expect(wrong.status === 409 || wrong.status === 422).to.equal(true)
  })

  it('lists what to look at before publishing, each with its card', async () => {
    const form = aForm(
      aSection('s1', [
        yesNo('a'),
        aLine('who', { label: { en: 'What is your name?' } }),
        aLine('z', { relevant: "${a} = '7'" }),
        aLine('after', { relevant: "${z} != ''" }),
        some('session'),
      ]),
    )
    await there.stores.db
      .updateTable('questionnaire_version')
      .set({ definition: JSON.stringify({ ...form, languages: ['en', 'fr'] }) })
      .where('id', '=', id)
      .execute()
    const { text } = await rosa.get(`${at}/edit`).expect(200)
    const [, checks = ''] = text.split('id="before"')
    expect(checks).to.match(/href="[^"]*questions\/session">Question 5<.*the data already has a column/s)
    expect(checks).to.match(/href="[^"]*questions\/who">Question 2<.*seems to ask who somebody is/s)
    expect(checks).to.match(/href="[^"]*questions\/z">Question 3<.*it has no “7”/s)
    expect(checks).to.match(/href="[^"]*questions\/after">Question 4<.*No answers lead to this question/s)
    expect(checks).to.match(/href="[^"]*translation\/fr\/1\?only=missing">.*not written in French/s)
    expect(text).to.contain('/translation/fr/1">').and.contain('Translate side by side')
  })

  it('does not exist for others, and is closed once it is published', async () => {
    const acts: readonly (readonly [string, string])[] = [
      ['get', '/edit'],
      ['get', '/settings'],
      ['get', '/questions/a'],
      ['get', '/sections/s1'],
      ['post', '/outline'],
      ['post', '/undoing'],
      ['post', '/settings'],
      ['post', '/sections'],
      ['post', '/questions'],
      ['post', '/questions/a'],
      ['post', '/sections/s1'],
    ]
    const tried = async (who: Visitor, base: string) => {
      const statuses = new Set<number>()
      for (const [method, path] of acts)
        statuses.add(
          (method === 'get'
            ? await who.get(base + path)
            : await who.act(base + path, { do: 'drop:question:a' })
          ).status,
        )
      return [...statuses]
    }
    for (const person of [world.stranger, world.facilitator, world.administrator])
      expect(await tried(await signedInAs(there, person), at)).to.deep.equal([404])
    expect(await tried(rosa, `/versions/${world.version.id}`)).to.deep.equal([409])
    expect((await draft()).form).to.deep.equal(FORM)
    await rosa.get(`${at}/questions/nobody`).expect(404)
  })
})
