import type { Key } from '../../locale/message.ts'
import type { Notice } from './notice.ts'

/** What cannot be taken over whatever the cell says, by the function that is in the way. */
const FUNCTIONS: Readonly<Partial<Record<Key, readonly string[]>>> = {
  'workbook.once_instances': ['count', 'current', 'id', 'indexed-repeat', 'last', 'position'],
  'workbook.once_geometry': ['area', 'distance', 'geofence', 'intersects'],
  'workbook.once_tables': ['instance', 'pulldata', 'randomize'],
}

/** The same for errors that name no function. */
const ERRORS: Partial<Record<Key, Key>> = {
  'questionnaire.expression_path': 'workbook.once_paths',
  'questionnaire.expression_function': 'workbook.once_unknown',
  'questionnaire.expression_unrepeatable': 'workbook.once_chance',
  'workbook.once_loops': 'workbook.once_loops',
  'workbook.once_answers': 'workbook.once_answers',
  'workbook.pulled_missing': 'workbook.pulled_missing',
  'workbook.pulled_column': 'workbook.pulled_column',
  'workbook.pulled_rows': 'workbook.pulled_rows',
}

/** Returns the errors with one for each kind that no cell can be put right for, at its first place with their number. */
export function saidOnce(errors: readonly Notice[]): readonly Notice[] {
  const kinds = errors.map(kindOf)
  const names = errors.map((error, place) => nameOf(kinds[place], error))
  return errors.flatMap((error, place) => {
    const key = kinds[place]
    if (key === undefined) return [error]
    if (names.indexOf(names[place]) < place) return []
    const n = names.filter((one) => one === names[place]).length
    const values = { ...error.sentence.values, n, found: foundIn(error), example: EXAMPLE }
    return [{ ...error, sentence: { key, values } }]
  })
}

function kindOf(error: Notice): Key | undefined {
  const { key } = error.sentence
  if (key !== 'questionnaire.expression_no_meaning') return ERRORS[key]
  const found = foundIn(error)
  const kinds = Object.keys(FUNCTIONS) as readonly (keyof typeof FUNCTIONS)[]
  return kinds.find((kind) => FUNCTIONS[kind]?.includes(found)) ?? 'workbook.once_functions'
}

const EXAMPLE = '${name}'

/** Functions that are unknown, and files that are looked up, are told one by one. */
const nameOf = (kind: Key | undefined, error: Notice) => {
  const { file = '', column = '' } = error.sentence.values ?? {}
  return (
    kind &&
    `${kind} ${kind === 'workbook.once_unknown' ? foundIn(error) : ''} ${String(file)} ${String(column)}`
  )
}

const foundIn = ({ sentence: { values } }: Notice): string => {
  const found: unknown = values?.['found']
  return typeof found === 'string' ? found : ''
}
