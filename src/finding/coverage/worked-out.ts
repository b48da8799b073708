import { changesOf } from '../../coding/codebook/queries.ts'
import type { Looked } from '../../coding/looking/looked.ts'
import type { Db } from '../../db/database.ts'
import { agreedOf, codesNamed } from '../agreed/queries.ts'
import { usedCodes } from '../audit/used.ts'
import { statementsOf } from '../statement/queries.ts'
import { sentenceOf } from '../statement/statement.ts'
import { coverageOf, type Coverage, type Resting } from './coverage.ts'

/** Works out the coverage of a question whose answers were opened already. */
export const coverageIn = async (db: Db, looked: Looked): Promise<Coverage> =>
  coverageOf(looked, await restingIn(db, looked))

/** Findings that were not withdrawn, with the codes they rest on: agreed ones first. */
async function restingIn(db: Db, { consultation: { id }, variable, codebook }: Looked) {
  const book = { codes: codebook.codes, changes: await changesOf(db, id, variable.name) }
  const named = await codesNamed(db, id)
  const agreed = new Map((await agreedOf(db, id, 'finding')).map((one) => [one.number, one]))
  const resting = (await statementsOf(db, id, 'finding')).flatMap((statement): readonly Resting[] => {
    const { number, state } = statement
    const version = agreed.get(number)
    const standing = version ? 'agreed' : state
    if (standing === 'withdrawn') return []
    const stood = new Set(version?.stood.evidence)
    const own = named.filter((one) => one.finding === number && (version ? stood.has(one.id) : !one.ended))
    return [
      {
        number,
        standing,
        claim: version ? (version.stood.texts.claim ?? '') : sentenceOf(statement),
        language: (version?.stood ?? statement).language,
        codes: usedCodes(
          variable.name,
          book,
          own.map(({ source }) => source),
        ),
      },
    ]
  })
  return resting.toSorted((one, other) => rank(one) - rank(other))
}

const rank = ({ standing }: Resting): number => ['agreed', 'in_review', 'draft'].indexOf(standing)
