import { textVariables } from '../../dataset/texts.ts'
import { codingPaths } from '../../coding/paths.ts'
import { blank, field, type Filled } from '../../web/field.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import { around, claimShown } from '../evidence/pages.ts'
import type { Desk } from '../numbers/load.ts'
import { findingPaths } from '../paths.ts'
import { findingFrame } from '../statement/frame.ts'
import { nameOf } from '../statement/statement.ts'
import { byOf, type Filter, type Offered, type Picked } from './pick.ts'
import { nameIn, quotedSaid, type Quoted } from './said.ts'

/** Answers on one page; a filter leads to the others. */
const LISTED = 50

/** Renders the answers from which a quote is chosen for a finding. */
export function pickPage(
  frame: Frame,
  desk: Desk,
  {
    filter,
    picked,
    quoted,
    from,
  }: Readonly<{ filter: Filter; picked: Picked | undefined; quoted: Quoted; from: number }>,
): Page {
  const { consultation, statement, language } = desk
  const { t } = language
  const filled = blank(language, { ...filter })
  const offered = picked?.offered ?? []
  const rest = offered.length - from - LISTED
  return page(findingFrame(frame, consultation), 'finding/quote-pick', t('evidence.add_quote'), {
    ...around(desk),
    heading: t('evidence.add_quote'),
    claim: claimShown(desk),
    action: findingPaths.addingEvidence(consultation.id, statement, 'quote'),
    list: findingPaths.quotes(consultation.id),
    fields: filterFields(filled, desk, picked),
    rule: t(`quote.rule_${picked?.naming ?? 'participant'}`, { n: consultation.public_base }),
    quoted: quotedSaid(quoted, language),
    chosen: picked !== undefined,
    few: picked && !picked.offered ? t('quote.few', { n: consultation.room_threshold }) : '',
    unread:
      picked && picked.unread > 0
        ? {
            said: t('quote.unread', { n: picked.unread }),
            path: codingPaths.review(consultation.id, filter.question),
          }
        : null,
    none: picked?.offered?.length === 0 ? t('quote.none_offered') : '',
    offered: offered.slice(from, from + LISTED).map((one) => offeredShown(one, desk, filter)),
    more:
      rest > 0
        ? {
            said: t('quote.more', { n: rest }),
            path: findingPaths.pickingQuote(consultation.id, statement, filter, from + LISTED),
          }
        : null,
  })
}

/** A question, and then its codes and, where the consultation may name them, groups or places. */
function filterFields(filled: Filled, { opened, consultation, language }: Desk, picked: Picked | undefined) {
  const { t, of } = language
  const questions = opened ? textVariables(opened.dataset) : []
  const by = byOf(consultation.quoting)
  const { raised, looked, tables } = picked?.decided ?? {}
  const rows = (by && tables?.[by]?.blocks[0]?.rows) ?? []
  const named = rows.flatMap(({ subgroup, state }) => {
    const name = looked && state === 'shown' && by ? nameIn(looked, by, subgroup) : undefined
    return name ? [{ value: subgroup, label: of(name) }] : []
  })
  const all = { value: '', label: t('quote.any') }
  return [
    field(filled, 'question', t('finding.from_question'), {
      control: 'select',
      options: [
        { value: '', label: t('finding.choose_none') },
        ...questions.map(({ name, label }) => ({ value: name, label: of(label) })),
      ],
    }),
    ...(raised && raised.counted.length > 0
      ? [
          field(filled, 'code', t('evidence.kind_code'), {
            control: 'select',
            options: [all, ...raised.counted.map(({ slug, name }) => ({ value: slug, label: name }))],
          }),
        ]
      : []),
    ...(by && named.length > 0
      ? [
          field(filled, 'subgroup', t(by === 'group' ? 'quote.group' : 'quote.place'), {
            control: 'select',
            options: [all, ...named],
          }),
        ]
      : []),
  ]
}

function offeredShown(
  { read, named, quote }: Offered,
  { consultation, statement, language }: Desk,
  filter: Filter,
) {
  const { t, of, list } = language
  const names = (quote?.findings ?? []).map((number) => nameOf({ kind: 'finding', number }))
  const isWithdrawn = quote !== undefined && quote.withdrawn !== null
  const isHere = quote?.findings.includes(statement.number) ?? false
  return {
    text: isWithdrawn ? '' : read.text,
    dir: read.dir,
    lang: read.language.startsWith('-') ? '' : read.language,
    named: named ? t('quote.may_name', { name: of(named.name) }) : t('quote.may_participant'),
    quoted: isWithdrawn
      ? t('quote.is_withdrawn')
      : names.length > 0
        ? t('quote.quoted_in', { names: list(names) })
        : '',
    path: isWithdrawn || isHere ? '' : findingPaths.quoting(consultation.id, statement, read.id, filter),
  }
}
