import { field, type Filled } from '../../web/field.ts'
import { first } from '../../web/form.ts'
import { ownName, type Language } from '../../web/language.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import { findingPaths } from '../paths.ts'
import { crumbsToStatement, findingFrame } from '../statement/frame.ts'
import { nameOf, sentenceOf } from '../statement/statement.ts'
import type { Desk, Open } from './load.ts'
import { saidOf } from './said.ts'
import { addingShown, fieldLabel, figuresShown, flagsShown, textShown, type Shown } from './shown.ts'
import { FORMS } from './tokens.ts'

/** What was posted or asked for, with what is missing. */
export type Posted = Readonly<{ is: 'choosing' | 'passing' }> & Pick<Filled, 'input' | 'faults'>

/** Renders the texts of a statement with their numbers, its flags, and its figures. */
export function numbersPage(
  frame: Frame,
  desk: Desk,
  { open, posted }: Readonly<{ open: Open | undefined; posted: Posted }>,
): Page {
  const { consultation, statement, numbers, language, opened } = desk
  const { t } = language
  const name = nameOf(statement)
  const may_change = statement.state === 'draft' && opened !== undefined
  const shown: Shown = { consultation, key: statement, numbers, may_change, language }
  const title = t('finding.numbers_title', { name })
  return page(findingFrame(frame, consultation), 'finding/numbers', title, {
    crumbs: [
      ...crumbsToStatement(consultation, language),
      { path: findingPaths.statement(consultation.id, statement), label: name },
    ],
    heading: title,
    sentence: sentenceOf(statement),
    notes: [
      ...(opened ? [] : [t('finding.numbers_deleted')]),
      ...(statement.state === 'draft' ? [] : [t('finding.numbers_not_draft', { name })]),
    ],
    faults: Object.entries(posted.faults).map(([id, sentence]) => ({ field: id, sentence: t(sentence) })),
    written: ownName(statement.language),
    fields: numbers.fields.map((one) => ({
      label: fieldLabel(one.field, language),
      pieces: textShown(numbers, one),
    })),
    flags: { ...flagsShown(shown), posted: passingPosted(posted, language) },
    figures: figuresShown(shown),
    choose: may_change ? chooseShown(desk, open, posted) : null,
  })
}

/** What was written of a pass that was not taken. */
const passingPosted = ({ is, input, faults }: Posted, { t }: Language) => ({
  field: is === 'passing' ? first(input, 'field') : '',
  flagged: is === 'passing' ? first(input, 'flagged') : '',
  reason: first(input, 'reason'),
  fault: faults['reason'] ? t(faults['reason']) : '',
  not_of_people: first(input, 'not_of_people') === '1',
  unsaid: faults['not_of_people'] ? t(faults['not_of_people']) : '',
})

/** The ways to a figure: the evidence and codes at once; a question or an address first, then what of it is counted. */
function chooseShown(
  { consultation, statement, choices, language }: Desk,
  open: Open | undefined,
  posted: Posted,
) {
  const { t } = language
  const filled = { language, input: posted.is === 'choosing' ? posted.input : {}, faults: posted.faults }
  const none = { value: '', label: t('finding.choose_none') }
  return {
    adding: addingShown(
      { consultation, key: statement, language },
      choices,
      posted.faults['source'] ? t(posted.faults['source']) : '',
    ),
    opening: `${findingPaths.numbers(consultation.id, statement)}#choose`,
    question: field(filled, 'question', t('finding.from_question'), {
      control: 'select',
      hint: t('finding.from_question_hint'),
      options: [none, ...choices.questions],
      optional: true,
    }),
    address: field(filled, 'address', t('finding.from_address'), {
      hint: t('finding.from_address_hint'),
      dir: 'ltr',
      optional: true,
    }),
    open: open ? openShown(open, consultation, language) : null,
  }
}

/** Returns an opened figure or code for `finding/narrow`. */
export function openShown(
  { resolved, narrowing }: Open,
  consultation: Desk['consultation'],
  language: Language,
) {
  const { t } = language
  const gives = FORMS.flatMap((form) => {
    const said = saidOf(resolved, form, language, consultation)
    return said.is === 'said' ? [said.text] : []
  })
  return {
    source: resolved.source,
    title: resolved.title,
    path: resolved.path,
    gone: resolved.state === 'gone' ? t(`finding.source_gone_${resolved.why}`, { name: '' }) : '',
    gives: gives.length > 0 ? t('finding.choose_gives', { numbers: language.names(gives) }) : '',
    items: narrowing?.items ?? [],
    options: narrowing?.options ?? [],
    together: narrowing?.together ?? false,
    hint: narrowing?.together ? t('finding.choose_options_hint') : t('finding.choose_option_hint'),
    threshold: consultation.room_threshold,
  }
}
