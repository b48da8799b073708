import { QUESTION_KINDS, kindNamed } from '../../instrument/kinds/table.ts'

/** Canonical column names of `survey`, with the aliases accepted, in snake_case. */
const SURVEY: Readonly<Record<string, readonly string[]>> = {
  type: ['command'],
  name: ['tag', 'value'],
  label: ['caption'],
  hint: [],
  guidance_hint: ['guidance'],
  required: ['bind::required'],
  required_message: [
    'requiredmsg',
    'required_msg',
    'jr:requiredmsg',
    'bind::requiredmsg',
    'bind::jr:requiredmsg',
  ],
  relevant: ['relevance', 'bind::relevant'],
  constraint: ['bind::constraint'],
  constraint_message: [
    'constraining_message',
    'constraintmsg',
    'jr:constraintmsg',
    'bind::constraintmsg',
    'bind::jr:constraintmsg',
  ],
  calculation: ['calculate', 'bind::calculate'],
  trigger: [],
  default: [],
  read_only: ['readonly', 'bind::readonly'],
  choice_filter: [],
  parameters: [],
  repeat_count: ['count', 'jr:count'],
  appearance: ['body::appearance', 'control::appearance'],
  disabled: [],
  rows: [],
  image: [],
  'big-image': [],
  audio: [],
  video: [],
  autoplay: [],
}

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  list_name: ['list'],
  name: ['value'],
  label: ['caption'],
  image: [],
  'big-image': [],
  audio: [],
  video: [],
}

const SETTINGS: Readonly<Record<string, readonly string[]>> = {
  form_title: ['title', 'set_form_title'],
  form_id: ['set_form_id'],
  id_string: [],
  default_language: [],
  allow_choice_duplicates: [],
  clean_text_values: [],
}

const FACES = QUESTION_KINDS.map((kind) => kindNamed(kind).xlsform)

/** Columns with the prefix `colloquy::`; those of one question kind are declared by the kind. */
const OWN = {
  survey: [
    'kind',
    'code',
    'name',
    'section',
    'shuffled',
    'description',
    'marked',
    ...FACES.flatMap(({ columns }) => [...columns.plain, ...columns.spoken]),
  ],
  choices: ['code', 'name', 'exclusive'],
  settings: ['title', 'minutes', 'languages'],
}

export const PREFIX = 'colloquy::'

/** Columns with translatable text. */
const SPOKEN: ReadonlySet<string> = new Set([
  'label',
  'hint',
  'guidance_hint',
  'required_message',
  'constraint_message',
  'colloquy::description',
  'colloquy::title',
  ...FACES.flatMap(({ columns }) => columns.spoken.map((name) => PREFIX + name)),
])

const MEDIA: ReadonlySet<string> = new Set(['image', 'big-image', 'audio', 'video', 'autoplay'])

/** Whether a column holds media files, which are not supported. */
export const isMedia = (base: string): boolean => MEDIA.has(base)
/** Whether a column holds translatable text. */
export const isSpoken = (base: string): boolean => SPOKEN.has(base)

export type ColumnsOf = 'survey' | 'choices' | 'settings'

const known = (named: Readonly<Record<string, readonly string[]>>, own: readonly string[]) =>
  new Map([
    ...Object.entries(named).flatMap(([name, aliases]) =>
      [name, ...aliases].map((alias) => [alias, name] as const),
    ),
    ...own.map((name) => [PREFIX + name, PREFIX + name] as const),
  ])

const KNOWN: Readonly<Record<ColumnsOf, ReadonlyMap<string, string>>> = {
  survey: known(SURVEY, OWN.survey),
  choices: known(CHOICES, OWN.choices),
  settings: known(SETTINGS, OWN.settings),
}

/** Returns the canonical name of a column in this sheet; undefined when unknown. */
export const columnNamed = (of: ColumnsOf, written: string): string | undefined => KNOWN[of].get(written)
