import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'

import { expect } from 'chai'

import { setUpLink } from '../../src/people/set-up.ts'
import { joiningOf } from '../../src/session/joining.ts'
import { paths } from '../../src/web/paths.ts'
import { browser, installation, type Installation } from '../support/app.ts'
import { aWorld, signedInAs } from '../support/world.ts'

const OURS = 'http://ask.example.org:8080'
const ELSEWHERE = 'elsewhere.example'
/** Headers with which a request may claim another host through a trusted proxy. */
const CLAIMS = {
  Host: ELSEWHERE,
  'X-Forwarded-Host': ELSEWHERE,
  Forwarded: `host=${ELSEWHERE};proto=https`,
}

describe('an address that is passed on', () => {
  let there: Installation
  beforeEach(async () => {
    there = await installation({ PUBLIC_URL: OURS, PROXIES: '1' })
  })
  afterEach(async () => await there.remove())

  it('is ours in the link that sets up, in an invitation and in a link for a new password', async () => {
    expect(await setUpLink(there.stores.db, there.config, there.now())).to.match(
      /^http:\/\/ask\.example\.org:8080\//,
    )
    const { administrator, researcher } = await aWorld(there)
    const ada = await signedInAs(there, administrator)
    await ada.act('/account/language', { lang: 'en' })
    const token = /name="_csrf" value="([^"]+)"/.exec((await ada.get('/account')).text)?.[1] ?? ''
    const invited = { name: 'Ines', email: 'ines@example.org', roles: 'facilitator', _csrf: token }
    for (const sent of [
      ada.post(paths.people(), invited).set(CLAIMS),
      ada.post(paths.passwordReset(researcher.id), { _csrf: token }).set(CLAIMS),
    ]) {
      const { text } = await sent.expect(200)
      expect(text).to.include(`${OURS}/link/`).and.not.include(ELSEWHERE)
    }
  })

  it('is ours in the QR codes and to be typed, on the console and the code sheet', async () => {
    const { facilitator, session } = await aWorld(there)
    const farid = await signedInAs(there, facilitator)
    const qr = (url: string) => joiningOf(url, session.join_code).qr.path
    for (const path of [paths.session(session.id), paths.codeSheet(session.id)]) {
      const { text } = await farid.get(path).set(CLAIMS).expect(200)
      expect(text).to.include(qr(OURS)).and.include('ask.example.org:8080').and.not.include(ELSEWHERE)
      expect(text, 'the control').not.to.include(qr(`http://${ELSEWHERE}`))
    }
  })

  it('is not taken from the line of a request that names a host', async () => {
    await aWorld(there)
    const server = createServer(there.app).listen(0, '127.0.0.1')
    await once(server, 'listening')
    try {
      for (const claimed of [`https://${ELSEWHERE}/sign-in?lang=en`, `//${ELSEWHERE}/../sign-in`]) {
        const page = await answerTo((server.address() as AddressInfo).port, claimed)
        expect(page)
          .to.match(/^HTTP\/1\.1 /)
          .and.not.include(ELSEWHERE)
        if (claimed.startsWith('https')) expect(page).to.include('action="/sign-in?lang=en"')
      }
    } finally {
      server.close()
    }
  })

  it('is kept as a path on a page that keeps what was posted', async () => {
    await there.remove()
    there = await installation({ PUBLIC_URL: OURS, WRONG_CODES_PER_MINUTE: '1' })
    const phone = browser(there.app)
    await phone.get('/s/22222222').set(CLAIMS).expect(404)
    const { text } = await phone.post('/s/22222222', { words: 'Rain' }).set(CLAIMS).expect(429)
    expect(text).to.include('action="/s/22222222"').and.include('value="Rain"').and.not.include(ELSEWHERE)
  })
})

/** Returns the response to a request line with this target. */
async function answerTo(port: number, target: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.write(`GET ${target} HTTP/1.1\r\nHost: ${ELSEWHERE}\r\nConnection: close\r\n\r\n`)
  let answer = ''
  for await (const part of socket.setEncoding('utf8')) answer += String(part)
  return answer
}
