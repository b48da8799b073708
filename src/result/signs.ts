import type { Split } from './subgroups.ts'

/** The sign of a subgroup in pictures: `look` is its class, `path` its outline around 0, 0 in pixels. */
export type Sign = Readonly<{ look: string; path: string }>

/** Disc, diamond, square, triangle, cross, triangle on its tip, oblique cross, hexagon. */
const SHAPES = [
  'M-7 0a7 7 0 1 0 14 0a7 7 0 1 0-14 0z',
  'M0-8.6 8.6 0 0 8.6-8.6 0z',
  'M-6.5-6.5h13v13h-13z',
  'M0-8 8 6.4H-8z',
  'M-2.6-7.8h5.2v5.2h5.2v5.2h-5.2v5.2h-5.2v-5.2h-5.2v-5.2h5.2z',
  'M0 8-8-6.4H8z',
  'M-7.4-3.7-3.7-7.4 0-3.7 3.7-7.4 7.4-3.7 3.7 0 7.4 3.7 3.7 7.4 0 3.7-3.7 7.4-7.4 3.7-3.7 0z',
  'M-7.6 0-3.8-6.8H3.8L7.6 0 3.8 6.8H-3.8z',
]
const COLOURS = 5
/** The colour of the style sheet for each hue of a sign. */
export const HUES: Readonly<Record<string, string>> = { h1: 'c1', h2: 'c2', h3: 'c4', h4: 'c3', h5: 'ink' }

/** Splits by where people were: their signs are filled, so that no group is taken for a place. */
const FILLED: readonly Split[] = ['workshop', 'session']

/** Returns the sign of a subgroup by its place in the split; after eight the shapes begin again in other colours. */
export function signOf(split: Split, place: number): Sign {
  const colour = (place + Math.floor(place / SHAPES.length)) % COLOURS
  return {
    look: `${FILLED.includes(split) ? 'filled' : 'open'} h${colour + 1}`,
    path: SHAPES[place % SHAPES.length] ?? '',
  }
}

/** The sign of all people together. */
export const EVERYONE: Sign = { look: 'filled h5', path: SHAPES[0] ?? '' }
