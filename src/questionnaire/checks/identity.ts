import { kindOf } from '../../instrument/kinds/table.ts'
import type { Question } from '../../instrument/questionnaire.ts'

/** Words for a name, an e-mail address, a telephone or an account, anywhere in a text. */
const WORDS: readonly RegExp[] = [
  /\b(?:your|full|first|last|given|middle|maiden|birth|family|user|sur|nick)[ -]?(?:own |full |first |last )?names?\b/,
  /\bnames? and (?:surname|address|title|position|function|organi[sz]ation|e-?mail|phone|contact)/,
  /\be-?mails?\b|\bcontact (?:details|information)\b/,
  /\b(?:tele)?phones?\b|\bmobile number\b|\bwhats ?app\b|\byour (?:\w+ )?account\b/,
  /\b(?:votre|vos|vôtre) (?:nom|prénom)s?\b/,
  /\bprénoms?\b|\bnoms? (?:et|ou|de famille|complet|d[’']usage|d[’']utilisateur)/,
  /\bcourriels?\b|\bmél\b|\badresse électronique|\bcoordonnées\b|\bvotre compte\b/,
  /\btéléphon(?:e|ique)s?\b|\b(?:votre|numéro de) (?:portable|mobile)\b/,
  /(?<!\p{L})(?:[وفبل]|ال|وال|بال|لل)?(?:اسمك|اسمكم|اسمي|اسمكما|الاسم|لقبك|كنيتك)(?!\p{L})/u,
  /بريد\p{L}* ?(?:ال)?[إا]لكتروني|بريدك|(?:[إا]يميل)/u,
  /هاتف|(?<!\p{L})(?:ال)?(?:جوال|موبايل|محمول)(?:ك|كم)?(?!\p{L})|واتس ?اب|حسابك/u,
]

/** A label of one word: "Name:", "Nom", "الاسم". */
const ALONE = /^(?:the )?(?:names?|nom|noms|اسم|الاسم)[^\p{L}]*$/u

/** Whether a question with typed answers seems to ask for a name, e-mail address or telephone. */
export function asksWho(question: Question): boolean {
  if (!kindOf(question).check.isTyped) return false
  const { label, hint = {}, guidance = {} } = question
  const labels = Object.values(label).map(plain)
  const texts = [...labels, ...[hint, guidance].flatMap((text) => Object.values(text).map(plain))]
  return (
    labels.some((text) => ALONE.test(text)) || texts.some((text) => WORDS.some((word) => word.test(text)))
  )
}

/** Normalizes text: NFC, lower case, single spaces, no Arabic vowel signs and tatweel. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\u064B-\u0652\u0640]/gu, '')
    .replaceAll(/[\u2010\u2011]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim()
