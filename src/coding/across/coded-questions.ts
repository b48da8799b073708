import type { Consultation } from '../../consultation/consultation.ts'
import { datasetIn } from '../../dataset/assembled.ts'
import { textVariables, type TextVariable } from '../../dataset/texts.ts'
import type { Db } from '../../db/database.ts'
import type { Named, MadeQuestions } from '../../result/across/named.ts'
import type { MadeListed } from '../../result/across/made.ts'
import type { ShownQuestion } from '../../result/asked.ts'
import type { Results } from '../../result/result.ts'
import type { Text } from '../../text.ts'
import { INTERFACE_LANGUAGES, languageOf } from '../../web/language.ts'
import { decidedOf } from '../looking/decided.ts'
import { findLooked, type Looked } from '../looking/looked.ts'
import { codingPaths } from '../paths.ts'
import { variablesInRounds } from '../round/queries.ts'
import { codedCrossable } from './coded-crossable.ts'
import { shownOfCodes } from './shown-of-codes.ts'

/** Codes that count of answers in words, as questions that can be crossed with any other one. */
export const codedQuestions: MadeQuestions = { listed, find }

const ENDING = '~codes'

/** Names the codes of a variable in addresses; an open question has no statements, so that nothing else is called so. */
const keyOf = (variable: string): string => `${variable}${ENDING}`

async function listed(db: Db, consultation: Consultation): Promise<readonly MadeListed[]> {
  const begun = await variablesInRounds(db, consultation.id)
  if (begun.size === 0) return []
  return textVariables(await datasetIn(db, consultation))
    .filter(({ name }) => begun.has(name))
    .map((variable) => ({
      key: keyOf(variable.name),
      label: labelOf(variable, consultation),
      ...(!variable.is_other && { question: variable.question.code }),
    }))
}

async function find(
  db: Db,
  { consultation }: Readonly<{ consultation: Consultation }>,
  key: string,
): Promise<Named | undefined> {
  if (!key.endsWith(ENDING)) return undefined
  const looked = await findLooked(db, consultation, key.slice(0, -ENDING.length))
  if (!looked || looked.codebook.codes.length === 0) return undefined
  const { variable, units, settled } = looked
  const shown = shownOf(looked)
  const { crossable, page } = codedCrossable(decidedOf(looked), shown)
  const counts = { settled: settled.size, all: units.length, open: units.length - settled.size }
  return {
    listed: { shown, number: null, workshops: 0, sessions: [] },
    crossable,
    variants: [],
    made: {
      path: codingPaths.looking(consultation.id, variable.name),
      page,
      said: ({ t, of }) => [t('looking.across_said', { label: of(variable.label), ...counts })],
    },
  }
}

/** What the codes of a variable can be crossed with, for the form that chooses it. */
export async function choosingFor(db: Db, looked: Looked): Promise<Choosing> {
  const { consultation, sections } = looked
  return { consultation, sections, made: await listed(db, consultation), shown: shownOf(looked) }
}

/** What a form that crosses codes is made from. */
export type Choosing = Pick<Results, 'consultation' | 'sections' | 'made'> &
  Readonly<{ shown: ShownQuestion }>

const shownOf = (looked: Looked): ShownQuestion => {
  const { variable, consultation } = looked
  return shownOfCodes(looked, { key: keyOf(variable.name), label: labelOf(variable, consultation) })
}

/** Says in every language that these are the codes of a question. */
const labelOf = ({ label }: TextVariable, { default_language }: Consultation): Text =>
  Object.fromEntries(
    INTERFACE_LANGUAGES.map(({ code }) => {
      const { t, of } = languageOf(code, default_language)
      return [code, t('looking.codes_of', { label: of(label) })]
    }),
  )
