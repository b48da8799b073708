import { blank, field } from '../../web/field.ts'
import type { Language } from '../../web/language.ts'
import type { Obstacle } from '../evidence/evidence.ts'
import { findingPaths } from '../paths.ts'
import type { Obstacle as Missing } from '../recommendation/recommendation.ts'
import type { Shown } from './load.ts'
import { standingSaid } from './words.ts'
import { stepsFrom, type State, type StatementKey, type Step } from './statement.ts'

/** What keeps a finding or recommendation from being agreed. */
export type Lacking = Obstacle | Missing

/** What is done in review too: judging and reading, and agreeing to another finding. */
const ELSEWHERE: ReadonlySet<Lacking> = new Set(['no_confidence', 'no_second_reader', 'no_motive'])

/** The filled button of each state where nothing is missing; withdrawing is the least. */
const FIRST: Readonly<Partial<Record<State, Step>>> = { draft: 'ask', in_review: 'agree' }

/** Returns what comes next for `finding/next`; without an action after deletion. `refused`: agreement was, for what is missing. */
export function nextShown(
  { consultation, statement }: Pick<Shown, 'consultation' | 'statement'>,
  missing: readonly Lacking[],
  refused: boolean,
  language: Language,
) {
  const { t } = language
  const { state } = statement
  const lacks = missing.some((one) => !ELSEWHERE.has(one))
  // While something is missing it is mended first: by its links in a draft, else by a return to the draft.
  const first = lacks ? (state === 'in_review' ? 'return' : undefined) : FIRST[state]
  return {
    action: consultation.answers_deleted_on === null ? findingPaths.steps(consultation.id, statement) : '',
    lede: t(state === 'in_review' && lacks ? 'finding.next_lacking' : `finding.next_${state}`),
    refused,
    missing: missing.map((one) => ({
      path: mendingPath(one, consultation.id, statement),
      said: t(`finding.missing_${one}`),
    })),
    reasoned: state === 'in_review',
    reason: field(blank(language), 'reason', t('finding.reason'), { control: 'textarea', optional: true }),
    steps: stepsFrom(state).map((step) => ({
      step,
      label: t(`finding.step_${step}`),
      look: step === first ? 'btn' : step === 'withdraw' ? 'txt' : 'btn alt',
    })),
  }
}

/** Where what is missing is written, added or judged; evidence is added in a draft only. */
function mendingPath(missing: Lacking, id: number, statement: StatementKey & { state: State }): string {
  const adding = (way: string) =>
    statement.state === 'draft' ? findingPaths.addingEvidence(id, statement, way) : '#evidence'
  return {
    no_claim: '#claim',
    no_support: adding('figure'),
    nothing_against: adding('text'),
    flags: findingPaths.flags(id, statement),
    no_confidence: findingPaths.confidence(id, statement),
    old_confidence: findingPaths.confidence(id, statement),
    no_second_reader: findingPaths.confidence(id, statement),
    no_action: '#action',
    no_addressee: '#addressee',
    no_motive: '#basis',
  }[missing]
}

/** Says where a statement stands, and which version holds while a later one is written. */
export function standingShown({ statement, steps }: Shown, { t }: Language) {
  const { state, version } = statement
  const holds =
    version > 0 &&
    state !== 'agreed' &&
    !steps.some(({ step, version: own }) => step === 'withdraw' && own === version)
  return {
    state,
    said: standingSaid(statement, { t }),
    holds: holds ? t('finding.holds', { version }) : '',
  }
}
