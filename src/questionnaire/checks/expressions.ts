import { lacksList, namesOf } from '../../instrument/expression/names.ts'
import { isBlank, parsed } from '../../instrument/expression/parsed.ts'
import { type Tree, attributesOf, referencesOf, usesCurrent } from '../../instrument/expression/tree.ts'
import { pipesIn } from '../../instrument/piping.ts'
import {
  type Question,
  type Questionnaire,
  type Section,
  choicesIn,
  questionsOf,
} from '../../instrument/questionnaire.ts'
import { expressionsOf } from '../../instrument/expressions.ts'
import { type RemarkPlace, type Remark, remark } from './remark.ts'
import { textsShown } from './texts.ts'

/** Names that expressions may refer to; `earlier`: answered so far. */
type Names = {
  readonly earlier: Set<string>
  /** Names answered in earlier sections. */
  readonly before: Set<string>
  /** The question of each name. */
  readonly anywhere: ReadonlyMap<string, Question>
  /** The first column of each question that has columns and no value of its own, by code. */
  readonly parts: ReadonlyMap<string, string>
}

/** Checks that expressions and piped answers parse and refer only to earlier questions. */
export function expressionObstacles(form: Questionnaire): readonly Remark[] {
  const names = namesIn(form)
  return form.sections.flatMap((section) => {
    for (const name of names.earlier) names.before.add(name)
    return [
      ...sectionObstacles(section, names),
      ...section.questions.flatMap((question) => questionObstacles(form, question, names)),
    ]
  })
}

function namesIn(form: Questionnaire): Names {
  const each = questionsOf(form).map((question) => ({ question, names: namesOf(question, form) }))
  const parts = each.flatMap(({ question: { code }, names }) =>
    names[0] !== undefined && !names.includes(code) ? [[code, names[0]] as const] : [],
  )
  const anywhere = new Map(
    each.flatMap(({ question, names }) => names.map((name) => [name, question] as const)),
  )
  return { earlier: new Set(), before: new Set(), anywhere, parts: new Map(parts) }
}

function sectionObstacles(section: Section, names: Names): readonly Remark[] {
  const place = { section: section.code }
  const texts = section.description ? [section.title, section.description] : [section.title]
  return [
    ...obstaclesIn(section.relevant, { ...place, part: 'relevant' }, names),
    ...texts.flatMap(pipesIn).flatMap((name) => referenceObstacle(name, { ...place, part: 'text' }, names)),
  ]
}

function questionObstacles(form: Questionnaire, question: Question, names: Names): readonly Remark[] {
  const own = expressionsOf(question).map(({ part, source, attributes }) => ({
    part,
    find: () => [
      ...obstaclesIn(source, { question: question.code, part }, names, question, attributes === true),
      ...(attributes ? attributeObstacles(form, question, source) : []),
    ],
  }))
  const before = own.filter(({ part }) => part !== 'constraint').flatMap(({ find }) => find())
  const place = { question: question.code, part: 'text' } as const
  const said = textsShown(form, question)
    .flatMap(pipesIn)
    .flatMap((name) => referenceObstacle(name, place, names, question))
  for (const name of namesOf(question, form)) names.earlier.add(name)
  return [
    ...before,
    ...own.filter(({ part }) => part === 'constraint').flatMap(({ find }) => find()),
    ...said,
  ]
}

function obstaclesIn(
  source: string | undefined,
  place: RemarkPlace,
  names: Names,
  question?: Question,
  attributes = false,
): readonly Remark[] {
  const isLeftOut = source === undefined || (isBlank(source) && place.part !== 'calculation')
  if (isLeftOut) return []
  const read = parsed(source, { attributes })
  return read.ok ? useObstacles(read.tree, place, names, question) : [{ ...place, sentence: read.fault }]
}

const useObstacles = (
  tree: Tree,
  place: RemarkPlace,
  names: Names,
  question?: Question,
): readonly Remark[] => [
  ...(usesCurrent(tree) && place.part !== 'constraint'
    ? [remark(place, 'questionnaire.obstacle_current')]
    : []),
  ...referencesOf(tree).flatMap((code) => referenceObstacle(code, place, names, question)),
]

function referenceObstacle(
  code: string,
  place: RemarkPlace,
  names: Names,
  question?: Question,
): readonly Remark[] {
  if (place.part === 'default' && names.earlier.has(code) && !names.before.has(code)) {
    return [remark(place, 'questionnaire.obstacle_default_section', { code })]
  }
  if (names.earlier.has(code)) return []
  const owner = names.anywhere.get(code)
  if (owner && owner === question) return [remark(place, 'questionnaire.obstacle_refers_itself', { code })]
  if (owner && question && hangsOn(owner, question, names)) {
    return [remark(place, 'questionnaire.obstacle_refers_circle', { code })]
  }
  if (owner) return [remark(place, 'questionnaire.obstacle_refers_later', { code })]
  const part = names.parts.get(code)
  return part === undefined
    ? [remark(place, 'questionnaire.obstacle_refers_unknown', { code })]
    : [remark(place, 'questionnaire.obstacle_refers_parts', { code, part })]
}

/** Whether a question depends on another, also transitively. */
function hangsOn(one: Question, other: Question, names: Names): boolean {
  const seen = new Set<Question>()
  const waiting = [one]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    const owners = expressionsOf(next).flatMap(({ source, attributes = false }) => {
      const read = parsed(source, { attributes })
      return read.ok ? referencesOf(read.tree).flatMap((code) => names.anywhere.get(code) ?? []) : []
    })
    if (owners.includes(other)) return true
    waiting.push(...owners)
  }
  return false
}

/** A name in a choice filter that no option has as attribute. */
function attributeObstacles(form: Questionnaire, question: Question, source: string): readonly Remark[] {
  const read = parsed(source, { attributes: true })
  if (!read.ok || !('list' in question) || lacksList(question, form)) return []
  const { list, code } = question
  const columns = new Set(choicesIn(form, list).flatMap(({ attributes = {} }) => Object.keys(attributes)))
  return attributesOf(read.tree)
    .filter((name) => name !== 'name' && !columns.has(name))
    .map((name) =>
      remark({ question: code, part: 'choice_filter' }, 'questionnaire.obstacle_attribute', { name, list }),
    )
}
