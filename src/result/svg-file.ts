import type { Consultation } from '../consultation/consultation.ts'
import type { Language } from '../web/language.ts'
import { escape } from '../web/template.ts'
import type { Mark } from './chart.ts'
import type { ShownQuestion } from './asked.ts'
import { figureOf, type Figure } from './figure.ts'
import type { ResultTable } from './table.ts'
import { wordingOf } from './wording.ts'

/** Pixels. */
const WIDTH = 720
const MARGIN = 24
const INNER = WIDTH - 2 * MARGIN
/** Fills of bars and of the numbers on them, and colours of lines and text: the light theme of staff.css. */
export const COLOURS: Readonly<Record<string, string>> = {
  l1: '#8f4708',
  l12: '#b97938',
  l2: '#e3ac68',
  l3: '#dde2e1',
  l4: '#56a89e',
  l45: '#307c76',
  l5: '#0a504e',
  t1: '#fff',
  t12: '#12201f',
  t2: '#12201f',
  t3: '#12201f',
  t4: '#12201f',
  t45: '#fff',
  t5: '#fff',
  ink: '#12201f',
  muted: '#4a5958',
  line: '#d2dbd9',
  control: '#5b6a69',
}
const FONTS =
  "'Noto Sans', 'Noto Sans Arabic', 'Noto Naskh Arabic', 'Noto Sans CJK SC', 'Segoe UI', sans-serif"

type Dir = 'ltr' | 'rtl'
/** Parts stand below one another. */
type Part = Readonly<{ height: number; draw: (top: number) => string }>
type Type = Readonly<{ size: number; leading: number; most: number; look: string }>

const TITLE: Type = { size: 22, leading: 28, most: 56, look: '' }
const CAPTION: Type = { size: 15, leading: 21, most: 84, look: 'mu' }
const HEADING: Type = { size: 16, leading: 26, most: 76, look: 'b' }
const SOURCE: Type = { size: 13, leading: 18, most: 96, look: 'mu' }

/** Serializes the figure of a question, with what it rests on. */
export function resultSvg(
  { title, room_threshold }: Consultation,
  { question }: ShownQuestion,
  table: ResultTable,
  language: Language,
): string {
  const figure = figureOf(table, question, wordingOf(table, language, room_threshold))
  const rule = language.t('result.rule', { n: room_threshold })
  return svgFile(figure, `${language.of(question.label)} ${language.of(title)}. ${rule}`, language)
}

/**
 * Serializes a figure as an SVG file that is right outside the page: sizes in pixels, colours inline, and anchors that
 * do not depend on the direction of the text, which programs often ignore. `source` stands at its foot.
 */
function svgFile(figure: Figure, source: string, { code, dir }: Pick<Language, 'code' | 'dir'>): string {
  const parts = [
    ...lines(figure.headline, TITLE, dir),
    ...lines(figure.caption, CAPTION, dir),
    ...(figure.key.length > 0 ? [GAP] : []),
    ...figure.key.map(({ shade, label }) => keyLine(shade, label, dir)),
    ...figure.charts.flatMap(({ heading, height, marks }) => [
      SPACE,
      ...(heading === '' ? [] : lines(heading, HEADING, dir)),
      { height, draw: (top: number) => marks.map((mark) => markAt(mark, top, dir)).join('') },
    ]),
    SPACE,
    ...lines(source, SOURCE, dir),
  ]
  const height = parts.reduce((sum, part) => sum + part.height, 2 * MARGIN)
  let top = MARGIN
  const drawn = parts.map((part) => {
    top += part.height
    return part.draw(top - part.height)
  })
  const alt = `<title>${escape(figure.headline)}</title><desc>${escape(figure.caption)}</desc>`
  const paper = element('rect', { width: WIDTH, height, fill: '#fff' })
  const size = { width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}` }
  const svg = { xmlns: 'http://www.w3.org/2000/svg', role: 'img', 'xml:lang': code, ...size }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', svg, [alt, HATCH, paper, ...drawn].join(''))}\n`
}

const HATCH = `<defs><pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M.5 0V7" stroke="${COLOURS['control']}"/></pattern></defs>`
const SPACE: Part = { height: 20, draw: () => '' }
const GAP: Part = { height: 10, draw: () => '' }

const lines = (words: string, { size, leading, most, look }: Type, dir: Dir): readonly Part[] =>
  wrapped(words, most).map((line) => ({
    height: leading,
    draw: (top) => written(startIn(dir), top + size, escape(line), { dir, look, size }),
  }))

/** Breaks at spaces, so that a line has at most so many characters; wide ones (CJK) count twice and break anywhere. */
export function wrapped(words: string, most: number): readonly string[] {
  const broken: string[] = []
  let line = ''
  for (const piece of words.match(/[\u2E80-\uFFEF]|[^\s\u2E80-\uFFEF]+\s*|\s+/gu) ?? []) {
    if (line !== '' && widthOf(line + piece.trimEnd()) > most) {
      broken.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return line.trim() === '' ? broken : [...broken, line.trimEnd()]
}

const widthOf = (text: string): number => text.length + (text.match(/[\u2E80-\uFFEF]/gu) ?? []).length

function keyLine(shade: string, label: string, dir: Dir): Part {
  const [box, text] = dir === 'rtl' ? [WIDTH - MARGIN - 20, WIDTH - MARGIN - 28] : [MARGIN, MARGIN + 28]
  const fill = COLOURS[`l${shade}`] ?? ''
  return {
    height: 24,
    draw: (top) =>
      element('rect', { x: box, y: top + 4, width: 20, height: 16, fill }) +
      written(text, top + 17, escape(label), { dir }),
  }
}

function markAt(mark: Mark, top: number, dir: Dir): string {
  if (mark.is === 'line') {
    const stroke = COLOURS[mark.look === 'ax' ? 'ink' : 'line'] ?? ''
    return element('line', {
      x1: across(mark.x1),
      x2: across(mark.x2),
      y1: top + mark.y1,
      y2: top + mark.y2,
      stroke,
    })
  }
  if (mark.is === 'dot') {
    const fill = COLOURS[mark.look] ?? COLOURS['control'] ?? ''
    return element('circle', { cx: across(mark.x), cy: top + mark.y, r: mark.radius, fill })
  }
  if (mark.is === 'text')
    return written(across(mark.x), top + mark.y, escape(mark.text), {
      dir,
      look: mark.look,
      anchor: mark.anchor,
    })
  if (mark.is === 'name') {
    const name = element('tspan', { 'font-weight': 600 }, escape(mark.name))
    const note = element('tspan', { fill: COLOURS['muted'] ?? '' }, escape(mark.note))
    return written(across(mark.x), top + mark.y, `${name}\u2002${note}`, { dir })
  }
  const { x, y, width, height } = mark
  const look =
    mark.is === 'bar'
      ? { fill: COLOURS[`l${mark.shade}`] ?? '' }
      : { fill: 'url(#hatch)', stroke: COLOURS['control'] ?? '' }
  return element('rect', { x: across(x), y: top + y, width: (width / 100) * INNER, height, ...look })
}

/** From per cent of the drawing to pixels. */
const across = (x: number): number => MARGIN + (x / 100) * INNER
const startIn = (dir: Dir): number => (dir === 'rtl' ? WIDTH - MARGIN : MARGIN)

const MIRRORED = { start: 'end', middle: 'middle', end: 'start' } as const

/** Right-to-left text is isolated (RLI … PDI), which keeps its order where the direction of the file is ignored. */
function written(
  x: number,
  y: number,
  inner: string,
  {
    dir,
    look = '',
    size = 15,
    anchor = 'start',
  }: Readonly<{ dir: Dir; look?: string; size?: number; anchor?: keyof typeof MIRRORED }>,
): string {
  const looks = look.split(' ')
  const fill = COLOURS[looks.find((one) => one in COLOURS) ?? (looks.includes('mu') ? 'muted' : 'ink')] ?? ''
  const weight = looks.includes('b') || looks.includes('n') ? { 'font-weight': 600 } : {}
  const font = { 'font-family': FONTS, 'font-size': size, ...weight }
  const place = { x, y, 'text-anchor': dir === 'rtl' ? MIRRORED[anchor] : anchor }
  return element('text', { ...place, fill, ...font }, dir === 'rtl' ? `\u2067${inner}\u2069` : inner)
}

function element(name: string, attributes: Readonly<Record<string, string | number>>, inner = ''): string {
  const all = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(rounded(value))}"`)
  return `<${name}${all.join('')}>${inner}</${name}>`
}

const rounded = (value: string | number) =>
  typeof value === 'number' ? Math.round(value * 100) / 100 : value
