import type { Language } from '../../web/language.ts'
import { carriedBy } from '../help/suggested.ts'
import { codingPaths } from '../paths.ts'
import { UNKNOWN } from '../round/round.ts'
import type { UnitText } from '../text/unit.ts'
import { piecesOf } from '../text/words.ts'
import {
  givable,
  looksOf,
  type Desk,
  type DeskRow,
  type Helped,
  type Queue,
  type SimilarRow,
} from './desk.ts'
import { codeNamed } from './words.ts'

/** Returns the group of near-duplicates that a row is in; named above the first row of it. */
export function groupShown({ rows, groups }: Queue, { id }: DeskRow, language: Language) {
  const group = groups.get(id)
  if (!group) return undefined
  const { t, number, names } = language
  const n = group.length
  return {
    units: group.map((one) => one.id).join(' '),
    ready: t('help.ready', { n }),
    named:
      rows.find((row) => groups.get(row.id) === group)?.id === id
        ? t('help.group', { answers: names(group.map(({ place }) => number(place))) })
        : '',
    all: t('help.group_key', { n }),
  }
}

/** Returns what helps with one answer, as the template prints it. */
export function helpShown({ near, similar, telling }: Helped, desk: Desk, language: Language) {
  const { t, number } = language
  const looks = looksOf(desk.codebook)
  const known = new Map(givable(desk.codebook).map((code) => [code.guid, code]))
  return {
    near: near.map(({ id, place, text }) => ({
      id,
      label: t('help.answer', { n: number(place) }),
      ...wordsShown(text),
    })),
    carried: carriedBy(similar.map(({ codes }) => codes)).flatMap(({ code, n }) => {
      const name = known.get(code)?.name
      return name === undefined
        ? []
        : [
            {
              guid: code,
              name,
              look: looks.get(code) ?? 1,
              said: t('help.carry', { n, all: number(similar.length) }),
            },
          ]
    }),
    similar: similar.map((row) => similarShown(row, desk, language)),
    telling: telling.flatMap(({ code, words, here }) => {
      const name = known.get(code)?.name
      if (name === undefined) return []
      const shown = words.map(({ word }) => ({ word, here: here.has(word) }))
      return [{ guid: code, name, look: looks.get(code) ?? 1, words: shown }]
    }),
  }
}

function similarShown({ id, place, text, shared, codes }: SimilarRow, desk: Desk, language: Language) {
  const { t, number, names } = language
  return {
    ...wordsShown(text),
    path: codingPaths.answer(desk.round.id, id),
    label: t('help.answer', { n: number(place) }),
    pieces: piecesOf(text).map((piece) => ({ text: piece.text, shared: shared.has(piece.word) })),
    codes:
      codes.size === 0
        ? t('coding.none_fits')
        : names([...codes].map((code) => codeNamed(desk.codebook, code, language))),
  }
}

const wordsShown = ({ text, language, dir }: UnitText) => ({
  text,
  dir,
  lang: language === UNKNOWN ? '' : language,
})
