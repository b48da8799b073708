/** "I am the only …" in the six languages of the interface: words by which one of the room names themselves. */
export const ONLY_ONE: RegExp = new RegExp(
  [
    String.raw`\b(?:i\s*(?:am|['’]m|was)|we\s*(?:are|['’]re|were)|as|being)\s+the\s+only\b`,
    String.raw`\b(?:i\s*(?:am|['’]m)|we\s*(?:are|['’]re))\s+one\s+of\s+the\s+only\b`,
    String.raw`\bthe\s+only\s+(?:one|person|woman|man|member|participant|company|organi[sz]ation)\b`,
    String.raw`\b(?:je\s+suis|j['’]étais|en\s+tant\s+que|étant)\s+(?:la\s+seule|le\s+seul|l['’]unique)`,
    String.raw`\bnous\s+(?:sommes|étions)\s+les\s+seule?s`,
    String.raw`\bla\s+seule\s+(?:personne|femme|entreprise|organisation)\b`,
    String.raw`\b(?:soy|era|como|siendo)\s+(?:el|la)\s+únic[oa]\b`,
    String.raw`\b(?:somos|éramos)\s+(?:los|las)\s+únic[oa]s\b`,
    String.raw`\bla\s+única\s+(?:persona|mujer|empresa|organización)`,
    String.raw`(?:أنا|انا|بصفتي|كوني|باعتباري)\s+(?:هو\s+|هي\s+)?الوحيدة?`,
    String.raw`(?:أنا|انا)\s+\S+\s+الوحيدة?`,
    String.raw`(?:نحن|بصفتنا)\s+(?:\S+\s+)?الوحيد(?:ون|ين|ات|ة)`,
    String.raw`(?<!\p{L})я\s*(?:[-–—]\s*)?(?:был[аи]?\s+)?(?:здесь\s+)?единственн(?:ый|ая|ым|ой)`,
    String.raw`(?<!\p{L})мы\s*(?:[-–—]\s*)?(?:здесь\s+)?единственн(?:ые|ая|ое|ый)`,
    String.raw`(?<!\p{L})(?:как|будучи)\s+единственн(?:ый|ая|ым|ой)`,
    String.raw`(?:我|我们|我們|本人)[^，。！？\n]{0,12}唯一`,
  ].join('|'),
  'giu',
)
