import { expect } from 'chai'

import { ROLES } from '../../src/people/person.ts'
import { installation, type Installation } from '../support/app.ts'
import { routesOf } from '../support/router.ts'
import { aPerson, aWorld, signedInAs } from '../support/world.ts'

/** Returns the links of the page's two menus: the wide and the collapsed one. */
const menusIn = (html: string): string[][] =>
  [...html.matchAll(/<nav (?:class="wide" )?aria-label="Main">(.*?)<\/nav>/gs)].map(([, menu = '']) =>
    [...menu.matchAll(/href="([^"]+)"/g)].map(([, path = '']) => path),
  )

describe('the menu of staff', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof aWorld>>
  beforeEach(async () => {
    there = await installation()
    world = await aWorld(there)
  })
  afterEach(async () => await there.remove())

  /** Returns every staff page the person may see, by address. */
  async function pagesOf(roles: readonly (typeof ROLES)[number][]): Promise<[string, string][]> {
    const person = await aPerson(there.stores.db, roles)
    const { db } = there.stores
    const { id: consultation_id } = world.consultation
    await db.insertInto('membership').values({ consultation_id, person_id: person.id }).execute()
    await db
      .insertInto('workshop_facilitator')
      .values({ workshop_id: world.workshop.id, person_id: person.id })
      .execute()
    const ids: Readonly<Record<string, number>> = {
      people: person.id,
      consultations: consultation_id,
      questionnaires: world.version.questionnaire_id,
      versions: world.version.id,
      workshops: world.workshop.id,
      sessions: world.session.id,
    }
    const tab = await signedInAs(there, person)
    const pages: [string, string][] = []
    for (const route of routesOf(there.app).filter((one) => one.startsWith('GET '))) {
      const path = route.slice('GET '.length)
      const address = path
        .replace(':id', String(ids[path.split('/')[1] ?? '']))
        .replace(':number', '1')
        .replace(':language', 'fr')
        .replace(':question', 'size')
      const { status, text } = await tab.get(address)
      if (status === 200 && text?.includes('class="mast shell"')) pages.push([address, text])
    }
    return pages
  }

  it('is the same on every page, whatever the page lies in', async () => {
    const pages = await pagesOf(ROLES)
    expect(pages.length).to.be.above(25)
    const menu = ['/consultations', '/sessions', '/coding', '/people', '/backups']
    for (const [address, html] of pages)
      expect(menusIn(html), address).to.deep.equal([menu, [...menu, '/account']])
  })

  it('has people and backups for nobody but administrators', async () => {
    for (const [address, html] of await pagesOf(['researcher', 'facilitator']))
      expect(menusIn(html)[0], address).to.deep.equal(['/consultations', '/sessions'])
  })

  it('says in which part a page of a consultation is, and which page of it', async () => {
    const rosa = await signedInAs(there, world.researcher)
    const { id } = world.consultation
    const { text } = await rosa.get(`/consultations/${id}/export`).expect(200)
    expect(text).to.contain('href="/consultations" aria-current="true"')
    expect(text).to.contain(`href="/consultations/${id}/export" aria-current="page"`)
    expect((await rosa.get(`/sessions/${world.session.id}`)).text).to.contain(
      'href="/sessions" aria-current="true"',
    )
  })

  it('has a way from an error to the person’s own first page', async () => {
    const wayOf = async (roles: readonly (typeof ROLES)[number][]) => {
      const tab = await signedInAs(there, await aPerson(there.stores.db, roles))
      const { text } = await tab.get('/workshops/99999').expect(404)
      return /<a [^>]*href="([^"]+)"[^>]*>Go to the first page</.exec(text)?.[1]
    }
    expect(await wayOf(['researcher'])).to.equal('/consultations')
    expect(await wayOf(['administrator'])).to.equal('/consultations')
    expect(await wayOf(['facilitator'])).to.equal('/sessions')
  })
})
