import { roundsOf } from '../../coding/round/queries.ts'
import type { Consultation } from '../../consultation/consultation.ts'
import { consultationOf } from '../../consultation/queries.ts'
import { textVariables, type TextVariable } from '../../dataset/texts.ts'
import type { Db } from '../../db/database.ts'
import type { Person } from '../../people/person.ts'
import { notFound } from '../../problem.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { evidenceOf } from '../evidence/queries.ts'
import { sentencesRead } from '../numbers/sentences.ts'
import { openedFor, type Opened } from '../source/resolve.ts'
import { staleOf, type Stale } from '../stale/stale.ts'
import { statementAt, statementsOf, textsOfField } from './queries.ts'
import { stepsOf, type TakenStep } from './step-queries.ts'
import {
  FIELDS,
  STATES,
  statementNamed,
  type Field,
  type KeptText,
  type State,
  type Statement,
} from './statement.ts'

/** Loads a consultation for its researchers. Throws not_found. */
export const consultationSeen = consultationOf

/** The findings and recommendations of a consultation, and all evidence. */
export type Listed = Readonly<{
  consultation: Consultation
  /** Those in the state that is asked for; all where none is. */
  shown: readonly Statement[]
  state: State | undefined
  /** How many there are of each state. */
  counts: ReadonlyMap<State, number>
  evidence: readonly Evidence[]
  /** What changed since somebody looked. */
  stale: Stale
  /** The sentences as they read, with their numbers, by name. */
  read: ReadonlyMap<string, string>
  /** Text variables with a round of coding, whose audit can be opened; none after deletion. */
  audits: readonly TextVariable[]
}>

/**
 * Loads the findings and recommendations of a consultation for its researchers, of one state or all; the answers are opened
 * once. Throws not_found.
 */
export async function listOf(
  db: Db,
  person: Person,
  { id, state }: Readonly<{ id: number; state: State | undefined }>,
): Promise<Listed> {
  const consultation = await consultationOf(db, person, id)
  const all = [...(await statementsOf(db, id, 'finding')), ...(await statementsOf(db, id, 'recommendation'))]
  const shown = all.filter((one) => state === undefined || one.state === state)
  const opened = await openedFor(db, consultation)
  return {
    consultation,
    shown,
    state,
    counts: new Map(STATES.map((own) => [own, all.filter((one) => one.state === own).length])),
    evidence: await evidenceOf(db, id),
    read: await sentencesRead(db, consultation, shown, opened),
    stale: await staleOf(db, consultation, opened),
    audits: opened ? await codedVariables(db, id, opened) : [],
  }
}

async function codedVariables(db: Db, id: number, { dataset }: Opened): Promise<readonly TextVariable[]> {
  const coded = new Set((await roundsOf(db, id)).map(({ variable }) => variable))
  return textVariables(dataset).filter(({ name }) => coded.has(name))
}

/** A finding or recommendation with its steps. */
export type Shown = Readonly<{
  consultation: Consultation
  statement: Statement
  steps: readonly TakenStep[]
}>

/** Loads a finding or recommendation by its name. Throws not_found. */
export async function statementOf(db: Db, person: Person, id: number, name: string): Promise<Shown> {
  const consultation = await consultationOf(db, person, id)
  const key = statementNamed(name)
  if (!key) throw notFound()
  const at = { consultation_id: id, ...key }
  return { consultation, statement: await statementAt(db, at), steps: await stepsOf(db, at) }
}

/** Every text of every field, newest first. */
export type History = Shown &
  Readonly<{ fields: readonly Readonly<{ field: Field; texts: readonly KeptText[] }>[] }>

/** Loads what was ever written in a finding or recommendation. Throws not_found. */
export async function historyOf(db: Db, person: Person, id: number, name: string): Promise<History> {
  const shown = await statementOf(db, person, id, name)
  const { statement } = shown
  const fields: History['fields'][number][] = []
  for (const field of FIELDS[statement.kind])
    fields.push({ field, texts: await textsOfField(db, { consultation_id: id, ...statement }, field) })
  return { ...shown, fields }
}
