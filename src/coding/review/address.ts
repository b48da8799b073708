const STREETS = [
  'Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Square|Sq|Court|Ct|Way|Terrace|Parkway|Pkwy|Highway|Hwy|Close|Crescent|Place|Pl|Circle|Trail|Alley',
].join('|')
const BEFORE = [
  'rue|avenue|av\\.|boulevard|bd|chemin|ch\\.|route|place|impasse|quai|allée|cours|passage',
  'calle|c\\/|avenida|avda\\.?|plaza|paseo|carrera|camino|ronda',
  'via|viale|piazza|corso|rua|travessa|praça|largo',
  'улица|ул\\.|проспект|пр-т|пр\\.|переулок|пер\\.|площадь|пл\\.|бульвар|шоссе',
  'شارع|طريق|جادة|حي|ميدان',
]
  .flatMap((names) => names.split('|'))
  .flatMap((name) => [name, name.slice(0, 1).toLocaleUpperCase('und') + name.slice(1)])
  .join('|')
/** Endings of street names in one word. */
const ENDINGS =
  'straße|strasse|str\\.|gasse|platz|allee|weg|ufer|damm|straat|laan|plein|gracht|gata|gatan|vägen|gränd|vej|gade|vei|veien|katu|tie|kuja|polku|utca|út|tér|ulice|ulica|náměstí|iela|gatvė|sokak|caddesi'

const NUMBER = String.raw`\d{1,5}(?:\s?[A-Za-zА-Яа-я](?![\p{L}\p{N}]))?(?:[-/]\d{1,4})?`
const NAME = String.raw`[\p{L}\p{M}'’.-]{1,30}`

/** Postal addresses: a street with its number, a box, a flat. */
export const ADDRESS: RegExp = new RegExp(
  [
    // 12 Green Street; 12b, rue de Lausanne
    String.raw`(?<![\p{L}\p{N}])${NUMBER},?[ ](?:\p{Lu}${NAME}[ ]){1,4}(?:${STREETS})(?![\p{L}])\.?`,
    String.raw`(?<![\p{L}\p{N}])${NUMBER},?[ ](?:${BEFORE})[ ]${NAME}(?:[ ]${NAME}){0,3}`,
    // Calle Mayor 5; ул. Ленина, 7
    String.raw`(?<![\p{L}\p{N}])(?:${BEFORE})[ ]${NAME}(?:[ ]${NAME}){0,3},?[ ](?:n[°ºo]\.?[ ]?|№[ ]?|д\.[ ]?|رقم[ ]?)?${NUMBER}(?![\p{N}])`,
    // Bahnhofstraße 3; Puruntie 82
    String.raw`(?<![\p{L}\p{N}])\p{Lu}[\p{L}-]{2,30}(?:${ENDINGS})[ ]${NUMBER}(?![\p{N}])`,
    String.raw`(?<![\p{L}\p{N}])\p{Lu}${NAME}[ ](?:${ENDINGS})[ ]${NUMBER}(?![\p{N}])`,
    // 北京市朝阳区建国路88号
    String.raw`[\p{Script=Han}]{1,20}(?:路|街|大道|巷|胡同)\s?[\d０-９一二三四五六七八九十]{1,6}\s?[号號]`,
    // Boxes, flats and military post
    String.raw`\bP\.?\s?O\.?\s?Box\s\d{1,6}\b|\bB\.?P\.?\s\d{2,6}\b|\bPSC\s\d{2,5},?\sBox\s\d{1,6}\b`,
    String.raw`\b(?:Apt|Apartment|Suite|Unit)\.?\s(?:#\s?)?\d{1,5}[A-Za-z]?\b`,
    // Town, ST 12345
    String.raw`\b\p{Lu}[\p{L}.'’ -]{1,30},?\s[A-Z]{2}\s\d{5}(?:-\d{4})?\b`,
    // Country and postal code before a town: CH-1211 Genève
    String.raw`(?<![\p{L}\p{N}])(?:CH|FR|D|DE|A|AT|I|IT|B|BE|L|LU|F)-\d{4,5}[ ]\p{Lu}\p{L}+`,
  ].join('|'),
  // Names of streets begin with a capital, words for a street may not.
  'gu',
)
