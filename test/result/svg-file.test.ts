import { readFileSync } from 'node:fs'
import path from 'node:path'

import { expect } from 'chai'

import { root } from '../../src/root.ts'
import { wrapped } from '../../src/result/svg-file.ts'
import { COLOURS } from '../../src/result/svg-marks.ts'
import { paths } from '../../src/web/paths.ts'
import { installation, type Installation } from '../support/app.ts'
import { aWorld, signedInAs } from '../support/world.ts'
import { aHeldSession, times } from './sealed.ts'
import { elementsIn, svgIn } from './svg.ts'

/** Positions of the signs of the drawing; the sign of the key stands at its edge. */
const placesIn = (elements: ReturnType<typeof elementsIn>) =>
  elements
    .flatMap(({ attributes }) => /^translate\(([\d.]+) /.exec(attributes['transform'] ?? '')?.[1] ?? [])
    .map(Number)
    .slice(1)

describe('the picture of a result as a file', () => {
  let there: Installation
  before(async () => {
    there = await installation()
  })
  after(async () => await there.remove())

  const drawn = async (lang: string, by = '') => {
    const world = await aWorld(there)
    const at = { workshop_id: world.workshop.id, version_id: world.version.id }
    const people = [...times(6, { q1: { choice: '1' } }), ...times(4, { q1: { choice: '2' } })]
    await aHeldSession(there.stores, at, people)
    const rosa = await signedInAs(there, world.researcher)
    await rosa.act(paths.staffLanguage(), { lang })
    const reply = await rosa
      .get(paths.figure(world.consultation.id, 'q1', by && `by=${by}`, '.svg'))
      .buffer(true)
      .expect(200)
    return {
      reply,
      elements: elementsIn(svgIn(reply)),
    }
  }

  it('is well-formed, has its headline as text and title, and needs no style sheet', async () => {
    const { reply, elements } = await drawn('en')
    expect(reply.headers['content-type']).to.include('image/svg+xml')
    expect(reply.headers['content-disposition']).to.match(/^attachment; filename="?C\d+-q1\.svg"?$/)
    const [svg] = elements
    expect(svg?.attributes).to.include({ width: '720', xmlns: 'http://www.w3.org/2000/svg' })
    const title = elements.find(({ name }) => name === 'title')?.text ?? ''
    expect(title).to.match(/comes first with 60\s%/)
    const words = elements.filter(({ name }) => name === 'text').map(({ text }) => text)
    expect(words.slice(0, 2).join(' ')).to.match(/comes first with 60\s%/)
    expect(elements.some(({ attributes }) => 'class' in attributes || 'style' in attributes)).to.equal(false)
    const painted = elements.filter(({ name }) => ['rect', 'text', 'circle'].includes(name))
    for (const { attributes } of painted) expect(attributes['fill']).to.match(/^#|^url\(#hatch\)$/)
  })

  it('has a sign at every share, the line as wide as the drawing but for room at its ends', async () => {
    const { elements } = await drawn('en')
    const shares = placesIn(elements).map((x) => Math.abs(Math.round(((x - 24) / 6.72 - 2) / 0.96)))
    expect(shares.toSorted((one, other) => other - one)).to.deep.equal([60, 40, 0, 0])
    const words = elements.filter(({ name }) => name === 'text').map(({ text }) => text)
    expect(words).to.include('Geneva\u2002n = 10')
  })

  it('is mirrored in Arabic, with anchors at the end and isolated text', async () => {
    const [{ elements: english }, { elements }] = [await drawn('en'), await drawn('ar')]
    placesIn(elements).forEach((x, at) => expect(x).to.be.closeTo(720 - (placesIn(english)[at] ?? 0), 0.1))
    const first = elements.find(({ name }) => name === 'text')
    expect(first?.attributes).to.include({ 'text-anchor': 'end', x: '696' })
    expect(first?.text).to.match(/^\u2067.*\u2069$/su)
  })

  it('is there as PNG as well', async () => {
    const world = await aWorld(there)
    const at = { workshop_id: world.workshop.id, version_id: world.version.id }
    await aHeldSession(there.stores, at, times(6, { q1: { choice: '1' } }))
    const rosa = await signedInAs(there, world.researcher)
    const reply = await rosa.get(paths.figure(world.consultation.id, 'q1', '', '.png')).expect(200)
    expect(reply.headers['content-type']).to.equal('image/png')
    expect(reply.headers['content-disposition']).to.match(/^attachment; filename="?C\d+-q1\.png"?$/)
    expect(reply.body.subarray(1, 4).toString()).to.equal('PNG')
    expect(reply.body.readUInt32BE(16), 'width').to.equal(2 * 720)
  })

  it('is not there for what has no figure', async () => {
    const world = await aWorld(there)
    const rosa = await signedInAs(there, world.researcher)
    await rosa.get(paths.figure(world.consultation.id, 'q10', '', '.svg')).expect(404)
  })

  it('has the colours of the style sheet', () => {
    const css = ['participant', 'staff'].map((name) =>
      readFileSync(path.join(root, `static/css/${name}.css`), 'utf8'),
    )
    const light = css.join('\n').replaceAll(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/gs, '')
    for (const [name, colour] of Object.entries(COLOURS))
      expect(light, name).to.match(new RegExp(`--${name}: ${colour};`))
  })
})

describe('the lines of a picture', () => {
  for (const [words, most, broken] of [
    ['one two three', 7, ['one two', 'three']],
    ['one', 1, ['one']],
    ['一二三四五', 4, ['一二', '三四', '五']],
    ['', 5, []],
    ['one \u2068two three\u2069 four', 7, ['one \u2068two\u2069', '\u2068three\u2069', 'four']],
    ['one 11\u00A0% two', 7, ['one', '11\u00A0%', 'two']],
  ] as const) {
    it(`break “${words}” at ${most}`, () => {
      expect(wrapped(words, most)).to.deep.equal(broken)
    })
  }
})
