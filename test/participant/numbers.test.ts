import { expect } from 'chai'

import type { Questionnaire } from '../../src/instrument/questionnaire.ts'
import { paths } from '../../src/web/paths.ts'
import { browser, installation, type Installation } from '../support/app.ts'
import { aWorld, signedInAs } from '../support/world.ts'
import { aForm, aLine, aSection, en, yesNo } from '../questionnaire/a-form.ts'

const note = { kind: 'note', code: 'n', label: en('A note') } as const
const form: Questionnaire = aForm(
  aSection('one', [note, yesNo('a'), aLine('b', { relevant: '${a} = 1' })]),
  aSection('gone', [aLine('c')], '${a} = 1'),
  { ...aSection('last', [aLine('d'), aLine('e'), aLine('f'), aLine('g')]), shuffled: true },
)
/** Numbers shown in the room, by code. */
const NUMBERS = { a: '1', b: '2', c: '3', d: '4', e: '5', f: '6', g: '7' } as const
type Code = keyof typeof NUMBERS

const numbersIn = (text: string, pattern: RegExp) =>
  Object.fromEntries([...text.matchAll(pattern)].map(([, one = '', other = '']) => [one, other]))
const ON_A_PHONE = /id="q-(\w+)"[^]*?<span class="qn">(\d+)</g
const of = (...codes: readonly Code[]) => Object.fromEntries(codes.map((code) => [code, NUMBERS[code]]))

describe('the number of a question', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof aWorld>>
  beforeEach(async () => {
    there = await installation()
    world = await aWorld(there, { form })
  })
  afterEach(async () => await there.remove())

  it('is the same on every phone, whatever it is asked and in whichever order', async () => {
    const code = world.session.join_code
    const orders = new Set<string>()
    for (const _ of Array.from({ length: 6 })) {
      const phone = browser(there.app)
      await phone.post(paths.start(code), { do: 'start', group: 'farm', consent: 'yes' }).expect(303)
      await phone.post(paths.section(code, 1), { do: 'next', a: '0' }).expect(303)
      const { text } = await phone.get(paths.section(code, 3)).expect(200)
      const seen = numbersIn(text, ON_A_PHONE)
      orders.add(Object.keys(seen).join(''))
      expect(seen).to.deep.equal(of('d', 'e', 'f', 'g'))
      const check = (await phone.get(paths.check(code)).expect(200)).text
      const rows = [...check.matchAll(/<dt>(\d)\. Question (\w)/g)]
      expect(Object.fromEntries(rows.map(([, n = '', which = '']) => [which, n]))).to.deep.equal(
        of('a', 'd', 'e', 'f', 'g'),
      )
    }
    expect(orders.size).to.be.greaterThan(1)
  })

  it('is that of the paper form, the screen of the room and the preview', async () => {
    const rosa = await signedInAs(there, world.researcher)
    const { id } = world.version
    const paper = (await rosa.get(paths.plainText(id)).expect(200)).text
    expect(numbersIn(paper.replaceAll(/^(\d)\. .*\[(\w)\]/gm, '<$2 $1>'), /<(\w) (\d)>/g)).to.deep.equal(
      of('a', 'b', 'c', 'd', 'e', 'f', 'g'),
    )
    const preview = (await rosa.get(paths.preview(id, 3)).expect(200)).text
    expect(numbersIn(preview, ON_A_PHONE)).to.deep.equal(of('d', 'e', 'f', 'g'))
    const screen = (await rosa.get(paths.screen(id, 2)).expect(200)).text
    expect(screen).to.include('<span class="qn">1</span>').and.include('<p class="sm">1 of 7</p>')
    const ofNote = (await rosa.get(paths.screen(id, 1)).expect(200)).text
    expect(ofNote).not.to.match(/\d of \d/)
  })
})
