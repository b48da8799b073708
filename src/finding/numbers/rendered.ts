import type { Consultation } from '../../consultation/consultation.ts'
import { languageOf, type Language } from '../../web/language.ts'
import { reasonSaid, type Resolved } from '../source/resolved.ts'
import { saidOf, type Said, type Unsaid } from './said.ts'
import { piecesOf, written, type Token } from './tokens.ts'

/** A piece of a text as a page prints it: words; a number with its figure's page; or what stands open in its place. */
export type Rendered =
  | Readonly<{ is: 'words'; text: string }>
  | Readonly<{ is: 'number'; text: string; title: string; path: string; token: Token }>
  | Readonly<{ is: 'open'; text: string; title: string; path: string; token: Token; why: Unsaid }>

/** The figures of a text by the place that tokens name. */
export type Placed = ReadonlyMap<number, Resolved>

/** The thresholds of a consultation that its texts are bound by. */
type Rules = Pick<Consultation, 'room_threshold' | 'public_base' | 'public_cell'>

/**
 * Renders words for a page: each token as its number or quantity word in the language they are written in, or as what stands
 * in its way in the reader's.
 */
export function rendered(
  text: Readonly<{ words: string; language: string }>,
  figures: Placed,
  reader: Language,
  thresholds: Rules,
): readonly Rendered[] {
  const own = languageOf(text.language)
  let before = ''
  return piecesOf(text.words).map(({ words, token }): Rendered => {
    if (!token) {
      before = words
      return { is: 'words', text: words }
    }
    const figure = figures.get(token.place)
    const said = saidOf(figure, token.form, own, thresholds)
    const named = { title: figure?.title ?? '', path: figure?.path ?? '', token }
    const begins = beginsSentence(before)
    before = said.is === 'said' ? said.text : written(token)
    return said.is === 'said'
      ? { is: 'number', text: begins ? capital(said.text, own) : said.text, ...named }
      : {
          is: 'open',
          text: openSaid(said, figure, token, reader, thresholds.room_threshold),
          ...named,
          why: said.why,
        }
  })
}

/** Says what stands in the way of a token, in one sentence. */
export function openSaid(
  { why }: Said & { is: 'unsaid' },
  figure: Resolved | undefined,
  token: Token,
  language: Language,
  threshold: number,
): string {
  const reason = figure ? reasonSaid(figure, threshold, language) : ''
  return (
    reason ||
    language.t(`finding.open_${why === 'withheld' || why === 'gone' ? 'no_number' : why}`, {
      place: token.place,
    })
  )
}

/** Whether what follows begins a sentence: nothing stands before it, or the end of another. */
const beginsSentence = (before: string): boolean => /(?:^|[.!?؟。！？]["”»’)]*\s+|\n)\s*$/u.test(before)

const capital = (text: string, { code }: Language): string => {
  const [first = '', ...rest] = text
  return first.toLocaleUpperCase(code) + rest.join('')
}
