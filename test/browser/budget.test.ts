import { readFileSync } from 'node:fs'
import { get } from 'node:http'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

import { expect } from 'chai'

import { root } from '../../src/root.ts'
import { paths } from '../../src/web/paths.ts'
import { tabIn, type Tab } from '../support/chromium.ts'
import { everyAnswer } from './support/answers.ts'
import { describeInChromium } from './support/house.ts'
import { answerSection, begin, button, go, goOn, pathOf } from './support/journey.ts'
import { anExampleRoom, type Room } from './support/room.ts'

const KB = 1024

describeInChromium('what a participant’s phone has to load', (scene) => {
  let room: Room
  before(async () => {
    room = await anExampleRoom(scene().house)
  })

  it('is 20 KB in 4 requests for the first page, with everything on it', async () => {
    const { url } = scene().house
    const page = await loaded(url)
    const parts = [...page.text.matchAll(/<(?:link|script)[^>]* (?:href|src)="([^"]+)"/g)].map(
      ([, address = '']) => address,
    )
    const sizes = await Promise.all(parts.map(async (part) => (await loaded(new URL(part, url).href)).bytes))
    const total = sizes.reduce((sum, bytes) => sum + bytes, page.bytes)
    say(`the first page: ${kb(total)} in ${parts.length + 1} requests`)
    expect(parts.join(' ')).to.include('.css').and.to.include('.js').and.to.include('.svg')
    expect(parts.length + 1).to.be.at.most(4)
    expect(total).to.be.at.most(20 * KB)
  })

  it('is 6 KB of style and 6 KB of script, with all that a page that is answered needs', () => {
    const packed = (file: string) =>
      gzipSync(readFileSync(path.join(root, 'static', file)), { level: 6 }).length
    const style = packed('css/participant.css')
    const scripts = ['js/participant.js', 'js/questions.js', 'js/answering.js']
    const script = scripts.reduce((sum, file) => sum + packed(file), 0)
    say(`participant.css ${kb(style)}, scripts ${kb(script)}`)
    expect(style).to.be.at.most(6 * KB)
    expect(script).to.be.at.most(6 * KB)
  })

  it('is 10 KB for each further page, also when everything is filled in', async () => {
    const { browser, house } = scene()
    const tab = await tabIn(browser, house.url)
    await tab.page.goto(house.url)
    const pageSize = await meterOf(tab)
    const sizes = await sizesOfPass(tab, room, house.url, pageSize)
    for (const [page, bytes] of sizes) say(`${page}: ${kb(bytes)}`)
    say(`all pages after the first: ${kb([...sizes.values()].reduce((sum, bytes) => sum + bytes, 0))}`)
    expect([...sizes].filter(([, bytes]) => bytes > 10 * KB)).to.deep.equal([])
    expect(sizes.size).to.equal(room.form.sections.length + 3)
    await tab.close()
  })
})

/** Answers everything and sends it; returns the bytes of each filled-in page by path. */
async function sizesOfPass(
  tab: Tab,
  { form, session }: Room,
  url: string,
  pageSize: () => number,
): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>()
  const note = () => void sizes.set(pathOf(tab).replace(session.join_code, 'CODE'), pageSize())
  const answers = everyAnswer('en', 'budget')
  await tab.page.goto(`${url}${paths.start(session.join_code)}`)
  note()
  await begin(tab, url, session.join_code)
  for (const section of form.sections) {
    await answerSection(tab, form, section, answers)
    const more = await goOn(tab)
    if (more === undefined) continue
    await answerSection(tab, form, section, answers, more)
    await goOn(tab)
  }
  for (const number of form.sections.keys()) {
    await tab.page.goto(`${url}${paths.section(session.join_code, number + 1)}`)
    note()
  }
  await go(tab, button(tab, 'next'))
  note()
  await go(tab, button(tab, 'send'))
  note()
  return sizes
}

/** Counts bytes transferred, headers included, since the last document request. */
async function meterOf({ page }: Tab): Promise<() => number> {
  const wire = await page.context().newCDPSession(page)
  await wire.send('Network.enable')
  let bytes = 0
  wire.on('Network.requestWillBeSent', ({ type, redirectResponse }) => {
    if (type === 'Document' && !redirectResponse) bytes = 0
  })
  wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  return () => bytes
}

/** Requests an address with gzip; returns the bytes transferred and the text. */
async function loaded(address: string): Promise<{ bytes: number; text: string }> {
  const wire = await new Promise<Buffer>((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve(Buffer.concat(chunks)))
    }).on('error', reject)
  })
  const text = await (await fetch(address)).text()
  return { bytes: wire.length, text }
}

const kb = (bytes: number) => `${(bytes / KB).toFixed(1)} KB`
const say = (line: string) => console.log(`      ${line}`)
