import type { Consultation } from '../../consultation/consultation.ts'
import type { Db } from '../../db/database.ts'
import { languageOf } from '../../web/language.ts'
import { resolveSources, type Opened } from '../source/resolve.ts'
import { KINDS, nameOf, sentenceOf, type Statement } from '../statement/statement.ts'
import { figuresOf } from './queries.ts'
import { rendered, type Rendered } from './rendered.ts'
import { placesIn } from './tokens.ts'

/**
 * Works out the sentences of statements as they read, by name, of which only the figures that they name are resolved, each
 * once. `opened`: where the caller opened the answers already.
 */
export async function sentencesRead(
  db: Db,
  consultation: Consultation,
  statements: readonly Statement[],
  opened?: Opened,
): Promise<ReadonlyMap<string, string>> {
  const sources = await namedSources(db, consultation.id, statements)
  const every = [...sources.values()].flatMap((own) => [...own.values()])
  // A sentence prints no titles and no reasons: any language does.
  const reader = languageOf(consultation.default_language)
  const resolved = await resolveSources(db, consultation, every, reader, opened)
  return new Map(
    statements.map((statement) => {
      const name = nameOf(statement)
      const placed = [...(sources.get(name) ?? [])].flatMap(([place, source]) => {
        const found = resolved.get(source)
        return found ? [[place, found] as const] : []
      })
      const text = { words: sentenceOf(statement), language: statement.language }
      return [name, plainRead(rendered(text, new Map(placed), reader, consultation))]
    }),
  )
}

/** Sources by place that sentences name, by the name of the statement. */
async function namedSources(db: Db, consultation_id: number, statements: readonly Statement[]) {
  const found = new Map<string, Map<number, string>>()
  for (const kind of KINDS) {
    const own = statements.filter((statement) => statement.kind === kind)
    const places = new Map(own.map((one) => [one.number, placesIn(sentenceOf(one))]))
    if (![...places.values()].some(({ size }) => size > 0)) continue
    for (const { number, place, source, ended } of await figuresOf(db, { consultation_id, kind })) {
      if (ended || !places.get(number)?.has(place)) continue
      const name = nameOf({ kind, number })
      found.set(name, (found.get(name) ?? new Map<number, string>()).set(place, source))
    }
  }
  return found
}

/** Joins the pieces of a text where it stands as a name: an ellipsis where there is no number. */
export const plainRead = (pieces: readonly Rendered[]): string =>
  pieces
    .map(({ is, text }) => (is === 'open' ? '…' : is === 'number' ? `\u2068${text}\u2069` : text))
    .join('')
