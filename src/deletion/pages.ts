import { at } from '../people/auth.ts'
import { faultList, field, type Filled } from '../web/field.ts'
import { languageOf } from '../web/language.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import type { Deletable } from './load.ts'

/** Renders the confirmation form and what is deleted or kept; after deletion, that it is done. */
export function deletionPage(
  frame: Frame,
  { consultation, awake, backups }: Deletable,
  filled: Filled,
): Page {
  const { code, answers_deleted_on: deleted, retention_until: until } = consultation
  const language = languageOf(frame.language.code, consultation.default_language)
  const { t, of, days } = language
  const heading = t('deletion.title')
  const title = filled.faults['code'] ? t('page.error_prefix', { title: heading }) : heading
  return page(at(frame, paths.consultations()), 'deletion/deletion', title, {
    heading,
    crumb: { path: paths.members(consultation.id), label: of(consultation.title) },
    faults: faultList(filled),
    said: deleted
      ? t('deletion.deleted', { day: days(deleted, deleted) })
      : t('deletion.lede', { day: days(until, until) }),
    left: backups > 0 ? t('deletion.backups_left', { n: backups }) : '',
    awake: awake > 0 ? t('deletion.awake', { n: awake }) : '',
    parts: (deleted ? (['stays', 'elsewhere'] as const) : (['goes', 'stays', 'elsewhere'] as const)).map(
      (part) => ({ title: t(`deletion.${part}`), words: t(`deletion.${part}_said`) }),
    ),
    code: field(filled, 'code', t('deletion.code'), { hint: t('deletion.code_hint', { code }), dir: 'ltr' }),
    action: deleted ? '' : paths.deletion(consultation.id),
  })
}
