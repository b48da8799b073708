import type { Consultation } from '../../consultation/consultation.ts'
import type { Language } from '../../web/language.ts'
import { paths } from '../../web/paths.ts'
import { placed, type Drawn } from '../chart.ts'
import { isApart } from '../variants.ts'
import { groupsCell, placesCell, type Cell } from './cell.ts'
import { isSided } from './compared.ts'
import { leadOf } from './lead.ts'
import { LINES, pictureOf } from './picture.ts'
import type { Viewed } from './viewed.ts'

/** A question in the overview, in words and pictures. */
export type Row = Readonly<{
  number: string
  label: string
  path: string
  /** Code of a question that is kept apart; '' for others. */
  code: string
  /** Where it was asked, if that is not said elsewhere. */
  asked_in: string
  lead: string
  /** Address of the agreement map of a set of statements; '' for others. */
  map_path: string
  picture: Drawn | null
  places: Cell
  groups: Cell
  no_answer: string
}>

/** Returns a question's row. */
export function rowIn(
  viewed: Viewed,
  { id, room_threshold }: Pick<Consultation, 'id' | 'room_threshold'>,
  /** Number of workshops with sealed sessions. */
  held: number,
  language: Language,
): Row {
  const { t, of } = language
  const { listed, places, words, no_answer } = viewed
  const { shown, number } = listed
  const drawing = places ? pictureOf(places.table) : words === undefined ? null : LINES
  return {
    number: number === null ? '' : String(number),
    label: of(shown.question.label),
    path: paths.result(id, shown.code),
    code: isApart(shown) ? shown.code : '',
    asked_in: askedIn(viewed, held, language),
    lead: leadOf(viewed, language, room_threshold),
    map_path: places && isSided(places.table) ? paths.agreementMap(id, shown.code) : '',
    picture: drawing && placed(drawing, language.dir),
    places: mirrored(placesCell(viewed, language, room_threshold), language),
    groups: mirrored(groupsCell(viewed, language, room_threshold), language),
    no_answer:
      no_answer === null
        ? t('result.withheld_mark')
        : t('result.overview_per_cent', { n: language.number(no_answer) }),
  }
}

function askedIn({ listed, places }: Viewed, held: number, { t, list }: Language): string {
  const { shown, workshops, sessions } = listed
  if (isApart(shown)) return t('merging.variant', { sessions: list(sessions) })
  return !places && workshops < held ? t('result.asked_in', { n: workshops, all: held }) : ''
}

const mirrored = (cell: Cell, { dir }: Language): Cell => ({
  ...cell,
  strip: cell.strip && placed(cell.strip, dir),
})
