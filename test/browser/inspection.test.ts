import { expect } from 'chai'

import { tabIn, type Tab } from '../support/chromium.ts'
import { describeInChromium } from './support/house.ts'
import { colourFaultsOf, faultsOf } from './support/inspect.ts'

const page = (body: string, head = '<title>One – Colloquy</title>') =>
  `<!doctype html><html lang="en" dir="ltr"><head>${head}<meta name="viewport" content="width=device-width"></head><body style="margin:0;color:#000;background:#fff">${body}</body></html>`
const MAIN = '<main><h1>One</h1><p>Words, and <a href="#more">a link</a>.</p><p id="more">More</p></main>'

/** Pages with one violation each, and its message. */
const BAD: readonly { fault: string; html: string; said: RegExp }[] = [
  { fault: 'a title of its own', html: page(MAIN, '<title>Two</title>'), said: /the title is “Two”/ },
  { fault: 'two first headings', html: page(MAIN.replace('</main>', '<h1>Two</h1></main>')), said: /2 h1/ },
  {
    fault: 'more width than the window',
    html: page(MAIN.replace('<p>', '<p style="inline-size:500px">')),
    said: /110 px wider/,
  },
  {
    fault: 'a small button',
    html: page(
      MAIN.replace('</main>', '<button style="inline-size:60px;block-size:40px">Go</button></main>'),
    ),
    said: /too small: button “Go” 60x40/,
  },
  {
    fault: 'a link that stands alone and is low',
    html: page(MAIN.replace('</main>', '<p><a href="/">Elsewhere and further</a></p></main>')),
    said: /too small: a “Elsewhere and further”/,
  },
  {
    fault: 'a link to nothing',
    html: page(MAIN.replace('id="more"', 'id="other"')),
    said: /nothing has the id more/,
  },
  {
    fault: 'pale words',
    html: page(MAIN.replace('<p>', '<p style="color:#bbb">')),
    said: /axe color-contrast/,
  },
  {
    fault: 'a picture without words',
    html: page(MAIN.replace('</main>', '<img src="data:,"></main>')),
    said: /axe image-alt/,
  },
  { fault: 'words outside of landmarks', html: page(`${MAIN}<p>Lost</p>`), said: /axe region/ },
]

describeInChromium('the inspection of pages', (scene) => {
  for (const javaScriptEnabled of [true, false]) {
    describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
      let tab: Tab
      before(async () => {
        tab = await tabIn(scene().browser, scene().house.url, { javaScriptEnabled })
      })
      after(async () => await tab.close())

      const inspected = async (html: string) => {
        await tab.page.setContent(html)
        return {
          found: await faultsOf(tab, { lang: 'en', least: 44 }),
          colours: await colourFaultsOf(tab),
        }
      }

      it('finds nothing wrong with a good page', async () => {
        expect(await inspected(page(MAIN))).to.deep.equal({ found: [], colours: [] })
      })

      for (const { fault, html, said } of BAD) {
        it(`finds ${fault}`, async () => {
          const { found } = await inspected(html)
          expect(found.join('\n')).to.match(said)
        })
      }

      it('finds low contrast when checking colours only', async () => {
        const { colours } = await inspected(page(MAIN.replace('<p>', '<p style="color:#bbb">')))
        expect(colours.join('\n')).to.match(/color-contrast/)
      })
    })
  }

  it('records script errors and requests to another origin', async () => {
    const tab = await tabIn(scene().browser, scene().house.url)
    await tab.page.route('**/*', async (route) => await route.fulfill({ contentType: 'text/html', body: '' }))
    await tab.page.goto(scene().house.url)
    await tab.page.setContent(page('<script>throw new Error("broken")</script><img src="http://127.0.0.2/">'))
    expect(tab.complaints.join('\n')).to.include('broken').and.to.include('asked for http://127.0.0.2/')
    await tab.close()
  })
})
