import { escape } from '../web/template.ts'
import type { Mark } from './chart.ts'
import { HUES, type Sign } from './signs.ts'

/** Pixels. */
export const WIDTH = 720
export const MARGIN = 24
const INNER = WIDTH - 2 * MARGIN
const PAPER = '#fff'
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
  c1: '#0b5d5b',
  c2: '#9a4a00',
  c3: '#5a2d82',
  c4: '#12436d',
  ink: '#12201f',
  muted: '#4a5958',
  line: '#d2dbd9',
  control: '#5b6a69',
}
const FONTS =
  "'Noto Sans', 'Noto Sans Arabic', 'Noto Naskh Arabic', 'Noto Sans CJK SC', 'Segoe UI', sans-serif"

export type Dir = 'ltr' | 'rtl'

/** The pattern of what is withheld. */
export const HATCH = `<defs><pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M.5 0V7" stroke="${COLOURS['control']}"/></pattern></defs>`
/** How what is withheld is painted. */
export const HATCHED = { fill: 'url(#hatch)', stroke: COLOURS['control'] ?? '' }

/** Where a drawing stands, in pixels from the left. */
export type Frame = Readonly<{ left: number; width: number }>
const WHOLE: Frame = { left: MARGIN, width: INNER }

/** Serializes a mark of a drawing whose top is at `top`. */
export function markAt(mark: Mark, top: number, dir: Dir, frame = WHOLE): string {
  const across = (x: number) => frame.left + (x / 100) * frame.width
  if (mark.is === 'line') {
    const isThick = mark.look === 'rg' || mark.look === 'iv'
    const isGrey = isThick || mark.look === 'wr'
    const stroke = COLOURS[isGrey ? 'control' : mark.look === 'ax' ? 'ink' : 'line'] ?? ''
    return element('line', {
      x1: across(mark.x1),
      x2: across(mark.x2),
      y1: top + mark.y1,
      y2: top + mark.y2,
      stroke,
      ...(isThick ? { 'stroke-width': 4 } : {}),
    })
  }
  if (mark.is === 'dot') {
    const place = { cx: across(mark.x), cy: top + mark.y, r: mark.radius }
    if (mark.look === 'dt')
      return element('circle', { ...place, fill: COLOURS['ink'] ?? '', stroke: PAPER, 'stroke-width': 1.5 })
    return element('circle', { ...place, fill: COLOURS[mark.look] ?? COLOURS['control'] ?? '' })
  }
  if (mark.is === 'sign') return signAt(mark, across(mark.x), top + mark.y)
  if (mark.is === 'text')
    return written(across(mark.x) + (mark.dx ?? 0), top + mark.y, escape(mark.text), {
      dir,
      look: mark.look,
      anchor: mark.anchor,
    })
  if (mark.is === 'name') {
    return written(across(mark.x), top + mark.y, namedWith(mark.name, mark.note, dir), { dir })
  }
  const { x, y, width, height } = mark
  const look = mark.is === 'bar' ? { fill: COLOURS[`l${mark.shade}`] ?? '' } : HATCHED
  return element('rect', { x: across(x), y: top + y, width: (width / 100) * frame.width, height, ...look })
}

/** Serializes the sign of a subgroup around a point. */
export function signAt({ look, path }: Sign, x: number, y: number): string {
  const [fill, hue] = look.split(' ')
  const colour = COLOURS[HUES[hue ?? ''] ?? 'ink'] ?? ''
  const isOpen = fill === 'open'
  return element('path', {
    transform: `translate(${rounded(x)} ${rounded(y)})`,
    d: path,
    fill: isOpen ? PAPER : colour,
    stroke: isOpen ? colour : PAPER,
    'stroke-width': isOpen ? 2.25 : 2,
    'paint-order': 'stroke',
  })
}

/** Serializes a name and its note; of one look where programs would put the parts of a line from left to right. */
export const namedWith = (name: string, note: string, dir: Dir): string =>
  dir === 'rtl'
    ? escape(`${name}\u2002${note}`)
    : `${element('tspan', { 'font-weight': 600 }, escape(name))}\u2002${element('tspan', { fill: COLOURS['muted'] ?? '' }, escape(note))}`

/** Returns where a line of text starts. */
export const startIn = (dir: Dir, width = WIDTH): number => (dir === 'rtl' ? width - MARGIN : MARGIN)

const MIRRORED = { start: 'end', middle: 'middle', end: 'start' } as const

/** Serializes text; right-to-left text is isolated (RLI … PDI), which keeps its order where the direction of the file is ignored. */
export function written(
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
  const weight =
    looks.includes('b') || looks.includes('n') || looks.includes('n2') ? { 'font-weight': 600 } : {}
  const font = { 'font-family': FONTS, 'font-size': size, ...weight }
  const place = { x, y, 'text-anchor': dir === 'rtl' ? MIRRORED[anchor] : anchor }
  return element('text', { ...place, fill, ...font }, dir === 'rtl' ? `\u2067${inner}\u2069` : inner)
}

/** Serializes an element. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  inner = '',
): string {
  const all = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(rounded(value))}"`)
  return `<${name}${all.join('')}>${inner}</${name}>`
}

const rounded = (value: string | number) =>
  typeof value === 'number' ? Math.round(value * 100) / 100 : value
