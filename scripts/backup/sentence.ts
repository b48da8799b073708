import { faultOf } from '../../src/backup/fault.ts'
import { languageOf } from '../../src/web/language.ts'

const { t } = languageOf('en')

/** Faults whose message refers to the page of backups; a command has a message of its own for them. */
const ABOUT_DISKS = /^backup\.fault_(disk|not_writable)/

/** Returns why a command failed and what to do about it, in English. */
export function sentenceOf(error: unknown): string {
  const fault = faultOf(error)
  const { key } = fault
  if (ABOUT_DISKS.test(key)) return t('backup.command_disk', { code: codeOf(error) })
  if (key === 'backup.fault_unknown') return error instanceof Error ? error.message : String(error)
  const sentence = t(fault)
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

/** Returns the errno code; `ENOSPC` for a disk found too small beforehand, which has none. */
const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'ENOSPC')
