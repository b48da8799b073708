import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

import sqlite from 'better-sqlite3'

import { crowdOf } from '../../../scripts/demo/crowd.ts'
import { walk as walkExample } from '../../../scripts/demo/walk.ts'
import { installationOn, NOON, type Installation } from '../../support/app.ts'
import { freshSqlite } from '../../support/database.ts'
import { aPerson } from '../../support/world.ts'
import * as product from '../adapter.ts'
import { CROWD, DATABASE } from '../kept.ts'
import { walk, type Sheet } from '../walk.ts'
import { broken } from './broken.ts'
import { crowdFor } from './crowd.ts'
import { first } from './forms.ts'
import { evening, fourth, second, third } from './forms-later.ts'
import { ports, sessions, type Held } from './plan.ts'

/** Acting person and time; the clock advances a minute per action. */
type By = Readonly<{ by: number; now: Date }>
type Staff = Awaited<ReturnType<typeof aPerson>>

/** Builds the stored database and the fields its participants posted, with the code of this checkout. */
export async function build(): Promise<void> {
  const there = installationOn(await freshSqlite(), {
    JOINS_PER_MINUTE: '100000',
    SENDS_PER_MINUTE: '100000',
  })
  const rosa = await aPerson(
    there.stores.db,
    ['administrator', 'researcher', 'facilitator'],
    'Rosa Researcher',
  )
  await playExample(there, rosa)
  const crowd = await playPorts(there, rosa)
  writeFileSync(CROWD, gzipSync(JSON.stringify(crowd), { level: 9 }))
  await there.stores.checkpoint()
  const copy = path.join(there.folder, 'copy.db')
  const db = sqlite(path.join(there.folder, 'colloquy.db'))
  db.exec('delete from receipt')
  db.prepare('vacuum into ?').run(copy)
  db.close()
  writeFileSync(DATABASE, gzipSync(readFileSync(copy), { level: 9 }))
  rmSync(copy)
  await there.remove()
}

/** Plays the example with at most 30 participants per workshop, answering as in the demonstration. */
async function playExample(there: Installation, rosa: Staff): Promise<void> {
  const { db } = there.stores
  const { consultation_id } = await product.loadExample(db, rosa, NOON)
  const { id: version_id, form } = await onlyVersion(there, consultation_id)
  const server = there.app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  for (const workshop of await product.workshopsOf(db, consultation_id)) {
    const people = crowdOf(2016).filter(({ workshop: code }) => code === workshop.code)
    await held(there, rosa, { workshop, version_id, kind: 'live', channel: 'phone' }, async (join_code) => {
      for (const person of people) await walkExample(`http://127.0.0.1:${port}`, join_code, form, person)
    })
  }
  await new Promise((resolve) => server.close(resolve))
}

async function onlyVersion({ stores: { db } }: Installation, consultation_id: number) {
  const { id } = await db
    .selectFrom('questionnaire_version')
    .innerJoin('questionnaire', 'questionnaire.id', 'questionnaire_version.questionnaire_id')
    .select('questionnaire_version.id')
    .where('consultation_id', '=', consultation_id)
    .executeTakeFirstOrThrow()
  return await product.versionById(db, id)
}

/** Plays the second consultation; returns the posted fields by session code. */
async function playPorts(
  there: Installation,
  rosa: Staff,
): Promise<Readonly<Record<string, readonly Sheet[]>>> {
  const { db } = there.stores
  const consultation_id = await storedPorts(there, rosa)
  const by = { by: rosa.id, now: NOON }
  const versions = await storedVersions(db, consultation_id, by)
  const workshops = await product.workshopsOf(db, consultation_id)
  const crowd: Record<string, readonly Sheet[]> = {}
  for (const [at, one] of sessions.entries()) {
    const workshop = workshops.find(({ code }) => code === one.workshop)
    const version = versions[one.version]
    if (!workshop || !version) throw new Error('no such workshop or version')
    const sheets = crowdFor(version.form, one.people, 100 + at)
    const plan = { workshop, version_id: version.id, kind: one.kind, channel: one.channel }
    const code = await held(there, rosa, plan, async (join_code) => {
      for (const sheet of sheets) await walk(there.app, join_code, sheet)
    })
    crowd[code] = sheets
  }
  for (const version of Object.values(versions))
    await product.prepareSession(db, workshops[0]?.id ?? 0, rehearsal(version.id), rosa.id, NOON)
  await decideClashes(db, consultation_id, by)
  return crowd
}

const rehearsal = (version_id: number) => ({ version_id, kind: 'live', channel: 'phone' }) as const

async function storedPorts({ stores: { db } }: Installation, rosa: Staff): Promise<number> {
  const id = await product.createConsultation(db, ports.consultation, { by: rosa.id, now: NOON })
  if (id === undefined) throw new Error('the code is taken')
  await db.transaction().execute(async (trx) => {
    for (const [at, group] of ports.groups.entries())
      await product.storeGroup(trx, id, { ...group, position: at + 1 })
  })
  for (const workshop of ports.workshops)
    await product.createWorkshop(db, id, workshop, { by: rosa, now: NOON })
  return id
}

/** Creates three versions and a draft of one questionnaire, a version of another, and unpublishable drafts. */
async function storedVersions(db: product.Db, consultation_id: number, by: By) {
  const id = await begun(db, consultation_id, 'Ports', first, by)
  await published(db, id, by)
  for (const form of [second, third]) {
    await edited(db, await product.beginVersion(db, id, by), form, by)
    await published(db, id, by)
  }
  await edited(db, await product.beginVersion(db, id, by), fourth, by)
  const other = await begun(db, consultation_id, 'Evening', evening, by)
  await published(db, other, by)
  for (const [what, form] of Object.entries(broken))
    await begun(db, consultation_id, `Broken: ${what}`, form, by)
  const [one, two, three] = await product.versionsOf(db, id)
  const [tonight] = await product.versionsOf(db, other)
  if (!one || !two || !three || !tonight) throw new Error('a version is missing')
  return { one, two, three, tonight }
}

const begun = async (
  db: product.Db,
  consultation_id: number,
  name: string,
  form: product.Questionnaire,
  by: By,
) =>
  await product.beginQuestionnaire(
    db,
    { consultation_id, name, form: spoken(form) },
    { ...by, from: 'nothing' },
  )

async function edited(db: product.Db, version_id: number, form: product.Questionnaire, { by, now }: By) {
  const { revision } = await product.versionById(db, version_id)
  const saved = await product.saveDraft(db, { version_id, revision, form: spoken(form), by, now })
  if (saved === undefined) throw new Error('the draft was not saved')
}

async function published(db: product.Db, questionnaire_id: number, by: By): Promise<void> {
  const obstacles = await product.publishDraft(db, questionnaire_id, by)
  if (obstacles.length > 0) throw new Error(JSON.stringify(obstacles))
}

/** Removes texts in languages that the questionnaire does not have. */
const spoken = (form: product.Questionnaire): product.Questionnaire =>
  form.languages.includes('ar')
    ? form
    : (JSON.parse(
        JSON.stringify(form, (key, value: unknown) => (key === 'ar' ? undefined : value)),
      ) as product.Questionnaire)

/** Holds a session from preparation to sealing; returns its code. */
async function held(
  { stores, clock }: Installation,
  rosa: Staff,
  { workshop, ...plan }: Held,
  act: (join_code: string) => Promise<void>,
): Promise<string> {
  const { db } = stores
  clock.now = new Date(`${workshop.starts_on}T10:00:00Z`)
  const id = await product.prepareSession(db, workshop.id, plan, rosa.id, clock.now)
  await product.openSession(stores, await product.sessionById(db, id), workshop, rosa.id, clock.now)
  await act((await product.sessionById(db, id)).join_code)
  await product.closeSession(db, await product.sessionById(db, id), rosa.id, clock.now)
  const sealed = await product.sealSession(stores, await product.sessionById(db, id), rosa.id, clock.now)
  const { code } = await product.sessionById(db, id)
  process.stderr.write(`${code}: ${sealed.count} responses\n`)
  return code
}

/** Keeps questions of different kinds or scales apart and merges the others. */
async function decideClashes(db: product.Db, consultation_id: number, by: By): Promise<void> {
  const forms = product.versionsIn(await product.sourcesOf(db, consultation_id)).map(({ form }) => form)
  for (const { code, digest } of product.clashesIn(forms)) {
    const decision = ['ready', 'effort'].includes(code) ? 'apart' : 'merge'
    process.stderr.write(`${code}: ${decision}\n`)
    const reason =
      decision === 'apart' ? 'The numbers mean something else.' : 'One question, asked with "more" options.'
    await product.decide(db, consultation_id, { question: code, clash: digest, decision, reason }, by)
  }
}
