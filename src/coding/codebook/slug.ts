import { inLatin } from '../../latin.ts'

/** Most characters, so that the column c_<slug> has at most 32. */
const LONGEST = 30

/** What a slug looks like. */
export const SLUG = /^[a-z][a-z0-9_]{0,29}$/

/**
 * Returns the slug of a new code: its name in Latin letters, cut at a word, with a number where others have it. A name
 * without such letters gives "code".
 */
export function slugFor(name: string, taken: ReadonlySet<string>): string {
  const words = inLatin(name).split(' ').filter(Boolean)
  const whole = /^[a-z]/.test(words[0] ?? '') ? words : ['code', ...words]
  const slug = shortened(whole, LONGEST)
  for (let number = 2; ; number += 1) {
    const tried = number === 2 && !taken.has(slug) ? slug : numbered(whole, number)
    if (!taken.has(tried)) return tried
  }
}

function numbered(words: readonly string[], number: number): string {
  const end = `_${number}`
  return `${shortened(words, LONGEST - end.length)}${end}`
}

/** As many whole words as there is room for, at least a part of the first. */
function shortened(words: readonly string[], room: number): string {
  let slug = (words[0] ?? '').slice(0, room)
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > room) break
    slug += `_${word}`
  }
  return slug
}
