import type { Consultation } from '../../consultation/consultation.ts'
import type { Db } from '../../db/database.ts'
import type { Language } from '../../web/language.ts'
import { variantsOf, type Listed, type ListedSection } from '../question-list.ts'
import type { Results } from '../result.ts'
import { crossablesOf, type Crossable } from './crossable.ts'
import type { MadeListed } from './made.ts'
import type { Lacking, OwnPage } from './page-splits.ts'

/** A question, or a statement of one, as an address names it. */
export type Named = Readonly<{
  listed: Listed
  crossable: Crossable
  variants: readonly Listed[]
  /** Of a question made of answers afterwards: the address of its page, what that shows, how it is to be read. */
  made?: Readonly<{
    path: string
    page: OwnPage | Lacking
    said: (language: Language) => readonly string[]
  }>
}>

/** The questions that a later slice makes of answers: `app.ts` hands them in. */
export type MadeQuestions = Readonly<{
  listed: (db: Db, consultation: Consultation) => Promise<readonly MadeListed[]>
  find: (db: Db, results: Results, key: string) => Promise<Named | undefined>
}>

/** Returns a question by its name in addresses: undefined where no sealed session asked one that can be crossed. */
export function findNamed(
  { sections }: Readonly<{ sections: readonly ListedSection[] }>,
  key: string,
): Named | undefined {
  const [code = '', item] = key.split('~')
  const listed = sections.flatMap(({ questions }) => questions).find(({ shown }) => shown.code === code)
  if (!listed) return undefined
  const all = crossablesOf(listed.shown)
  const crossable = item === undefined ? all[0] : all.find((one) => one.key === key)
  return crossable && { listed, crossable, variants: variantsOf(sections, listed.shown.asked_as) }
}
