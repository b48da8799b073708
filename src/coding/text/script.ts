/** Scripts by ISO 15924 that answers are told apart by; letters of others count as one. */
const SCRIPTS = (
  'Latn Cyrl Grek Arab Hebr Hani Hira Kana Hang Deva Beng Taml Telu Gujr Guru Knda Mlym Orya Sinh Thai Laoo Khmr Mymr ' +
  'Tibt Geor Armn Ethi Syrc Thaa Nkoo Mong Tfng'
)
  .split(' ')
  .map((code) => ({ code, letters: new RegExp(`\\p{Script=${code}}`, 'gu') }))

/** Returns the script of most letters of a text; 'Zzzz' for one not listed here, '' without letters. */
export function scriptOf(text: string): string {
  const letters = (text.match(/\p{L}/gu) ?? []).join('')
  if (letters === '') return ''
  let most = { code: 'Zzzz', count: 0 }
  for (const script of SCRIPTS) {
    const count = letters.match(script.letters)?.length ?? 0
    if (count > most.count) most = { code: script.code, count }
  }
  return most.code
}
