import { SECRET_HOURS } from '../participant/secret.ts'
import { claimsAt } from '../session/claims.ts'
import { participantFrame } from '../web/frame.ts'
import type { Language } from '../web/language.ts'
import { page, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import type { TableHeld, WhatIsHeld } from './load.ts'
import { sentencesOf } from './told.ts'

/** Renders the stored data, its retention and protection. */
export function heldPage(language: Language, held: WhatIsHeld): Page {
  const { t } = language
  const frame = participantFrame(language, { staff_link: paths.signIn(), compact: false })
  return page(frame, 'held/held', t('held.title'), {
    cookie: t('held.phone_cookie', { hours: SECRET_HOURS }),
    never: [t('held.never_device'), ...claimsAt('held', held).map(({ key }) => t(key))],
    parts: held.tables.map(({ about, tables }) => ({
      heading: t(`held.${about}`),
      lede: about === 'you' ? t('held.you_lede') : '',
      tables: tables.map((table) => tableTold(table, held, language)),
    })),
    backups: backupsTold(held, language),
  })
}

/** One table in words; columns are named beside a retention when there are several. */
function tableTold(
  { table, kept, in_backups }: TableHeld,
  { backup_hour, backup_days }: WhatIsHeld,
  { t }: Language,
) {
  const { name, holds, guards } = sentencesOf(table)
  const backed_up =
    backup_hour === null ? t('held.in_hand_backups') : t('held.in_backups', { days: backup_days })
  return {
    table,
    name: t(name),
    holds: t(holds),
    kept: kept.map(({ until, columns }) => ({
      until: t(`held.until_${until}`),
      columns: columns.join(', '),
    })),
    guards: [...guards.map((guard) => t(guard)), in_backups ? backed_up : t('held.in_no_backup')],
  }
}

function backupsTold({ backup_hour, backup_days }: WhatIsHeld, { t }: Language): readonly string[] {
  const made =
    backup_hour === null
      ? t('held.backups_none')
      : t('held.backups_daily', { hour: backup_hour, days: backup_days })
  return [made, t('held.backups_deletion')]
}
