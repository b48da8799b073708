import { blank, faultList, field, titled, type Filled } from '../../web/field.ts'
import type { Language } from '../../web/language.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import { paths } from '../../web/paths.ts'
import type { Desk, Open } from '../numbers/load.ts'
import { openShown } from '../numbers/page.ts'
import { sentenceRead } from '../numbers/statement-numbers.ts'
import { findingPaths } from '../paths.ts'
import { crumbsToStatement, findingFrame } from '../statement/frame.ts'
import { nameOf } from '../statement/statement.ts'
import { sentenceShown } from '../statement/words.ts'
import { RELATIONS, type Evidence } from './evidence.ts'
import { dissentNamed, textSearchNamed, type EvidenceDesk } from './named.ts'
import { pieceShown, type Way } from './shown.ts'

type Posted = Pick<Filled, 'input' | 'faults'>

const filledOf = (posted: Posted | undefined, language: Language): Filled =>
  posted ? { ...posted, language } : blank(language)

/** Renders the form that adds evidence in one of the ways. `open`: the figure or code that was chosen. */
export function addingPage(
  frame: Frame,
  desk: EvidenceDesk,
  way: Way,
  { posted, open }: Readonly<{ posted?: Posted; open?: Open | undefined }> = {},
): Page {
  const { consultation, statement, language } = desk
  const { t } = language
  const filled = filledOf(posted, language)
  const heading = t(`evidence.add_${way}`)
  const action = findingPaths.addingEvidence(consultation.id, statement, way)
  const fields = formFields(desk, way, filled)
  return page(findingFrame(frame, consultation), 'finding/evidence-add', titled(filled, heading), {
    ...around(desk),
    heading,
    claim: claimShown(desk),
    faults: faultList(filled, [...fields, ...bearingFields(filled)]),
    action,
    way,
    fields: way === 'figure' ? fields : [...fields, ...bearingFields(filled)],
    none: noneSaid(desk, way),
    finder: way === 'search' ? finderShown(desk) : null,
    open: open ? openShown(open, consultation, language) : null,
    bearing: bearingFields(filled),
  })
}

function formFields(desk: EvidenceDesk, way: Way, filled: Filled) {
  const { t } = desk.language
  if (way === 'figure') return choosingFields(desk, filled)
  if (way === 'note')
    return [
      field(filled, 'note', t('evidence.note'), {
        control: 'select',
        options: [{ value: '', label: t('finding.choose_none') }, ...noteOptions(desk)],
      }),
    ]
  if (way === 'search')
    return [
      field(filled, 'search', t('evidence.search'), {
        control: 'select',
        options: [{ value: '', label: t('finding.choose_none') }, ...searchOptions(desk)],
      }),
    ]
  return [
    field(filled, 'title', t('evidence.document_title')),
    field(filled, 'from', t('evidence.document_source'), { hint: t('evidence.document_source_hint') }),
    field(filled, 'dated', t('evidence.document_dated'), { hint: t('evidence.document_dated_hint') }),
    field(filled, 'words', t('evidence.document_words'), { control: 'textarea', optional: true }),
  ]
}

const noneSaid = (desk: EvidenceDesk, way: Way): string => {
  if (way === 'note' && desk.evidence.notes.length === 0) return desk.language.t('evidence.notes_none')
  return way === 'search' && searchOptions(desk).length === 0 ? desk.language.t('evidence.searches_none') : ''
}

const noteOptions = ({ evidence }: EvidenceDesk) =>
  evidence.notes.map(({ id, session, words }) => ({
    value: String(id),
    label: `${session}: ${words.length > 100 ? `${words.slice(0, 100)}…` : words}`,
  }))

/** The ways to a figure or code; what of it is counted comes next. */
function choosingFields({ choices, language }: EvidenceDesk, filled: Filled) {
  const { t } = language
  const none = { value: '', label: t('finding.choose_none') }
  const codes = choices.codes.flatMap(({ label, codes: own }) =>
    own.map((code) => ({ value: code.value, label: `${code.label} – ${label}` })),
  )
  return [
    field(filled, 'question', t('finding.from_question'), {
      control: 'select',
      hint: t('finding.from_question_hint'),
      options: [none, ...choices.questions],
      optional: true,
    }),
    field(filled, 'code', t('evidence.kind_code'), {
      control: 'select',
      options: [none, ...codes],
      optional: true,
    }),
    field(filled, 'address', t('finding.from_address'), {
      hint: t('finding.from_address_hint'),
      dir: 'ltr',
      optional: true,
    }),
  ]
}

const searchOptions = (desk: EvidenceDesk) => [
  ...desk.evidence.texts.map((one) => ({ value: `text/${one.id}`, label: textSearchNamed(one, desk) })),
  ...desk.evidence.dissent.map((one) => ({ value: `dissent/${one.id}`, label: dissentNamed(one, desk) })),
]

/** What the piece does to the claim, and why. */
export const bearingFields = (filled: Filled) => [
  field(filled, 'relation', filled.language.t('evidence.relation'), {
    control: 'select',
    options: [
      { value: '', label: filled.language.t('finding.choose_none') },
      ...RELATIONS.map((value) => ({ value, label: filled.language.t(`evidence.relation_${value}`) })),
    ],
  }),
  field(filled, 'reason', filled.language.t('evidence.reason'), { control: 'textarea' }),
]

/** Renders a piece of evidence with what may be said of it anew. */
export function piecePage(frame: Frame, desk: EvidenceDesk, piece: Evidence, posted?: Posted): Page {
  const { consultation, statement, language } = desk
  const { t } = language
  const { relation, reason } = piece
  const filled = posted ? filledOf(posted, language) : blank(language, { relation, reason })
  const heading = t('evidence.piece_of', { name: nameOf(statement) })
  const fields = bearingFields(filled)
  return page(findingFrame(frame, consultation), 'finding/evidence-piece', titled(filled, heading), {
    ...around(desk),
    heading,
    faults: faultList(filled, fields),
    piece: pieceShown(desk, piece),
    fields,
    action: findingPaths.piece(consultation.id, statement, piece.id),
    away: findingPaths.pieceAway(consultation.id, statement, piece.id),
  })
}

/** The claim of a finding as it reads, on pages about its evidence. */
export const claimShown = ({
  statement,
  numbers,
  language,
}: Pick<EvidenceDesk, 'statement' | 'numbers' | 'language'>) =>
  sentenceShown(sentenceRead(numbers), statement, language)

/** Where the people on the other side of something are searched for, and what was kept of that. */
export const finderShown = ({
  consultation: { id },
  language: { t },
}: Pick<Desk, 'consultation' | 'language'>) => ({
  said: t('evidence.finder'),
  ways: [
    { path: paths.results(id), label: t('result.results') },
    { path: paths.searches(id), label: t('result.dissent_searches') },
  ],
})

/** The way back from pages about the evidence of a finding. */
export const around = ({
  consultation,
  statement,
  language,
}: Pick<EvidenceDesk, 'consultation' | 'statement' | 'language'>) => ({
  crumbs: [
    ...crumbsToStatement(consultation, language),
    { path: findingPaths.evidence(consultation.id, statement), label: nameOf(statement) },
  ],
})
