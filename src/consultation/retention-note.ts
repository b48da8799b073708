import type { Language } from '../web/language.ts'
import { paths } from '../web/paths.ts'
import type { Retention } from './retention.ts'

/** Returns the notice on the deletion of answers; empty when none is due. */
export function retentionNote(
  { t, days }: Language,
  { id }: Readonly<{ id: number }>,
  retention: Retention | null,
  mayDelete: boolean,
) {
  const path = mayDelete && retention?.is !== 'deleted' ? paths.deletion(id) : ''
  if (!retention) return { sentence: '', lede: '', urgent: false, path }
  if (retention.is === 'deleted') {
    const sentence = t('deletion.deleted', { day: days(retention.on, retention.on) })
    return { sentence, lede: '', urgent: false, path }
  }
  const day = days(retention.until, retention.until)
  return {
    sentence: t('deletion.near', { days: retention.days, day }),
    lede: t('deletion.near_lede'),
    urgent: retention.warning < 60,
    path,
  }
}
