import { textVariables } from '../../dataset/texts.ts'
import type { KeptSearch } from '../../result/dissent/search.ts'
import { foundSaid, searchedSaid } from '../../result/dissent/words.ts'
import type { Language } from '../../web/language.ts'
import { isolated } from '../../web/markup.ts'
import { paths } from '../../web/paths.ts'
import type { Desk } from '../numbers/load.ts'
import { saidOf } from '../numbers/said.ts'
import { findingPaths } from '../paths.ts'
import { quoteShown, stateSaid, type QuoteShown } from '../quote/shown.ts'
import { reasonSaid } from '../source/resolved.ts'
import type { Evidence, TextSearch } from './evidence.ts'
import type { EvidenceOf } from './load.ts'

/** A finding with its evidence, and what may be added. */
export type EvidenceDesk = Desk & Readonly<{ evidence: EvidenceOf }>

/**
 * A source in words; `dir`: the direction of its title, that of the language that names it, or of the words of a person;
 * `path`: the page that shows it, '' for none; `details`: further words; `warn`: why it has no number, or no words;
 * `quote`: how it is printed where it is one.
 */
export type Named = Readonly<{
  title: string
  dir: Language['dir'] | 'auto'
  path: string
  number: string
  details: string
  warn: string
  quote?: QuoteShown | undefined
}>

const nothing = { dir: 'auto', path: '', number: '', details: '', warn: '' } as const

/** Evidence that is open, whatever finding it belongs to. */
type Open = Pick<EvidenceDesk, 'consultation' | 'opened' | 'language' | 'evidence'>

/** Returns what a source is now, in the reader's language. */
export function namedOf(desk: Open, { kind, source }: Pick<Evidence, 'kind' | 'source'>): Named {
  const { language } = desk
  const { t } = language
  if (kind === 'figure' || kind === 'code') return figureNamed(desk, source)
  if (kind === 'search') return searchNamed(desk, source)
  if (kind === 'quote') return quoteNamed(desk, source)
  if (kind === 'note') return noteNamed(desk, source)
  const document = kind === 'document' && desk.evidence.documents.find(({ id }) => String(id) === source)
  if (!document) return { ...nothing, title: t(`evidence.kind_${kind}`) }
  const parts = [document.source, document.dated, document.words].filter(Boolean)
  return {
    ...nothing,
    title: document.title,
    details: parts.map((part) => isolated(part, language)).join(' · '),
  }
}

function quoteNamed({ evidence, consultation, language }: Open, source: string): Named {
  const read = evidence.quotes.get(Number(source))
  const quote = quoteShown(read)
  return {
    title: quote?.words ?? language.t('evidence.kind_quote'),
    dir: 'auto',
    path: read && !quote ? findingPaths.quotes(consultation.id) : '',
    number: '',
    details: '',
    warn: stateSaid(read, language),
    quote,
  }
}

function figureNamed({ evidence, consultation, language }: Open, source: string): Named {
  const resolved = evidence.figures.get(source)
  if (!resolved) return { ...nothing, title: source }
  const said = (form: 'count' | 'share' | 'base') => saidOf(resolved, form, language, consultation)
  const only = said('base')
  const numbers = [said('count'), said('share')].flatMap((one) => (one.is === 'said' ? [one.text] : []))
  return {
    ...nothing,
    title: resolved.title,
    dir: language.dir,
    path: resolved.path,
    number:
      numbers.length > 0
        ? numbers.join(' · ')
        : only.is === 'said'
          ? language.t('evidence.answered', { n: only.text })
          : '',
    warn: reasonSaid(resolved, consultation.room_threshold, language),
  }
}

function noteNamed({ evidence, language }: Open, source: string): Named {
  const { t, days } = language
  const note = evidence.notes.find(({ id }) => String(id) === source)
  if (!note) return { ...nothing, title: t('evidence.note'), warn: t('evidence.note_deleted') }
  const parts = [note.session, note.by, days(note.at.slice(0, 10), note.at.slice(0, 10))]
  return {
    title: note.words,
    dir: 'auto',
    path: paths.roomNotesShown(note.session_id),
    number: '',
    details: parts.map((part) => isolated(part, language)).join(' · '),
    warn: '',
  }
}

function searchNamed(desk: Open, source: string): Named {
  const { evidence, consultation, language } = desk
  const [way, id] = source.split('/')
  const dissent = way === 'dissent' && evidence.dissent.find((one) => String(one.id) === id)
  if (dissent)
    return {
      ...nothing,
      title: dissentNamed(dissent, desk),
      dir: language.dir,
      path: `${paths.searches(consultation.id)}#search-${dissent.id}`,
      number: foundSaid(dissent.found, language)[0] ?? '',
    }
  const text = way === 'text' && evidence.texts.find((one) => String(one.id) === id)
  if (!text)
    return { ...nothing, title: language.t('evidence.kind_search'), warn: language.t('evidence.search_gone') }
  return {
    ...nothing,
    title: textSearchNamed(text, desk),
    dir: language.dir,
    number: language.t('evidence.text_found', { n: text.found, all: text.looked }),
    details: isolated(text.note, language),
  }
}

/** Names a search of the dissent finder. */
export const dissentNamed = (
  search: KeptSearch,
  { opened, language }: Pick<Desk, 'opened' | 'language'>,
): string =>
  language.t('evidence.dissent_named', {
    n: search.id,
    searched: searchedSaid(search, opened?.results.sections ?? [], language),
  })

/** Names a search in texts. */
export function textSearchNamed(
  { variable, query }: TextSearch,
  { opened, language }: Readonly<{ opened: Desk['opened']; language: Language }>,
): string {
  const asked = opened && textVariables(opened.dataset).find(({ name }) => name === variable)
  return language.t('evidence.text_named', {
    query: isolated(query, language),
    question: asked ? language.of(asked.label) : variable,
  })
}
