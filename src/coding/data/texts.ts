import type { Dataset } from '../../dataset/dataset.ts'
import type { Db } from '../../db/database.ts'
import { NONE_FITS, type Coding } from '../act/coding.ts'
import { guidOf } from '../codebook/guid.ts'
import { SETTLED, type Source, type SourceCoding } from '../refi/project.ts'
import { joined } from '../refi/write-project.ts'
import { UNKNOWN } from '../round/round.ts'
import { shownText } from '../../dataset/redaction.ts'
import { unitsRead } from '../text/texts.ts'
import type { UnitRead } from '../text/unit.ts'
import type { CodedUnit, CodedVariable, Given } from './coded.ts'

/** A coded answer as it may be read, its stretches in code points of that text; `name` is its id in one export. */
export type CodedText = Readonly<{
  name: string
  text: string
  language: string
  settled: readonly Coding[] | undefined
  by: readonly Given[]
}>

/** Answers read at once. */
const AT_ONCE = 500

/** Returns the answers of a variable in the order of their names; those that are gone are left out. */
export async function codedTexts(
  db: Db,
  dataset: Dataset,
  { variable, units }: CodedVariable,
  named: (units: readonly CodedUnit[]) => readonly Readonly<{ name: string; unit: CodedUnit }>[],
): Promise<readonly CodedText[]> {
  const all = named(units)
  const found: CodedText[] = []
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const some = all.slice(from, from + AT_ONCE)
    const own = some.map(({ unit }) => unit)
    const read = new Map((await unitsRead(db, dataset, variable, own)).map((one) => [one.id, one]))
    for (const { name, unit } of some) {
      const one = read.get(unit.id)
      if (one) found.push(asShown(name, unit, one))
    }
  }
  return found
}

function asShown(name: string, { settled, by, language }: CodedUnit, read: UnitRead): CodedText {
  const { toShown } = shownText(read.written, read.redactions)
  const place = ({ code, start, end }: Coding): Coding =>
    end === 0 || read.text === '' ? { code, start: 0, end: 0 } : { code, ...toShown({ start, end }) }
  return {
    name,
    text: read.text,
    language,
    settled: settled?.map(place),
    by: by.map((given) => ({ ...given, codings: given.codings.map(place) })),
  }
}

/** Returns the answers of a variable for a project: a source an answer, or all in one; texts that were removed are left out. */
export function sourcesOf(
  { variable }: CodedVariable,
  texts: readonly CodedText[],
  of: 'answer' | 'question',
): readonly Source[] {
  const sources = texts.filter(({ text }) => text !== '').map(sourceOf)
  const one = {
    guid: guidOf('source', ...sources.map(({ guid }) => guid)),
    name: variable.name,
    language: '',
  }
  return of === 'answer' ? sources : [joined(sources, one)]
}

function sourceOf({ name, text, language, settled, by }: CodedText): Source {
  const last = new Map(by.map((given) => [given.coder, given.codings]))
  const all = [...last, ...(settled ? [[SETTLED, settled] as const] : [])]
  return {
    guid: guidOf('source', name),
    name,
    text,
    language: language === UNKNOWN ? '' : language,
    variables: {},
    codings: all.flatMap(([coder, codings]) =>
      codings.filter(({ code }) => code !== NONE_FITS).map((coding) => placed(coder, coding)),
    ),
  }
}

const placed = (coder: string, { code, start, end }: Coding): SourceCoding =>
  end === 0 ? { code, coder, start: null, end: null } : { code, coder, start, end }
