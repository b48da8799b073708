import { hiddenWords, masked } from '../../coding/review/quoted.ts'
import { unitsAt } from '../../coding/text/queries.ts'
import { unitsReviewed } from '../../coding/text/texts.ts'
import { directionOf, type UnitRead } from '../../coding/text/unit.ts'
import type { Consultation } from '../../consultation/consultation.ts'
import { groupsOf } from '../../consultation/queries.ts'
import { textVariables } from '../../dataset/texts.ts'
import type { Db } from '../../db/database.ts'
import { ownName, type Language } from '../../web/language.ts'
import { isolated } from '../../web/markup.ts'
import type { Opened } from '../source/resolve.ts'
import { basesIn, type Bases } from './naming.ts'
import { quotesOf, translationsOf, writersOf } from './queries.ts'
import { digestOf, quotedWords, type Quote, type Translation } from './quote.ts'

/** Whether the words of a quote are shown, or why not. */
export type QuoteState = 'shown' | 'unread' | 'removed' | 'withdrawn' | 'gone'

/** A quote as it reads now, in the reader's language where somebody translated it. */
export type QuoteRead = Quote &
  Readonly<{
    state: QuoteState
    /** '' unless shown. */
    words: string
    lang: string
    dir: 'ltr' | 'rtl'
    /** The words quoted, where `words` translates them; else ''. */
    original: string
    /** Whose words they are, and from which language they were translated. */
    by: string
    question: string
  }>

type At = Readonly<{
  consultation: Consultation
  language: Language
  opened: Opened | undefined
}>

/** Reads the quotes of a consultation, by id; none after deletion of the answers. `only`: those of these ids. */
export async function quotesRead(
  db: Db,
  { consultation, language, opened }: At,
  only?: ReadonlySet<number>,
): Promise<ReadonlyMap<number, QuoteRead>> {
  if (!opened) return new Map()
  const quotes = (await quotesOf(db, consultation.id)).filter(({ id }) => !only || only.has(id))
  if (quotes.length === 0) return new Map()
  const groups = await groupsOf(db, consultation.id)
  const translations = await translationsOf(db, consultation.id)
  const found = new Map<number, QuoteRead>(
    quotes.map((quote) => [
      quote.id,
      { ...unread(quote), state: quote.withdrawn === null ? 'gone' : 'withdrawn' },
    ]),
  )
  for (const variable of textVariables(opened.dataset)) {
    const own = quotes.filter((one) => one.variable === variable.name)
    if (own.length === 0) continue
    const ids = own.map(({ unit }) => unit)
    const units = await unitsAt(db, consultation.id, variable.name, ids)
    const read = new Map(
      (await unitsReviewed(db, opened.dataset, variable, units)).map((one) => [one.id, one]),
    )
    const writers = await writersOf(db, consultation.id, variable.name)
    const bases = basesIn(writers, opened.dataset.sources, groups, consultation.public_base)
    const question = language.of(variable.label)
    for (const quote of own)
      found.set(quote.id, {
        ...readOf(quote, read.get(quote.unit), { translations, bases, language }),
        question,
      })
  }
  return found
}

type With = Readonly<{ translations: readonly Translation[]; bases: Bases; language: Language }>

const unread = (quote: Quote): Omit<QuoteRead, 'state'> => ({
  ...quote,
  words: '',
  lang: '',
  dir: 'ltr',
  original: '',
  by: '',
  question: '',
})

function readOf(
  quote: Quote,
  read: Omit<UnitRead, 'words'> | undefined,
  { translations, bases, language }: With,
): QuoteRead {
  const state = stateOf(quote, read)
  const own = state === 'shown' ? quotedWords(quote, read) : ''
  if (own === '') return { ...unread(quote), state: state === 'shown' ? 'removed' : state }
  const translation = translations.find(
    (one) => one.quote === quote.id && one.language === language.code && one.digest === digestOf(own),
  )
  const words = translation ? masked(translation.words, hiddenWords(read ? [read] : [])) : own
  return {
    ...quote,
    state,
    words,
    lang: translation ? language.code : quote.language.startsWith('-') ? '' : quote.language,
    dir: translation ? ownName(language.code).dir : directionOf(own),
    original: translation ? own : '',
    by: bySaid(quote, translation !== undefined, bases, language),
    question: '',
  }
}

function stateOf({ withdrawn }: Quote, read: Omit<UnitRead, 'words'> | undefined): QuoteState {
  if (withdrawn !== null) return 'withdrawn'
  if (!read) return 'gone'
  if (read.review === 'unread') return 'unread'
  return read.review === 'removed' ? 'removed' : 'shown'
}

/** Says whose words a quote has: a group or place only where enough of it answered. */
function bySaid(quote: Quote, isTranslated: boolean, bases: Bases, language: Language): string {
  const { t, of, tongue } = language
  const named = quote.named === 'participant' ? undefined : bases.named(quote, quote.named)
  const by = named
    ? t('quote.by_named', { name: isolated(of(named.name), language) })
    : t('quote.by_participant')
  if (!isTranslated) return by
  const from = bases.tells(quote.language)
    ? t('quote.translated_from', { language: tongue(quote.language) })
    : t('quote.translated')
  return `${by} · ${from}`
}
