import { formBody, tokenIn, type Installation } from '../support/app.ts'
import { httpClient, type HttpClient } from '../support/http-client.ts'
import { aPerson, aWorld, PASSWORD } from '../support/world.ts'
import { paths } from '../../src/web/paths.ts'
import { aHeldSession, everyAnswer } from '../result/sealed.ts'
import type { Sender } from './hostile-requests.ts'

export const SENDERS = ['anyone', 'participant', 'facilitator', 'researcher', 'administrator'] as const
export type Kind = (typeof SENDERS)[number]

/** Creates a sender of this kind with a consultation in which every route leads to something. */
export async function aSender(
  there: Installation,
  url: string,
  kind: Kind,
  routes: readonly string[],
): Promise<Sender> {
  const world = await aWorld(there)
  const place = await furnished(there, world)
  const address = (route: string, param: string) => addressOf(route, param, place)
  const tab = httpClient()
  if (kind === 'participant')
    await tab.post(`${url}${paths.start(place.code)}`, { do: 'start', group: 'farm', consent: 'yes' })
  else if (kind !== 'anyone')
    await tab.post(`${url}${paths.signIn()}`, { email: world[kind].email, password: PASSWORD })
  const staff = kind !== 'anyone' && kind !== 'participant'
  const token = staff ? tokenIn((await tab.get(`${url}${paths.account()}`)).text) : ''
  if (staff && token === '') throw new Error(`${kind} could not sign in`)
  const forms = await formsSeen(
    tab,
    url,
    routes.map((route) => (route.startsWith('GET ') ? address(route, '') : '')),
  )
  return { cookie: tab.cookie(), token, address, fieldsAt: (at) => forms.get(at) ?? [] }
}

type Place = Readonly<{ ids: Readonly<Record<string, number>>; person: number; code: string }>

/** Adds sealed answers, an open session that never falls due, a questionnaire draft and a second researcher. */
async function furnished(
  { stores }: Installation,
  world: Awaited<ReturnType<typeof aWorld>>,
): Promise<Place> {
  const { db } = stores
  const { consultation, workshop, version, session } = world
  await db.updateTable('workshop').set({ ends_on: '2099-04-08' }).where('id', '=', workshop.id).execute()
  await db
    .updateTable('session')
    .set({ close_by: '2099-04-08T22:00:00.000Z' })
    .where('id', '=', session.id)
    .execute()
  const colleague = await aPerson(db, ['researcher', 'facilitator'])
  await db
    .insertInto('membership')
    .values({ consultation_id: consultation.id, person_id: colleague.id })
    .execute()
  await db
    .insertInto('workshop_facilitator')
    .values({ workshop_id: workshop.id, person_id: colleague.id })
    .execute()
  await aHeldSession(
    stores,
    { workshop_id: workshop.id, version_id: version.id },
    [0, 1, 2, 3, 4, 5].map(everyAnswer),
  )
  const { definition, questionnaire_id } = version
  const draft = await db
    .insertInto('questionnaire_version')
    .values({ questionnaire_id, number: 2, state: 'draft', definition })
    .returning('id')
    .executeTakeFirstOrThrow()
  const ids = {
    people: colleague.id,
    consultations: consultation.id,
    questionnaires: questionnaire_id,
    versions: draft.id,
    workshops: workshop.id,
    sessions: session.id,
  }
  return { ids, person: colleague.id, code: session.join_code }
}

/** Returns the URL of a route with `param`, or valid values, as its parameters. */
function addressOf(route: string, param: string, { ids, person, code }: Place): string {
  const path = route.split(' ')[1] ?? ''
  const there: Readonly<Record<string, string>> = {
    id: String(ids[path.split('/')[1] ?? ''] ?? 1),
    personId: String(person),
    code: path.startsWith('/s/') ? code : 'q1',
    number: '1',
    language: 'fr',
    token: 'no-such-token',
    question: 'q1',
  }
  return path.replace(/:(\w+)/g, (_, name: string) => param || (there[name] ?? 'x'))
}

/** Returns the field names of every form on these pages, by form action. */
async function formsSeen(tab: HttpClient, url: string, addresses: readonly string[]) {
  const forms = new Map<string, string[]>()
  for (const address of addresses.filter((one) => one !== '')) {
    const { text } = await tab.get(`${url}${address}`)
    for (const [, attributes = '', inside = ''] of text.matchAll(/<form([^>]*)>([^]*?)<\/form>/g)) {
      const action = /action="([^"?]*)/.exec(attributes)?.[1] || address
      const names = [...inside.matchAll(/ name="([^"]+)"/g)]
        .map(([, name = '']) => name)
        .filter((name) => name !== '_csrf')
      forms.set(
        action,
        [...new Set([...(forms.get(action) ?? []), ...names])].map((name) => encoded(name)),
      )
    }
  }
  return forms
}

const encoded = (name: string): string => formBody({ [decodeURIComponent(name)]: '' }).slice(0, -1)
