import { columnNames, isReserved } from '../questionnaire/checks/codes.ts'
import { type Questionnaire, questionsOf } from '../instrument/questionnaire.ts'
import { westernDigits } from '../instrument/kinds/common/numeral.ts'
import { inLatin } from '../latin.ts'

/** Leaves room for column suffixes, such as `_97_txt_miss`. */
const LONGEST = 20
const LONGEST_WHOLE = 32

/** Stop words, in the languages questionnaires are mostly written in. */
const LITTLE = new Set(
  (
    'a an and any are as at be by can could did do does for from had has have how if in into is it its many may most much of on or our ' +
    'should so some than that the their them there these they this those to us was we were what when where which who whom why will with would you your ' +
    'au aux avec ce ces cette comment dans de des du elle en est et il ils la le les leur leurs mais ne nous on ou par pas plus pour quand que quel quelle quelles quels qui sa se ses son sont sur un une vos votre vous ' +
    'ma mn fy aly hl kyf ay hdha hdhh alty aldhy ila an aw hw hy ' +
    'chto kak vy vas vash vashi na ne po dlia ili iz ot za my nas kakie kakoi kakaia skolko gde ' +
    'al como con cual cuales de del donde el en es la las lo los para por que se su sus un una y'
  ).split(' '),
)

/**
 * Proposes an unused question code from a label: its significant words in Latin letters. `q7` when there are none, 7
 * being the number of the next question. A reserved word is joined with a neighbour.
 */
export function proposedCode(form: Questionnaire, label: string): string {
  const words = inLatin(westernDigits(label)).split(' ').filter(Boolean)
  const telling = words.filter((word) => !LITTLE.has(word) && word.length > 1)
  const said = shortened(telling.length > 0 ? telling : words)
  const stem = isReserved(said) ? withNeighbour(said, words) : said
  if (/^[a-z]/.test(stem)) return freeCode(form, stem)
  return freeCode(form, `q${stem || questionsOf(form).length + 1}`)
}

/**
 * Returns the code, with a number appended if a question, a column or a reserved name has it: the second statement of a
 * Likert set `agree` is the column `agree_2`.
 */
export function freeCode(form: Questionnaire, wanted: string): string {
  const names = questionsOf(form).flatMap((question) => columnNames(question, form))
  const taken = new Set(names.map((name) => name.toLowerCase()))
  const isFree = (code: string) => !taken.has(code.toLowerCase()) && !isReserved(code)
  if (isFree(wanted)) return wanted
  const [, stem = wanted, number = '1'] = /^(.*?)_(\d{1,4})$/.exec(wanted) ?? []
  for (let n = Number(number) + 1; ; n += 1) {
    const code = `${stem.slice(0, LONGEST_WHOLE - 5)}_${n}`
    if (isFree(code)) return code
  }
}

/** Joins a word with the one before or else after it, such as `your_language`; alone it becomes `q_language`. */
function withNeighbour(word: string, words: readonly string[]): string {
  const at = words.indexOf(word)
  const [before, after] = [words[at - 1], words[at + 1]]
  const room = LONGEST_WHOLE - word.length - 1
  if (before !== undefined) return `${before.slice(0, room)}_${word}`
  return after === undefined ? `q_${word}` : `${word}_${after.slice(0, room)}`
}

/** Returns as many whole words as fit; a longer first word is cut. */
function shortened(words: readonly string[]): string {
  let stem = ''
  for (const word of words) {
    const longer = stem === '' ? word.slice(0, LONGEST) : `${stem}_${word}`
    if (longer.length > LONGEST) break
    stem = longer
  }
  return stem
}

const OTHER = 97
const MOST_NUMBER = 9999

/** Returns the next option code: the greatest number plus one, skipping 97 (Other). */
export function nextOptionCode(codes: readonly string[]): string {
  const numbers = codes.filter((code) => /^\d{1,4}$/.test(code)).map(Number)
  const next = Math.max(0, ...numbers.filter((n) => n < MOST_NUMBER && n !== OTHER)) + 1
  const free = next === OTHER ? next + 1 : next
  return codes.includes(String(free)) ? nextOptionCode([...codes, String(free + 1)]) : String(free)
}
