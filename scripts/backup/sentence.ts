import { faultOf } from '../../src/backup/fault.ts'
import { languageOf } from '../../src/web/language.ts'

const { t } = languageOf('en')

/** What `faultOf` says of disks ends with the page of backups; a command is run again. */
const ABOUT_DISKS = /^backup\.fault_(disk|not_writable)/

/** What stood in the way of a command and what to do about it. */
export function sentenceOf(error: unknown): string {
  const fault = faultOf(error)
  const { key } = fault
  if (ABOUT_DISKS.test(key)) return t('backup.command_disk', { code: codeOf(error) })
  if (key === 'backup.fault_unknown') return error instanceof Error ? error.message : String(error)
  const sentence = t(fault)
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

/** The code of the system; a disk found too small beforehand has none. */
const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'ENOSPC')
