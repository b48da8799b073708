import { ownName } from '../../web/language.ts'
import { rendered } from '../numbers/rendered.ts'
import { textShown } from '../numbers/shown.ts'
import type { Token } from '../numbers/tokens.ts'
import type { Resolved } from '../source/resolved.ts'
import { stateSaid } from '../statement/words.ts'
import { FIELDS, nameOf, type Field } from '../statement/statement.ts'
import type { Printed } from './paper.ts'
import { anchorOf, pathIn, type NumberShown, type Sheet } from './sheet.ts'

/** A piece of a text: words, flagged words, a number from its figure, or what stands open in its place. */
export type Piece = Readonly<{ is: 'words' | 'flag' | 'number' | 'open'; path: string; title: string }> &
  NumberShown

const PLAIN = { path: '', title: '', source: '', form: '', value: '' }

/** Returns the text of a field as it counts, in pieces; none where nothing is written. */
export function piecesShown(sheet: Sheet, { standing, numbers }: Printed, field: Field): readonly Piece[] {
  const { language, consultation } = sheet
  const own = numbers.fields.find((one) => one.field === field)
  const text = { words: standing.texts[field] ?? '', language: standing.language }
  const pieces = standing.later
    ? rendered(text, numbers.placed, language, consultation)
    : own
      ? textShown(numbers, own)
      : []
  return pieces.map((piece): Piece => {
    if (piece.is === 'words') {
      const isFlagged = 'n' in piece && piece.n > 0
      return { is: isFlagged ? 'flag' : 'words', text: piece.text, ...PLAIN }
    }
    const { is, title, token } = piece
    const path = pathIn(sheet, piece.path)
    return { is, text: piece.text, title, path, ...fromOf(token, numbers.placed) }
  })
}

/** Says where the number of a token comes from. */
function fromOf(token: Token | undefined, placed: ReadonlyMap<number, Resolved>): Omit<NumberShown, 'text'> {
  const figure = token && placed.get(token.place)
  return { source: figure?.source ?? '', form: token?.form ?? '', value: figure ? plainOf(figure) : '' }
}

/** Writes what a source tells in plain digits, such as 61/82; '' for nothing. */
export function plainOf(figure: Resolved): string {
  if (figure.state !== 'told' || figure.base === null) return ''
  return figure.count === null ? String(figure.base) : `${figure.count}/${figure.base}`
}

/** Returns how a statement is named, its sentence, the language of its texts, and where it stands. */
export function headShown(sheet: Sheet, printed: Printed) {
  const { t } = sheet.language
  const { statement, standing } = printed
  const name = nameOf(statement)
  const [main] = FIELDS[statement.kind]
  const claim = piecesShown(sheet, printed, main)
  const { state, version } = standing
  const said = stateSaid({ kind: statement.kind, state }, sheet.language)
  return {
    name,
    anchor: anchorOf(name),
    written: ownName(standing.language),
    claim:
      claim.length > 0
        ? { pieces: claim, ...ownName(standing.language) }
        : {
            pieces: [{ is: 'words' as const, text: t('finding.no_words'), ...PLAIN }],
            ...ownName(sheet.language.code),
          },
    state,
    state_said: said,
    standing: t('finding.standing', { state: said, version }),
    later: standing.later ? t('report.later', { version }) : '',
  }
}
