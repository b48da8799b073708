import { changesOf } from '../../coding/codebook/queries.ts'
import type { Code } from '../../coding/codebook/codebook.ts'
import { countsOf, type Counts } from '../../coding/looking/decided.ts'
import { lookedAt } from '../../coding/looking/looked.ts'
import { unitsRead } from '../../coding/text/texts.ts'
import type { UnitRead } from '../../coding/text/unit.ts'
import type { Db } from '../../db/database.ts'
import type { Person } from '../../people/person.ts'
import { notFound } from '../../problem.ts'
import { languageOf, type Language } from '../../web/language.ts'
import { agreedOf } from '../agreed/queries.ts'
import { everEvidence } from '../evidence/queries.ts'
import { sentencesRead } from '../numbers/sentences.ts'
import { quotesOf } from '../quote/queries.ts'
import type { Quote } from '../quote/quote.ts'
import { statementsOf } from '../statement/queries.ts'
import { codesTold, usesOf, type Use } from './uses.ts'

/** An answer as reviewed, what may be told of its codes, its quote, and the findings that use it. */
export type UsedAnswer = Readonly<{
  language: Language
  counts: Counts
  read: UnitRead
  codes: readonly Code[]
  quote: Quote | undefined
  uses: readonly Use[]
  /** The sentences of these findings with their numbers, by name. */
  sentences: ReadonlyMap<string, string>
}>

/** Loads where an answer is used, for researchers. Throws not_found, and gone after deletion. */
export async function usedAnswer(
  db: Db,
  person: Person,
  { id, variable, unit }: Readonly<{ id: number; variable: string; unit: string }>,
  code: string,
): Promise<UsedAnswer> {
  const looked = await lookedAt(db, person, id, variable)
  const { consultation, dataset, codebook } = looked
  const units = looked.units.filter((one) => one.id === unit)
  const [read] = await unitsRead(db, dataset, looked.variable, units)
  if (!read) throw notFound()
  const language = languageOf(code, consultation.default_language)
  const counts = countsOf(looked)
  const codes = codesTold(counts, unit)
  const quote = (await quotesOf(db, id)).find((one) => one.unit === unit)
  const book = { codes: codebook.codes, changes: await changesOf(db, id, variable) }
  const uses = usesOf(
    { variable, book, codes, quote: quote?.withdrawn === null ? quote.id : undefined },
    {
      findings: await statementsOf(db, id, 'finding'),
      agreed: await agreedOf(db, id, 'finding'),
      evidence: await everEvidence(db, id),
    },
  )
  const findings = uses.map(({ finding }) => finding)
  const sentences = await sentencesRead(db, consultation, findings)
  return { language, counts, read, codes, quote, uses, sentences }
}
