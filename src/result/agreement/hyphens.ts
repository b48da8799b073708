/** Letters of a word that fit into a narrow column. */
const FITS = 8
const VOWELS = 'aeiouyàáâäèéêëìíîïòóôöùúûüаеёиоуыэюя'
/** After a vowel, before a consonant and another vowel. */
const BETWEEN = new RegExp(`(?<=\\p{L}[${VOWELS}])(?=[^${VOWELS}\\P{L}][${VOWELS}]\\p{L})`, 'giu')

/** Returns a name with soft hyphens in its long words, where a narrow column may break them. */
export const softened = (name: string): string =>
  name.replaceAll(/\p{L}+/gu, (word) => (word.length > FITS ? word.replaceAll(BETWEEN, '\u00AD') : word))
