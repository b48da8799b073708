import { roundsOf } from '../../coding/round/queries.ts'
import type { Consultation } from '../../consultation/consultation.ts'
import { consultationOf } from '../../consultation/queries.ts'
import { datasetIn } from '../../dataset/assembled.ts'
import { textVariables, type TextVariable } from '../../dataset/texts.ts'
import type { Db } from '../../db/database.ts'
import type { Person } from '../../people/person.ts'
import { notFound } from '../../problem.ts'
import type { Language } from '../../web/language.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { evidenceOf } from '../evidence/queries.ts'
import { numbersOf, sentenceRead } from '../numbers/statement-numbers.ts'
import { statementAt, statementsOf, textsOfField } from './queries.ts'
import { stepsOf, type TakenStep } from './step-queries.ts'
import { FIELDS, statementNamed, type Field, type Kind, type KeptText, type Statement } from './statement.ts'

/** Loads a consultation for its researchers. Throws not_found. */
export const consultationSeen = consultationOf

/** The findings and recommendations of a consultation, and all evidence. */
export type Listed = Readonly<{
  consultation: Consultation
  findings: readonly Statement[]
  recommendations: readonly Statement[]
  evidence: readonly Evidence[]
  /** Their sentences as they read, with their numbers. */
  read: Readonly<Record<Kind, ReadonlyMap<number, string>>>
  /** Text variables with a round of coding, whose audit can be opened; none after deletion. */
  audits: readonly TextVariable[]
}>

/** Loads the findings and recommendations of a consultation for its researchers. Throws not_found. */
export async function listOf(db: Db, person: Person, id: number, language: Language): Promise<Listed> {
  const consultation = await consultationOf(db, person, id)
  const findings = await statementsOf(db, id, 'finding')
  const recommendations = await statementsOf(db, id, 'recommendation')
  const readOf = async (statements: readonly Statement[]) => {
    const numbers = await numbersOf(db, consultation, statements, language)
    return new Map([...numbers].map(([number, own]) => [number, sentenceRead(own)]))
  }
  return {
    consultation,
    audits: await codedVariables(db, consultation),
    findings,
    recommendations,
    evidence: await evidenceOf(db, id),
    read: { finding: await readOf(findings), recommendation: await readOf(recommendations) },
  }
}

async function codedVariables(db: Db, consultation: Consultation): Promise<readonly TextVariable[]> {
  if (consultation.answers_deleted_on !== null) return []
  const coded = new Set((await roundsOf(db, consultation.id)).map(({ variable }) => variable))
  if (coded.size === 0) return []
  return textVariables(await datasetIn(db, consultation)).filter(({ name }) => coded.has(name))
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
