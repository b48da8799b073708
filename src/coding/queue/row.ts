import { pointsOf } from '../../text.ts'
import type { Language } from '../../web/language.ts'
import { NONE_FITS, type Coding } from '../act/coding.ts'
import { codingPaths } from '../paths.ts'
import { UNKNOWN } from '../round/round.ts'
import { looksOf, runsOf, type Desk, type DeskRow } from './desk.ts'
import { codeNamed, toldSaid } from './words.ts'

/** Most characters of a stretch that a chip repeats. */
const LONGEST = 60

/** A row of the queue, as the template prints it. */
export type RowShown = ReturnType<typeof rowShown>

/** Returns an answer with its words, coded stretches underlined, and its codes. */
export function rowShown(row: DeskRow, desk: Desk, language: Language) {
  const { t, number } = language
  const { codebook, round } = desk
  const looks = looksOf(codebook)
  const n = number(row.place)
  const nameOf = (guid: string) => codeNamed(codebook, guid, language)
  const codings = row.codings ?? []
  const words = t('coding.words', { n: row.text.words })
  return {
    id: row.id,
    n,
    path: codingPaths.answer(round.id, row.id),
    code_label: t('coding.code_answer', { n }),
    select_label: t('coding.select_answer', { n }),
    lang: row.text.language === UNKNOWN ? '' : row.text.language,
    dir: row.text.dir,
    removed: row.text.review === 'removed',
    runs: runsOf(row.text.text, codings).map(({ text, codes }) => ({
      text,
      look: looks.get(codes[0] ?? '') ?? 0,
      names: codes.map(nameOf).join(', '),
    })),
    meta: [...toldSaid(row.told, desk, language), words],
    state: row.codings === undefined ? 'to_do' : codings.some(isNone) ? 'none_fits' : 'coded',
    chips: codings
      .filter((coding) => !isNone(coding))
      .map((coding) => chipOf(coding, row, codebook, language)),
    theirs: row.others.flatMap(({ name, codes }) =>
      [...codes]
        .filter((code) => !codings.some((own) => own.code === code))
        .map((code) => ({
          name: nameOf(code),
          look: looks.get(code) ?? 1,
          by: t('coding.also', { names: name }),
        })),
    ),
  }
}

function chipOf({ code, start, end }: Coding, row: DeskRow, codebook: Desk['codebook'], language: Language) {
  const { t } = language
  const name = codeNamed(codebook, code, language)
  return {
    code,
    start,
    end,
    name,
    look: looksOf(codebook).get(code) ?? 1,
    part: end > 0 ? t('coding.part_of', { words: cut(row.text.text, start, end) }) : '',
    remove_label: t('coding.remove_code', { name }),
    also: alsoBy(row, code, language),
  }
}

const isNone = ({ code }: Readonly<{ code: string }>) => code === NONE_FITS

function alsoBy({ others }: DeskRow, code: string, language: Language): string {
  const names = others.filter(({ codes }) => codes.has(code)).map(({ name }) => name)
  return names.length > 0 ? language.t('coding.also', { names: language.names(names) }) : ''
}

function cut(text: string, start: number, end: number): string {
  const points = pointsOf(text).slice(start, end)
  return points.length > LONGEST ? `${points.slice(0, LONGEST).join('')}…` : points.join('')
}
