import { blank, faultList, field, titled, type Filled } from '../../web/field.ts'
import type { Consultation } from '../../consultation/consultation.ts'
import type { Language } from '../../web/language.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { findingPaths } from '../paths.ts'
import { staleSaid } from '../stale/shown.ts'
import { crumbsToList, crumbsToStatement, findingFrame } from './frame.ts'
import type { Listed } from './load.ts'
import { FIELDS, KINDS, nameOf, STATES, type Kind, type State, type Statement } from './statement.ts'
import type { Using } from './using.ts'
import { sentenceShown, stateSaid } from './words.ts'

/** Renders the list of findings and recommendations. */
export function listPage(frame: Frame, listed: Listed): Page {
  const { language } = frame
  const { t } = language
  const { consultation } = listed
  return page(findingFrame(frame, consultation), 'finding/list', t('finding.title'), {
    crumbs: crumbsToList(consultation, language),
    paper: findingPaths.paper(consultation.id),
    quotes: findingPaths.quotes(consultation.id),
    reached: listed.audits.map((variable) => ({
      question: language.of(variable.label),
      looks: (['audit', 'coverage'] as const).map((look) => ({
        path: findingPaths[look](consultation.id, variable.name),
        title: t(`${look}.title`),
      })),
    })),
    ...narrowedShown(listed, language),
    parts: KINDS.map((kind) => ({
      kind,
      heading: t(`finding.${kind}s`),
      lede: t(`finding.${kind}s_lede`),
      ...rowsShown(rowsOf(kind, listed, language)),
      empty: listed.state ? t('finding.none_in_state') : t(`finding.no_${kind}s`),
      begin: consultation.answers_deleted_on === null ? findingPaths.begin(consultation.id, kind) : '',
      button: t(`finding.begin_${kind}`),
      first: kind === 'finding',
    })),
  })
}

/** Renders the form that begins a finding or recommendation with its sentence. */
export function beginPage(
  frame: Frame,
  consultation: Consultation,
  kind: Kind,
  { posted, using }: Readonly<{ posted?: Pick<Filled, 'input' | 'faults'>; using?: Using | undefined }> = {},
): Page {
  const { language } = frame
  const { t } = language
  const filled: Filled = posted ? { ...posted, language } : blank(language)
  const main = FIELDS[kind][0]
  const words = field(filled, 'words', t(`finding.field_${main}`), {
    control: 'textarea',
    hint: t(`finding.hint_${main}`),
  })
  const button = t(`finding.begin_${kind}`)
  const heading = using ? t('finding.use') : button
  return page(findingFrame(frame, consultation), 'finding/begin', titled(filled, heading), {
    crumbs: crumbsToStatement(consultation, language),
    heading,
    faults: faultList(filled, [words]),
    action: findingPaths.begin(consultation.id, kind),
    words,
    button,
    using: using ? usingShown(consultation, using, language) : null,
  })
}

/** What becomes evidence, and the drafts that may take it. */
const usingShown = (
  { id }: Consultation,
  { way, source, title, used, drafts, read }: Using,
  language: Language,
) => ({
  source,
  title,
  used: used.map((own) => ({ name: nameOf(own), path: findingPaths.statement(id, own) })),
  drafts: drafts.map((own) => ({
    name: nameOf(own),
    path: findingPaths.usingEvidence(id, own, way, source),
    sentence: sentenceShown(read.get(nameOf(own)) ?? '', own, language),
  })),
})

/** From how many on a list has ways to fewer, and to parts of itself. */
const LONG = 10
const STEP = 20

/** The states that a long list can be narrowed to, each with how many there are. */
function narrowedShown({ consultation: { id }, counts, state }: Listed, { t, number }: Language) {
  const all = [...counts.values()].reduce((sum, n) => sum + n, 0)
  if (all <= LONG) return { states: [] }
  const link = (own: State | undefined, label: string, n: number) => ({
    path: findingPaths.inState(id, own),
    label,
    n: number(n),
    here: own === state,
  })
  return {
    states: [
      link(undefined, t('finding.all_states'), all),
      ...STATES.map((own) => link(own, t(`finding.in_state_${own}`), counts.get(own) ?? 0)),
    ],
  }
}

/** The rows of a list and, of a long one, links to every twentieth. */
function rowsShown<Row extends { name: string }>(rows: readonly Row[]) {
  const firsts = rows.filter((_, at) => at % STEP === 0)
  const jumps = firsts.map((row, at) => ({
    first: row.name,
    last: rows[Math.min(rows.length, (at + 1) * STEP) - 1]?.name ?? '',
  }))
  return { rows, jumps: jumps.length > 1 ? jumps : [] }
}

function rowsOf(kind: Kind, listed: Listed, language: Language) {
  const { consultation, shown, evidence, stale, read } = listed
  const { t } = language
  return shown
    .filter((one) => one.kind === kind)
    .map((statement) => ({
      name: nameOf(statement),
      path: findingPaths.statement(consultation.id, statement),
      sentence: sentenceShown(read.get(nameOf(statement)) ?? '', statement, language),
      state: statement.state,
      standing: stateSaid(statement, { t }),
      rests: kind === 'finding' ? restsOn(statement, evidence, t) : '',
      stale: statement.state === 'withdrawn' ? '' : staleSaid(stale, statement, language),
    }))
}

function restsOn({ number }: Statement, evidence: readonly Evidence[], t: Language['t']): string {
  const own = evidence.filter(({ finding }) => finding === number)
  const supports = own.filter(({ relation, kind }) => relation === 'supports' && kind !== 'search').length
  const against = own.filter(({ relation }) => relation !== 'supports').length
  return t('finding.rests', { supports, against })
}
