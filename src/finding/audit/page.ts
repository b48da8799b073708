import { first, type Input, type Sentence } from '../../web/form.ts'
import type { Language } from '../../web/language.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import { wholePercent } from '../../statistic/share.ts'
import { RELATIONS } from '../evidence/evidence.ts'
import { paths } from '../../web/paths.ts'
import { findingPaths } from '../paths.ts'
import { crumbsToStatement, findingFrame } from '../statement/frame.ts'
import { nameOf } from '../statement/statement.ts'
import { DRAWS, shownRow, type Audit, type AuditRow } from './audited.ts'
import type { Audited, Left } from './load.ts'
import { histogram, rowPicture } from './picture.ts'
import { auditSaid, partNamed } from './words.ts'

/** A form of the work list that was refused. */
export type Refused = Readonly<{ input: Input; faults: Readonly<Record<string, Sentence>> }>

/** Answers of the work list on one page; the next ones follow when these are worked through. */
const LISTED = 50

/** Renders whom agreed findings reach, the sentence for the report, and the answers not reached. */
export function auditPage(frame: Frame, audited: Audited, refused?: Refused): Page {
  const { language } = frame
  const { t } = language
  const { looked, audit, left, is_rated } = audited
  const { consultation, variable } = looked
  const todo = left.filter(({ aside }) => !aside)
  const n = consultation.room_threshold
  return page(findingFrame(frame, consultation), 'finding/audit', t('audit.title'), {
    crumbs: crumbsToStatement(consultation, language),
    question: language.of(variable.label),
    file: audit ? findingPaths.auditFile(consultation.id, variable.name) : '',
    lead: audit ? leadOf(audited, audit, language) : [],
    nothing: looked.settled.size === 0 ? t('audit.nothing') : t('audit.withheld_all', { n }),
    faults: Object.entries(refused?.faults ?? {}).map(([id, sentence]) => ({
      field: `${id}-${first(refused?.input ?? {}, 'unit')}`,
      sentence: t(sentence),
    })),
    charts: audit ? chartsOf(audit, language) : [],
    codes: t('audit.for_whom_codes', { n }),
    blocks: (audit?.blocks ?? []).map(({ by, rows }) => ({
      name: t(`audit.by_${by}`),
      rows: rows.map((row) => rowShown(row, n, language)),
    })),
    said: audit ? auditSaid(audit, is_rated, language) : [],
    work: {
      count: t('audit.left_count', { n: left.length, todo: todo.length, aside: left.length - todo.length }),
      todo: todo.slice(0, LISTED).map((one) => leftShown(one, audited, language)),
      more: todo.length > LISTED ? t('audit.left_more', { n: todo.length - LISTED }) : '',
      aside: left.filter(({ aside }) => aside).map((one) => leftShown(one, audited, language)),
    },
    posting: postingOf(audited, language, refused?.input ?? {}),
  })
}

function leadOf({ looked: { units, settled } }: Audited, audit: Audit, { t }: Language): readonly string[] {
  return [
    t('audit.lead_coded', { n: settled.size, all: units.length }),
    t('audit.lead_reach'),
    t('audit.lead_draws', { used: audit.used, codes: audit.in_use, draws: DRAWS, seed: String(audit.seed) }),
  ]
}

function chartsOf(audit: Audit, language: Language) {
  const { t } = language
  const { whole } = audit
  const dissenters = shownRow(audit, 'position', 'dissenters')
  return [
    histogram('all', t('audit.all_answers', { n: whole.answers }), whole, language),
    ...(dissenters
      ? [histogram('dissenters', t('audit.dissenters', { n: dissenters.answers }), dissenters, language)]
      : []),
  ]
}

function rowShown(row: AuditRow, threshold: number, language: Language) {
  const { t, number } = language
  const name = partNamed(row, language)
  if (row.state === 'withheld') {
    const why = row.rule === 'few' ? t('result.map_few', { n: threshold }) : t('result.map_held_back')
    return { name, withheld: `${t('result.withheld_mark')} ${why}` }
  }
  const percent = (part: number) =>
    t('result.overview_per_cent', { n: number(wholePercent(row.answers === 0 ? 0 : part / row.answers)) })
  return {
    name,
    withheld: '',
    n: number(row.answers),
    reached: number(row.reached),
    share: percent(row.reached),
    chance: percent(row.chance.mean),
    picture: rowPicture(row, language),
  }
}

function leftShown({ read, codes, aside, drafts }: Left, { looked }: Audited, { t, list, days }: Language) {
  return {
    unit: read.id,
    used: paths.answerUsed(looked.consultation.id, looked.variable.name, read.id),
    text: read.text,
    dir: read.dir,
    codes: codes.map(({ guid, name }) => ({ guid, name })),
    drafts:
      drafts.length > 0
        ? t('audit.in_drafts', { names: list(drafts.map((number) => nameOf({ kind: 'finding', number }))) })
        : '',
    aside: aside
      ? t('audit.set_aside_by', { name: aside.by, day: days(aside.at.slice(0, 10), aside.at.slice(0, 10)) })
      : '',
    reason: aside?.reason ?? '',
  }
}

/** What the forms of the work list send, and what a refused one said. */
function postingOf({ looked, drafts, read }: Audited, { t }: Language, input: Input) {
  const { consultation, variable } = looked
  return {
    adding: findingPaths.addingCode(consultation.id, variable.name),
    aside: findingPaths.settingAside(consultation.id, variable.name),
    back: findingPaths.takingAsideBack(consultation.id, variable.name),
    begin: findingPaths.begin(consultation.id, 'finding'),
    findings: drafts.map((one) => ({
      number: one.number,
      label: t('audit.finding_option', {
        name: nameOf(one),
        words: read.get(nameOf(one))?.slice(0, 80) || t('finding.no_words'),
      }),
    })),
    relations: RELATIONS.map((relation) => ({ relation, label: t(`audit.relation_${relation}`) })),
    refused: {
      unit: first(input, 'unit'),
      reason: first(input, 'reason'),
      code: first(input, 'code'),
      finding: first(input, 'finding'),
      relation: first(input, 'relation'),
    },
  }
}
