import { expect } from 'chai'

import { languageOf } from '../../src/web/language.ts'
import { htmlOf, page } from '../../src/web/page.ts'
import { signatureOf } from '../../src/web/template.ts'
import { participantFrame } from '../../src/web/frame.ts'

const frame = participantFrame(languageOf('en'))
const error = (locals: Record<string, unknown>) => page(frame, 'shared/error', 'Title', locals)
const whole = {
  heading: 'A heading',
  lede: 'A <b>lede</b>',
  id: '',
  way: { path: '/', label: 'First page', button: false },
}

describe('rendering a page', () => {
  it('puts it into its layout, with what was given escaped', () => {
    const html = htmlOf(error(whole))
    expect(html).to.match(/^<!doctype html>\n<html lang="en" dir="ltr">/)
    expect(html).to.include('<title>Title – Colloquy</title>').and.include('A &lt;b&gt;lede&lt;/b&gt;')
  })

  it('refuses a page that gives a template less than its signature asks for', () => {
    expect(() => htmlOf(error({ heading: 'A heading', lede: 'A lede' }))).to.throw('asks for id')
  })

  it('refuses a page that gives a template more than its signature asks for', () => {
    expect(() => htmlOf(error({ ...whole, more: 1 }))).to.throw('is given more')
  })

  for (const value of [undefined, null, true, {}, [], () => '']) {
    it(`refuses to print ${value === null ? 'null' : typeof value}`, () => {
      expect(() => htmlOf(error({ ...whole, lede: value }))).to.throw('a template printed')
    })
  }

  it('reads a signature', () => {
    expect([...signatureOf('<%# A. -%>\n<% const { a, b_c } = locals -%>\n')]).to.deep.equal(['a', 'b_c'])
    expect([...signatureOf('<%# A. -%>\n<% const {} = locals -%>\n')]).to.deep.equal([])
  })
})
