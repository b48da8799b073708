import type { Names } from './structure.ts'

/** What a path is resolved in: the names of the survey, and the row of the group around each row. */
export type SurveyTree = { readonly names: Names; readonly parents: ReadonlyMap<number, number> }

/** The row that stands for the form itself. */
const ROOT = 0

const LITERAL = /('[^']*'|"[^"]*")/
const STEP = String.raw`[A-Za-z_][\w.-]*`
/** `../name`, `current()/../name`, `./name` of a group, and `/form/group/name`. */
const PATH = new RegExp(
  String.raw`(?<![\w.)\]}'"*/]\s*)\.(?:\s*/\s*${STEP})+|(?:current\(\)\s*/\s*)?(?:\.\.\s*/\s*)+${STEP}(?:\s*/\s*${STEP})*|(?<![\w.)\]}'"*]\s*)/${STEP}(?:/${STEP})+`,
  'g',
)
/** A question of a repeat that is asked once here, in its first and only instance. */
const INDEXED = /indexed-repeat\(\s*(\$\{[^{}]+\})\s*(?:,\s*\$\{[^{}]+\}\s*,\s*1\s*)+\)/g

/** Returns an expression with `${name}` for each path that leads to one question, as seen from a row. */
export const withoutPaths = (source: string, row: number, tree: SurveyTree): string =>
  source
    .split(LITERAL)
    .map((part, place) => (place % 2 === 1 ? part : part.replaceAll(PATH, (path) => named(path, row, tree))))
    .join('')
    .replaceAll(INDEXED, '$1')

function named(path: string, row: number, tree: SurveyTree): string {
  const steps = path
    .replace(/^current\(\)\s*\/\s*/, '')
    .split('/')
    .map((step) => step.trim())
  const isAbsolute = steps[0] === ''
  const found = (isAbsolute ? steps.slice(2) : steps).reduce<number | undefined>(
    (at, step) => (at === undefined ? undefined : next(at, step, tree)),
    isAbsolute ? ROOT : row,
  )
  const name = steps.at(-1) ?? ''
  const questions = (tree.names.get(name) ?? []).filter(({ what }) => what !== 'group')
  if (!questions.some(({ line }) => line.row === found)) return path
  return questions.length === 1 ? `\${${name}}` : `\${#${found}}`
}

/** The group around a row, or the one row of this name inside it. */
function next(at: number, step: string, { names, parents }: SurveyTree): number | undefined {
  if (step === '.') return at
  if (step === '..') return at === ROOT ? undefined : (parents.get(at) ?? ROOT)
  const inside = (names.get(step) ?? []).filter(({ line }) => (parents.get(line.row) ?? ROOT) === at)
  return inside.length === 1 ? inside[0]?.line.row : undefined
}
