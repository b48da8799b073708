/** Letters of a word that fit into a narrow column. */
const FITS = 8
const VOWELS = 'aeiouyàáâäèéêëìíîïòóôöùúûüаеёиоуыэюя'
const CONSONANT = `[^${VOWELS}\\P{L}]`
/** Consonants that stay together: ch, th, and pr, bl and the like. */
const TOGETHER = [
  ['s', 'ch'],
  ['[cpst]', 'h'],
  ['[bcdfgkptvбвгдкпстф]', '[rlрл]'],
] as const
const START = [...TOGETHER.map((pair) => pair.join('')), CONSONANT].join('|')
const NOT_WITHIN = TOGETHER.map(([first, next]) => `(?<!${first}(?=${next}))`).join('')
/** Between two vowels, before the last of the consonants. */
const BETWEEN = new RegExp(
  `(?<=\\p{L}[${VOWELS}]${CONSONANT}*)(?=(?:${START})[${VOWELS}]\\p{L})${NOT_WITHIN}`,
  'giu',
)

/** Returns a name with soft hyphens in its long words, where a narrow column may break them. */
export const softened = (name: string): string =>
  name.replaceAll(/\p{L}+/gu, (word) => (word.length > FITS ? word.replaceAll(BETWEEN, '\u00AD') : word))
