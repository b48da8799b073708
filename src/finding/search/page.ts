import { randomInt } from 'node:crypto'

import { textVariables } from '../../dataset/texts.ts'
import { drawn, MOST_LISTED } from '../../disclosure/words.ts'
import { faultList, field, titled, type Filled } from '../../web/field.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import { RELATIONS } from '../evidence/evidence.ts'
import { around, claimShown, finderShown } from '../evidence/pages.ts'
import type { Desk } from '../numbers/load.ts'
import { findingPaths } from '../paths.ts'
import { findingFrame } from '../statement/frame.ts'
import type { TextsFound } from './load.ts'

/** Renders the search in answers in words, with what it found and the form that records it. */
export function searchPage(
  frame: Frame,
  desk: Desk,
  {
    found,
    few,
    input,
    faults,
  }: Pick<Filled, 'input' | 'faults'> & Readonly<{ found: TextsFound | undefined; few: boolean }>,
): Page {
  const { consultation, statement, language, opened } = desk
  const { t } = language
  const filled: Filled = { language, input, faults }
  const heading = t('evidence.add_text')
  const [asking, keeping] = [askingFields(filled, opened), keepingFields(filled)]
  const texts = found ? drawn(found.texts, MOST_LISTED, randomInt) : []
  return page(findingFrame(frame, consultation), 'finding/text-search', titled(filled, heading), {
    ...around(desk),
    heading,
    claim: claimShown(desk),
    faults: faultList(filled, [...asking, ...keeping]),
    action: findingPaths.addingEvidence(consultation.id, statement, 'text'),
    finder: finderShown(desk),
    asking,
    keeping,
    few: few ? t('evidence.text_few', { n: consultation.room_threshold }) : '',
    found: found && !few ? { variable: found.variable.name, query: found.query, texts } : null,
    said: found ? t('evidence.text_found', { n: found.texts.length, all: found.looked }) : '',
    some:
      found && texts.length < found.texts.length
        ? t('evidence.text_some', { n: texts.length, all: found.texts.length })
        : '',
  })
}

/** What is searched for, and where. */
function askingFields(filled: Filled, opened: Desk['opened']) {
  const { t, of } = filled.language
  const variables = opened ? textVariables(opened.dataset) : []
  return [
    field(filled, 'variable', t('finding.from_question'), {
      control: 'select',
      options: [
        { value: '', label: t('finding.choose_none') },
        ...variables.map(({ name, label }) => ({ value: name, label: of(label) })),
      ],
    }),
    field(filled, 'query', t('evidence.text_query'), { hint: t('evidence.text_query_hint') }),
  ]
}

/** What is recorded of the search beside its numbers. */
function keepingFields(filled: Filled) {
  const { t } = filled.language
  return [
    field(filled, 'relation', t('evidence.relation'), {
      control: 'select',
      options: [
        { value: '', label: t('finding.choose_none') },
        ...RELATIONS.map((value) => ({ value, label: t(`evidence.relation_${value}`) })),
      ],
      hint: t('evidence.text_relation_hint'),
    }),
    field(filled, 'note', t('evidence.text_note'), {
      control: 'textarea',
      hint: t('evidence.text_note_hint'),
    }),
  ]
}
