import { blank, faultList, field, titled, type Filled } from '../../web/field.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import { paths } from '../../web/paths.ts'
import { around, bearingFields, claimShown } from '../evidence/pages.ts'
import type { Desk } from '../numbers/load.ts'
import { findingPaths } from '../paths.ts'
import { findingFrame } from '../statement/frame.ts'
import { nameOf } from '../statement/statement.ts'
import type { QuoteRead } from './read.ts'
import type { Filter, Offered, Picked } from './pick.ts'

/** An answer to be quoted; `quote`: the quote of it that another finding uses. */
export type Answer = Readonly<{
  filter: Filter
  picked: Picked
  offered: Offered
  quote: QuoteRead | undefined
}>

/** Renders an answer with the form that quotes it, or adds the quote that there is. */
export function answerPage(
  frame: Frame,
  desk: Desk,
  { filter, picked, offered, quote }: Answer,
  posted?: Pick<Filled, 'input' | 'faults'>,
): Page {
  const { consultation, statement, language } = desk
  const { t, list } = language
  const filled: Filled = posted
    ? { ...posted, language }
    : blank(language, { named: offered.named ? picked.naming : 'participant' })
  const fields = [...(quote ? [] : quotingFields(filled, desk, picked, offered)), ...bearingFields(filled)]
  const { read } = offered
  const names = (offered.quote?.findings ?? []).map((number) => nameOf({ kind: 'finding', number }))
  return page(
    findingFrame(frame, consultation),
    'finding/quote-answer',
    titled(filled, t('evidence.add_quote')),
    {
      crumbs: [
        ...around(desk).crumbs,
        {
          path: findingPaths.pickingQuote(consultation.id, statement, filter),
          label: t('evidence.add_quote'),
        },
      ],
      heading: t('quote.this'),
      claim: claimShown(desk),
      faults: faultList(filled, fields),
      text: quote ? quote.words : read.text,
      dir_of: quote ? quote.dir : read.dir,
      lang: quote ? quote.lang : read.language.startsWith('-') ? '' : read.language,
      by: quote?.by ?? '',
      used: paths.answerUsed(consultation.id, filter.question, read.id),
      again: quote ? t('quote.as_in', { names: list(names) }) : '',
      action: findingPaths.quoting(consultation.id, statement, read.id, filter),
      fields,
    },
  )
}

function quotingFields(filled: Filled, desk: Desk, picked: Picked, { read, named }: Offered) {
  const { language } = desk
  const { t, of, tongue, code } = language
  return [
    field(filled, 'words', t('quote.words'), {
      control: 'textarea',
      hint: t('quote.words_hint'),
      optional: true,
    }),
    ...(named && picked.naming !== 'participant'
      ? [
          field(filled, 'named', t('quote.named'), {
            control: 'select',
            options: [
              { value: picked.naming, label: t('quote.by_named', { name: of(named.name) }) },
              { value: 'participant', label: t('quote.by_participant') },
            ],
          }),
        ]
      : []),
    ...(read.language === code
      ? []
      : [
          field(filled, 'translation', t('quote.translation', { language: tongue(code) }), {
            control: 'textarea',
            hint: t('quote.translation_hint'),
            optional: true,
            of: code,
          }),
        ]),
  ]
}
