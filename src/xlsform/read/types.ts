import type { AskedType } from '../../instrument/kinds/faces/workbook-row.ts'
import type { Key } from '../../locale/message.ts'

/** A parsed `type` cell. */
export type RowType =
  | { readonly what: 'begin'; readonly kind: 'group' | 'repeat' }
  | { readonly what: 'end'; readonly kind: 'group' | 'repeat' }
  | {
      readonly what: 'question'
      readonly type: AskedType
      readonly list: string
      readonly other: boolean
      readonly external: boolean
      /** The CSV file with its options. */
      readonly file: string
    }
  /** Dropped, with the reason. */
  | { readonly what: 'drop'; readonly reason: Key }
  /** An error, with the sentence that explains it; `begins` what has an end. */
  | { readonly what: 'refuse'; readonly reason: Key; readonly begins?: true }

const SIMPLE: Readonly<Record<AskedType, readonly string[]>> = {
  text: ['string'],
  integer: ['int'],
  decimal: ['float'],
  percentage: [],
  note: [],
  select_one: [],
  select_multiple: [],
  rank: [],
  range: [],
  date: [],
  time: [],
  datetime: ['date time'],
  acknowledge: ['trigger'],
  calculate: ['calculation'],
  hidden: [],
}

const LISTED: ReadonlySet<string> = new Set(['select_one', 'select_multiple', 'rank'])

const TYPES = new Map(
  Object.entries(SIMPLE).flatMap(([type, aliases]) =>
    LISTED.has(type) ? [] : [type, ...aliases].map((name) => [name, type as AskedType] as const),
  ),
)

/** Types dropped because answers are anonymous, or because a phone's browser cannot provide them. */
const DROPPED: Readonly<Record<string, readonly string[]>> = {
  'workbook.dropped_metadata': [
    'start',
    'end',
    'today',
    'deviceid',
    'device id',
    'imei',
    'simserial',
    'sim id',
    'subscriberid',
    'subscriber id',
    'username',
    'email',
    'phonenumber',
    'uri:deviceid',
    'uri:simserial',
    'uri:subscriberid',
    'uri:username',
    'uri:email',
    'uri:phonenumber',
    'audit',
    'start time',
    'end time',
  ],
  'workbook.dropped_place': [
    'geopoint',
    'geotrace',
    'geoshape',
    'gps',
    'location',
    'osm',
    'start-geopoint',
    'background-geopoint',
  ],
  'workbook.dropped_media': [
    'image',
    'photo',
    'picture',
    'audio',
    'video',
    'file',
    'signature',
    'background-audio',
  ],
  'workbook.dropped_barcode': ['barcode'],
  'workbook.dropped_file': ['csv-external', 'xml-external', 'xml-external-instance', 'xforms', 'property'],
}

const REASONS = new Map(
  Object.entries(DROPPED).flatMap(([reason, types]) => types.map((type) => [type, reason as Key] as const)),
)

const STRUCTURE = /^(begin|end)[ _]+(group|repeat|looped[ _]group|lgroup|loop|score|kobomatrix)\b/
const SELECT =
  /^(?:add )?(select[ _]?one|select1|select[ _]?multiple|select all that apply|rank)(?: prompt)?(?: (?:using|from))? +(.+)$/i
const OTHER = / +(?:or[ _]other|or[ _]specify[ _]other)$/i

/** Parses a `type` cell; undefined when unknown. */
export function rowType(cell: string): RowType | undefined {
  const written = cell.replaceAll(/\s+/g, ' ').trim()
  const folded = written.toLowerCase()
  const structure = STRUCTURE.exec(folded)
  if (structure) return structured(structure[1] === 'end' ? 'end' : 'begin', structure[2] ?? '')
  const refusal = refusalOf(folded)
  if (refusal) return { what: 'refuse', reason: refusal }
  if (folded.startsWith('select_one_external ')) {
    return question('select_one', { list: written.slice(20), external: true })
  }
  const [, many, file] = FROM_FILE.exec(written) ?? []
  if (file !== undefined)
    return question(many === 'one' ? 'select_one' : 'select_multiple', { list: file, file })
  const select = SELECT.exec(written)
  if (select) return selecting(select[1] ?? '', select[2] ?? '')
  const bare = folded.replace(/^(?:add |q )/, '').replace(/ prompt$/, '')
  const type =
    TYPES.get(bare) ?? (/^phone ?number$/.test(bare) && folded !== 'phonenumber' ? 'text' : undefined)
  if (type) return question(type)
  const reason = REASONS.get(bare.replace(/^osm .*$/, 'osm'))
  return reason && { what: 'drop', reason }
}

function structured(what: 'begin' | 'end', name: string): RowType {
  if (name === 'kobomatrix' || name === 'loop' || name === 'score') {
    return what === 'begin'
      ? { what: 'refuse', reason: 'workbook.once_loops', begins: true }
      : { what, kind: 'group' }
  }
  return { what, kind: name === 'group' ? 'group' : 'repeat' }
}

function refusalOf(folded: string): Key | undefined {
  if (/^(?:select[ _](?:one|multiple)|rank) *\$\{/.test(folded)) return 'workbook.once_answers'
  return /^(?:select[ _](?:one|multiple)(?:_from_file)?|rank|select1)$/.test(folded)
    ? 'workbook.type_no_list'
    : undefined
}

function selecting(kind: string, rest: string): RowType {
  const folded = kind.toLowerCase()
  const list = rest.replace(OTHER, '').trim()
  const other = list !== rest
  if (folded === 'rank') return question('rank', { list, other })
  return question(/multiple|all/.test(folded) ? 'select_multiple' : 'select_one', { list, other })
}

const FROM_FILE = /^select_(one|multiple)_from_file +(\S.*)$/i

const question = (
  type: AskedType,
  {
    list = '',
    other = false,
    external = false,
    file = '',
  }: { list?: string; other?: boolean; external?: boolean; file?: string } = {},
): RowType => ({ what: 'question', type, list, other, external, file })
