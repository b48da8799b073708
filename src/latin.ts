/** Rough transliteration tables, as in passports and library catalogues; enough for codes. */
const CYRILLIC = pairs(
  'а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ ~ ы y ь ~ э e ю iu я ia і i ї i є ie ґ g ў u ј j љ lj њ nj ђ dj ћ c џ dz',
)
const GREEK = pairs(
  'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o',
)
const ARABIC = pairs(
  'ا a أ a إ i آ a ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z ع a غ gh ف f ق q ك k ل l م m ن n ه h ة a و w ؤ w ي y ى a ئ y ء ~ پ p چ ch ژ zh گ g ک k ی y',
)
const LATIN = pairs('ß ss æ ae œ oe ø o đ d ð d þ th ł l ı i ŋ ng')

const LETTERS: Readonly<Record<string, string>> = { ...CYRILLIC, ...GREEK, ...ARABIC, ...LATIN }

/** Transliterates to a to z and 0 to 9; runs of other characters become one space. */
export const inLatin = (text: string): string =>
  Array.from(text.normalize('NFC').toLowerCase(), letterIn)
    .join('')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()

/** Falls back to the base letter; `inLatin` strips the remaining diacritics. */
const letterIn = (letter: string): string =>
  LETTERS[letter] ?? LETTERS[letter.normalize('NFD').charAt(0)] ?? letter

function pairs(written: string): Readonly<Record<string, string>> {
  const words = written.split(' ')
  const table: Record<string, string> = {}
  for (let at = 0; at < words.length; at += 2) {
    const latin = words[at + 1] ?? ''
    table[words[at] ?? ''] = latin === '~' ? '' : latin
  }
  return table
}
