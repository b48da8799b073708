import { readFileSync } from 'node:fs'
import path from 'node:path'

import { insertMember } from '../consultation/membership.ts'
import {
  findConsultationByCode,
  findExample,
  insertConsultation,
  storeGroup,
} from '../consultation/queries.ts'
import type { Db, Tx } from '../db/database.ts'
import { advisoryLock } from '../db/locks.ts'
import { record } from '../event.ts'
import type { Person } from '../people/person.ts'
import { insertPublished } from '../questionnaire/insert.ts'
import type { Questionnaire } from '../instrument/questionnaire.ts'
import { root } from '../root.ts'
import type { Text } from '../text.ts'
import { addWorkshop } from './plan.ts'
import type { WorkshopPlan } from './workshop.ts'

/** A consultation as data, as if set up by hand. */
export type Example = Readonly<{
  consultation: {
    code: string
    title: Text
    purpose: Text
    organiser: Text
    contact: string
    retention_until: string
    languages: readonly string[]
    default_language: string
    thresholds: { room: number; public_base: number; public_cell: number; pack_k: number }
  }
  stakeholder_groups: readonly { code: string; label: Text }[]
  workshops: readonly WorkshopPlan[]
  questionnaire: Questionnaire
}>

type By = Readonly<{ by: Person | null; now: Date }>

/**
 * Inserts the example consultation, workshops and questionnaire, published as version 1. The person becomes its
 * researcher and, with the facilitator role, facilitates every workshop; null for the CLI.
 */
export async function loadExample(
  db: Db,
  person: Person | null,
  now: Date,
): Promise<{ consultation_id: number }> {
  return await db
    .transaction()
    .execute(async (trx) => ({ consultation_id: await storeExample(trx, { by: person, now }) }))
}

/** The same for a researcher; idempotent: returns an existing example. */
export async function loadExampleOnce(
  db: Db,
  person: Person,
  now: Date,
): Promise<{ consultation_id: number; isNew: boolean }> {
  return await db.transaction().execute(async (trx) => {
    await advisoryLock(trx, 'consultations')
    const known = await findExample(trx, person)
    if (known) return { consultation_id: known.id, isNew: false }
    return { consultation_id: await storeExample(trx, { by: person, now }), isNew: true }
  })
}

async function storeExample(trx: Tx, deed: By): Promise<number> {
  const example = exampleConsultation()
  const consultation_id = await storeConsultation(trx, example, deed)
  for (const workshop of example.workshops) await addWorkshop(trx, consultation_id, workshop, deed)
  await storeQuestionnaire(trx, consultation_id, example.questionnaire, deed)
  return consultation_id
}

/** Loads `db/seeds/example.json`; a test checks its schema. */
export function exampleConsultation(): Example {
  const example: Example = JSON.parse(readFileSync(path.join(root, 'db/seeds/example.json'), 'utf8'))
  return example
}

async function storeConsultation(trx: Tx, example: Example, { by, now }: By): Promise<number> {
  const { thresholds, code: wanted, ...plan } = example.consultation
  const { room: room_threshold, ...others } = thresholds
  await advisoryLock(trx, 'consultations')
  const code = await freeCode(trx, wanted)
  const id = await insertConsultation(trx, { ...plan, code, thresholds: { room_threshold, ...others } })
  if (id === undefined) throw new Error(`the code ${code} was free a moment ago`)
  for (const [index, group] of example.stakeholder_groups.entries())
    await storeGroup(trx, id, { ...group, position: index + 1 })
  if (by) await insertMember(trx, id, by.id)
  const subject = `consultation/${id}`
  await record(trx, {
    at: now,
    by: by?.id ?? null,
    action: 'consultation.load_example',
    subject,
    detail: { code },
  })
  return id
}

/** Returns the code, or with a number 2, 3 etc. when taken. */
async function freeCode(trx: Tx, wanted: string): Promise<string> {
  let code = wanted
  for (let number = 2; await findConsultationByCode(trx, code); number += 1) code = `${wanted}${number}`
  return code
}

async function storeQuestionnaire(trx: Tx, consultation_id: number, form: Questionnaire, { by, now }: By) {
  const published_on = now.toISOString().slice(0, 10)
  const name = form.title[form.default_language] ?? ''
  const { questionnaire_id, version_id } = await insertPublished(trx, {
    consultation_id,
    name,
    form,
    published_on,
  })
  await record(trx, {
    at: now,
    by: by?.id ?? null,
    action: 'questionnaire.publish',
    subject: `questionnaire/${questionnaire_id}`,
    detail: { version: version_id },
  })
}
