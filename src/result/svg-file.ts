import type { Consultation } from '../consultation/consultation.ts'
import type { Language } from '../web/language.ts'
import { escape } from '../web/template.ts'
import type { ShownQuestion } from './asked.ts'
import { figureOf, type Figure } from './figure.ts'
import type { Signed } from './option-lines.ts'
import {
  COLOURS,
  element,
  HATCH,
  HATCHED,
  MARGIN,
  markAt,
  namedWith,
  signAt,
  startIn,
  WIDTH,
  written,
  type Dir,
} from './svg-marks.ts'
import type { ResultTable } from './table.ts'
import { wordingOf } from './wording.ts'

/** Parts stand below one another. */
export type Part = Readonly<{ height: number; draw: (top: number) => string }>
export type Type = Readonly<{ size: number; leading: number; most: number; look: string }>

export const TITLE: Type = { size: 22, leading: 28, most: 56, look: '' }
export const CAPTION: Type = { size: 15, leading: 21, most: 84, look: 'mu' }
export const HEADING: Type = { size: 16, leading: 26, most: 76, look: 'b' }
export const SOURCE: Type = { size: 13, leading: 18, most: 96, look: 'mu' }

/** Serializes the figure of a question, with what it rests on. */
export const resultSvg = (
  consultation: Consultation,
  shown: ShownQuestion,
  table: ResultTable,
  language: Language,
  counted = '',
): string =>
  questionSvg(
    consultation,
    shown,
    figureOf(table, shown.question, wordingOf(table, language, consultation.room_threshold), counted),
    language,
  )

/** Serializes a figure of a question, with what it rests on. */
export function questionSvg(
  { title, room_threshold }: Consultation,
  { question }: ShownQuestion,
  figure: Figure,
  language: Language,
): string {
  const rule = language.t('result.rule', { n: room_threshold })
  return svgFile(figure, `${language.of(question.label)} ${language.of(title)}. ${rule}`, language)
}

/**
 * Serializes a figure as an SVG file that is right outside the page: sizes in pixels, colours inline, and anchors that
 * do not depend on the direction of the text, which programs often ignore. `source` stands at its foot.
 */
export function svgFile(
  figure: Figure,
  source: string,
  { code, dir }: Pick<Language, 'code' | 'dir'>,
): string {
  const parts = [...figureParts(figure, TITLE, dir), SPACE, ...lines(source, SOURCE, dir)]
  return svgDocument(parts, { title: figure.headline, said: figure.caption, code })
}

/** Returns the parts of a figure; `type` of its headline. */
export const figureParts = (figure: Figure, type: Type, dir: Dir): readonly Part[] => [
  ...lines(figure.headline, type, dir),
  ...lines(figure.caption, CAPTION, dir),
  ...(figure.key.length + figure.signs.length > 0 ? [GAP] : []),
  ...figure.key.map(({ shade, label }) => keyLine(shade, label, dir)),
  ...figure.signs.map((signed) => signLine(signed, dir)),
  ...figure.charts.flatMap(({ heading, gap, note, height, marks }) => [
    SPACE,
    ...(heading === '' ? [] : lines(gap ? `${heading} · ${gap}` : heading, HEADING, dir)),
    ...(note === '' ? [] : lines(note, CAPTION, dir)),
    { height, draw: (top: number) => marks.map((mark) => markAt(mark, top, dir)).join('') },
  ]),
]

type About = Readonly<{ title: string; said: string; code: string; width?: number }>

/** Serializes parts below one another as an SVG file of white paper. */
export function svgDocument(parts: readonly Part[], { title, said, code, width = WIDTH }: About): string {
  const height = parts.reduce((sum, part) => sum + part.height, 2 * MARGIN)
  let top = MARGIN
  const drawn = parts.map((part) => {
    top += part.height
    return part.draw(top - part.height)
  })
  const alt = `<title>${escape(title)}</title><desc>${escape(said)}</desc>`
  const paper = element('rect', { width, height, fill: '#fff' })
  const size = { width, height, viewBox: `0 0 ${width} ${height}` }
  const svg = { xmlns: 'http://www.w3.org/2000/svg', role: 'img', 'xml:lang': code, ...size }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', svg, [alt, HATCH, paper, ...drawn].join(''))}\n`
}

export const SPACE: Part = { height: 20, draw: () => '' }
const GAP: Part = { height: 10, draw: () => '' }

export const lines = (
  words: string,
  { size, leading, most, look }: Type,
  dir: Dir,
  width = WIDTH,
): readonly Part[] =>
  wrapped(words, most).map((line) => ({
    height: leading,
    draw: (top) => written(startIn(dir, width), top + size, escape(line), { dir, look, size }),
  }))

/**
 * Breaks at spaces, so that a line has at most so many characters; wide ones (CJK) count twice and break anywhere. What is
 * isolated is so on each line.
 */
export function wrapped(words: string, most: number): readonly string[] {
  const broken: string[] = []
  let line = ''
  for (const piece of words.match(/[\u2E80-\uFFEF]|[^ \n\u2E80-\uFFEF]+[ \n]*|[ \n]+/gu) ?? []) {
    if (line !== '' && widthOf(line + piece.trimEnd()) > most) {
      broken.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return isolatedEach(line.trim() === '' ? broken : [...broken, line.trimEnd()])
}

/** Characters of about the width of a Latin one: of CJK two, of Cyrillic somewhat more than one. */
const widthOf = (text: string): number =>
  text.replaceAll(ISOLATES, '').length +
  (text.match(/[\u2E80-\uFFEF]/gu) ?? []).length +
  0.12 * (text.match(/\p{Script=Cyrillic}/gu) ?? []).length

const ISOLATES = /[\u2066-\u2069]/gu
const END = '\u2069'

/** Ends on each line what is isolated beyond it, and begins it again on the next. */
function isolatedEach(broken: readonly string[]): readonly string[] {
  let open: readonly string[] = []
  return broken.map((line) => {
    const whole = open.join('') + line
    open = (whole.match(ISOLATES) ?? []).reduce<readonly string[]>(
      (list, one) => (one === END ? list.slice(0, -1) : [...list, one]),
      [],
    )
    return whole + END.repeat(open.length)
  })
}

/** A colour and what it stands for. */
export function keyLine(shade: string, label: string, dir: Dir, width = WIDTH): Part {
  const [box, text] = dir === 'rtl' ? [width - MARGIN - 20, width - MARGIN - 28] : [MARGIN, MARGIN + 28]
  const fill = COLOURS[`l${shade}`] ?? ''
  return {
    height: 24,
    draw: (top) =>
      element('rect', { x: box, y: top + 4, width: 20, height: 16, fill }) +
      written(text, top + 17, escape(label), { dir }),
  }
}

/** A subgroup of the key: its sign or, where it is withheld, a hatched box. */
function signLine({ sign, hatched, name, note }: Signed, dir: Dir): Part {
  const [box, text] = dir === 'rtl' ? [WIDTH - MARGIN - 20, WIDTH - MARGIN - 28] : [MARGIN, MARGIN + 28]
  const drawn = (top: number) => {
    if (sign) return signAt(sign, box + 10, top + 12)
    return hatched ? element('rect', { x: box, y: top + 4, width: 20, height: 16, ...HATCHED }) : ''
  }
  return {
    height: 24,
    draw: (top) => drawn(top) + written(text, top + 17, namedWith(name, note, dir), { dir }),
  }
}
