import type { Text } from '../../instrument/questionnaire.ts'
import { ownName } from '../../web/language.ts'
import { isSpoken } from './columns.ts'
import { type Notices, notice, WHOLE } from './notice.ts'
import { type Cell, type Line, type Table, textIn } from './table.ts'

/** The languages of a workbook: tags by name in headings; `first` is that of headings without one. */
export type Languages = {
  readonly tags: readonly string[]
  readonly first: string
  readonly tagOf: (name: string) => string
  /** Tags' names where not the language's own. */
  readonly names: Readonly<Record<string, string>>
}

/** Detects the languages from all headings and the settings; `fallback` applies when none is named. */
export function languagesOf(
  tables: readonly Table[],
  settings: Line | undefined,
  fallback: string,
  notices: Notices,
): Languages {
  const spoken = tables.flatMap(({ headings }) =>
    headings.filter(({ base, known }) => known && isSpoken(base)),
  )
  const names = [...new Set(spoken.map(({ language }) => language).filter((name) => name !== ''))]
  const declared = settings ? textIn(settings, 'default_language') : ''
  const own = settings ? textIn(settings, 'colloquy::languages').split(/\s+/).filter(Boolean) : []
  const isPlain = spoken.some(({ language, base }) => language === '' && !base.startsWith('colloquy::'))
  const tags = tagsFor([...names, ...(declared === '' ? [] : [declared])], notices, tables)
  const tagOf = (name: string) => (name === '' ? first : (tags.get(name) ?? fallback))
  const first = firstOf({ declared: tags.get(declared), named: tags.get(names[0] ?? ''), isPlain, fallback })
  const seen = names.map((name) => tagOf(name))
  const all = own.length > 0 ? [...own, ...seen] : [first, ...seen]
  return {
    tags: [...new Set(all)],
    first,
    tagOf,
    names: Object.fromEntries(names.flatMap((name) => spelling(name, tagOf(name)))),
  }
}

/** Columns without a language use that of the settings, else the fallback. */
function firstOf(of: {
  declared: string | undefined
  named: string | undefined
  isPlain: boolean
  fallback: string
}): string {
  if (of.declared !== undefined) return of.declared
  return of.isPlain || of.named === undefined ? of.fallback : of.named
}

/** Returns the text of a column by language. */
export const wordsIn = (line: Line, base: string, languages: Languages): Text =>
  Object.fromEntries(
    [...cellsByLanguage(line, base, languages)].map(([tag, [cell]]) => [tag, cell?.text ?? '']),
  )

/** Returns the cells of a column by language, the one that is taken first. */
export function cellsByLanguage(
  line: Line,
  base: string,
  { tagOf }: Languages,
): ReadonlyMap<string, readonly Cell[]> {
  const found = new Map<string, Cell[]>()
  for (const cell of line.cells) {
    if (!cell.heading.known || cell.heading.base !== base) continue
    const tag = tagOf(cell.heading.language)
    found.set(
      tag,
      [...(found.get(tag) ?? []), cell].toSorted((a, b) => rankOf(a) - rankOf(b)),
    )
  }
  return found
}

/** Of two columns of one language the one that names its tag is taken, then the one that names the language. */
const rankOf = ({ heading: { language } }: Cell) => (language.endsWith(')') ? 0 : language === '' ? 2 : 1)

/** Returns `name (tag)` for a heading, with the workbook's own name where there is one. */
export const spelledOut = (tag: string, names: Readonly<Record<string, string>> = {}): string =>
  `${names[tag] ?? nameOf(tag)} (${tag})`

/** Returns a language's own name. */
export const nameOf = (tag: string) => ownName(tag).name.replaceAll(/[:()]/g, ' ').trim()

function spelling(name: string, tag: string): readonly (readonly [string, string])[] {
  const bare = name.replace(/\s*\([^()]*\)\s*$/, '')
  return bare === nameOf(tag) || bare === '' ? [] : [[tag, bare]]
}

function tagsFor(
  names: readonly string[],
  { warnings }: Notices,
  tables: readonly Table[],
): ReadonlyMap<string, string> {
  const tags = new Map<string, string>()
  let strangers = 0
  for (const name of names) {
    if (tags.has(name)) continue
    const tag = tagNamed(name)
    tags.set(name, tag ?? `qa${String.fromCharCode(97 + (strangers % 26))}`)
    if (tag !== undefined) continue
    strangers += 1
    const heading = tables.flatMap(({ headings }) => headings).find(({ language }) => language === name)
    warnings.push(
      notice(heading?.spot ?? WHOLE, heading?.written ?? name, 'workbook.language_unknown', { name }),
    )
  }
  return tags
}

/** Returns the tag of `French (fr)`, `fr`, `French` or `Français`; undefined when unknown. */
function tagNamed(name: string): string | undefined {
  const inside = /\(([^()]+)\)\s*$/.exec(name)?.[1]
  return tagIn(inside ?? '') ?? tagIn(name) ?? namedTags().get(plain(name.replace(/\([^()]*\)/, '')))
}

/** Parses a language tag with a known name. */
function tagIn(text: string): string | undefined {
  const written = text.trim().replaceAll('_', '-')
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(written)) return undefined
  try {
    const [tag = ''] = Intl.getCanonicalLocales(written)
    return isNamed(tag) ? tag : undefined
  } catch {
    return undefined
  }
}

/** `qaa` to `qtz` are reserved for local use: ISO 639-2. */
const isNamed = (tag: string) => {
  const [language = ''] = tag.split('-')
  const name = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(language)
  return name !== undefined || /^q[a-t][a-z]$/.test(language)
}

const plain = (name: string) =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

let byName: ReadonlyMap<string, string> | undefined

/** Two-letter languages by their names in English, in French and in themselves. */
function namedTags(): ReadonlyMap<string, string> {
  byName ??= new Map(
    twoLetters().flatMap((tag) =>
      ['en', 'fr', tag].flatMap((speaking) => {
        const name = new Intl.DisplayNames([speaking], { type: 'language', fallback: 'none' }).of(tag)
        return name === undefined ? [] : [[plain(name), tag] as const]
      }),
    ),
  )
  return byName
}

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz')
const twoLetters = () =>
  LETTERS.flatMap((one) => LETTERS.map((two) => one + two)).filter(
    (tag) => Intl.getCanonicalLocales(tag)[0] === tag && isNamed(tag),
  )
