import { spoken } from '../instrument/kinds/shared/spoken.ts'
import {
  type Choice,
  type Question,
  type QuestionKind,
  type Questionnaire,
  type Text,
  questionsOf,
} from '../instrument/questionnaire.ts'
import { freeList } from './arrange.ts'
import { SETTINGS } from './setting.ts'

/** A question and the choice lists it needs that are not there yet. */
export type Made = Readonly<{ question: Question; lists: Questionnaire['choice_lists'] }>

const LINE = 200
const PAGE = 2000
const POINTS = 100

/** A new question of a kind as it is before anything is set; a Likert set begins with a scale that is in use. */
export function blankQuestion(
  form: Questionnaire,
  kind: QuestionKind,
  { code, label }: { code: string; label: Text },
): Made {
  const own = () => freeList(form, code)
  const listed = (list: string, more: object = {}): Made => ({
    question: { kind, code, label, list, ...more } as Question,
    lists: { [list]: [] },
  })
  const plain = (more: object = {}): Made => ({
    question: { kind, code, label, ...more } as Question,
    lists: {},
  })
  if (kind === 'single_choice' || kind === 'multiple_choice' || kind === 'ranking') return listed(own())
  if (kind === 'points') return listed(own(), { total: POINTS })
  if (kind === 'likert_set') return likertSet(form, code, label)
  if (kind === 'scale') return plain({ min: 0, max: 10 })
  if (kind === 'short_text') return plain({ max_length: LINE })
  if (kind === 'long_text') return plain({ max_length: PAGE })
  if (kind === 'calculated') return plain({ calculation: '', result: 'number' })
  return plain()
}

function likertSet(form: Questionnaire, code: string, label: Text): Made {
  const known = questionsOf(form).findLast((question) => question.kind === 'likert_set')
  const list = known?.kind === 'likert_set' ? known.list : freeList(form, 'agreement')
  const lists = known ? {} : { [list]: agreement(form) }
  return { question: { kind: 'likert_set', code, label, list, items: [] }, lists }
}

/** Five steps from disagreement to agreement, in those languages of the questionnaire that the interface speaks. */
function agreement(form: Questionnaire): readonly Choice[] {
  const keys = [
    'editor.agreement_1',
    'editor.agreement_2',
    'editor.agreement_3',
    'editor.agreement_4',
    'editor.agreement_5',
  ] as const
  return keys.map((key, at) => ({ code: String(at + 1), label: spoken(form, key) }))
}

const COMMON = [
  'hint',
  'guidance',
  'required',
  'required_message',
  'relevant',
  'constraint',
  'constraint_message',
  'marked',
  'kept',
]
const CHOSEN = ['single_choice', 'multiple_choice', 'ranking']
const UNASKED: readonly QuestionKind[] = ['note', 'calculated']

/** The question as one of another kind: what both kinds have stays. */
export function asKind(form: Questionnaire, question: Question, kind: QuestionKind): Made {
  if (question.kind === kind) return { question, lists: {} }
  const made = blankQuestion(form, kind, question)
  const shared = SETTINGS[kind]
    .map(({ name }) => name)
    .filter((name) => SETTINGS[question.kind].some((one) => one.name === name))
  const both = CHOSEN.includes(kind) && CHOSEN.includes(question.kind) ? ['choice_filter', 'shuffled'] : []
  const unasked = UNASKED.includes(kind)
    ? ['required', 'required_message', 'constraint', 'constraint_message']
    : []
  const names = [...COMMON, ...shared, ...both].filter((name) => !unasked.includes(name))
  const kept = Object.entries(question).filter(([name]) => names.includes(name))
  const hasList =
    'list' in question && 'list' in made.question && Object.hasOwn(form.choice_lists, question.list)
  const list = hasList && kind !== 'likert_set' ? { list: question.list } : {}
  return {
    question: { ...made.question, ...Object.fromEntries(kept), ...list },
    lists: 'list' in list ? {} : made.lists,
  }
}
