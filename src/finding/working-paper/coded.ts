import { countsOf } from '../../coding/looking/decided.ts'
import { findLooked, type Looked } from '../../coding/looking/looked.ts'
import { hiddenIn, maskedBook } from '../../coding/review/quoted.ts'
import { findVersion } from '../../coding/codebook/queries.ts'
import { variablesInRounds } from '../../coding/round/queries.ts'
import { roundFigures } from '../../coding/rounds/agreements.ts'
import { answersByVariable } from '../../coding/rounds/queries.ts'
import type { Consultation } from '../../consultation/consultation.ts'
import { textVariables } from '../../dataset/texts.ts'
import type { Db } from '../../db/database.ts'
import type { Person } from '../../people/person.ts'
import { auditIn } from '../audit/worked-out.ts'
import { coverageIn } from '../coverage/worked-out.ts'
import { codeNumberIn } from '../source/code-number.ts'
import type { Opened } from '../source/resolve.ts'
import type { CodedQuestion } from './paper.ts'

/** Loads every question answered in words whose coding began. */
export async function codedIn(
  db: Db,
  person: Person,
  { consultation, opened }: Readonly<{ consultation: Consultation; opened: Opened }>,
  { seed, now }: Readonly<{ seed: () => number; now: Date }>,
): Promise<readonly CodedQuestion[]> {
  const { dataset, books } = opened
  const begun = await variablesInRounds(db, consultation.id)
  const variables = textVariables(dataset).filter(({ name }) => begun.has(name))
  if (variables.length === 0) return []
  const hidden = await hiddenIn(db, dataset)
  const reviewed = await answersByVariable(db, consultation.id)
  const found: CodedQuestion[] = []
  for (const variable of variables) {
    const known = books.get(variable.name)?.counts
    const looked = known?.looked ?? (await findLooked(db, consultation, variable.name, dataset))
    if (!looked) continue
    const question = { consultation, dataset, variable }
    const deed = { seed: seed(), at: now.toISOString(), person_id: person.id }
    found.push({
      audited: await auditIn(db, looked, deed),
      reviewed: reviewed.get(variable.name)?.reviewed ?? 0,
      rounds: await roundFigures(db, person, question, looked.units),
      version: (await findVersion(db, consultation.id, variable.name))?.number ?? 0,
      codebook: maskedBook(looked.codebook, hidden),
      counts: numbersOf(looked, known ?? countsOf(looked)),
      coverage: await coverageIn(db, looked),
    })
  }
  return found
}

const numbersOf = ({ codebook: { codes } }: Looked, counts: ReturnType<typeof countsOf>) =>
  new Map(codes.map((code) => [code.guid, codeNumberIn(counts, code)]))
