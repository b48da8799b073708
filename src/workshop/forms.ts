import { z } from 'zod'

import { authoredShape, authoredText, authoredValues } from '../consultation/authored.ts'
import type { Consultation, StakeholderGroup } from '../consultation/consultation.ts'
import {
  day,
  first,
  inputOf,
  isDay,
  readForm,
  SOME_DAY,
  type FormResult,
  type Sentence,
} from '../web/form.ts'
import { TIME_ZONES, zoneToday } from './time-zone.ts'
import type { Workshop, WorkshopPlan } from './workshop.ts'

type Of = Readonly<{
  consultation: Consultation
  groups: readonly StakeholderGroup[]
  /** The code, fixed since a session was opened; '' before. A form without the code keeps it. */
  fixed_code: string
  /** Codes of other workshops. */
  taken: readonly string[]
}>

/** Maximum people of one group. */
const MOST_EXPECTED = 10_000

/** Parses a workshop's form. */
export function readWorkshop(
  body: unknown,
  { consultation, groups, fixed_code, taken }: Of,
): FormResult<WorkshopPlan> {
  const input = inputOf(body)
  const head = readForm(
    codeSchema(fixed_code, taken),
    fixed_code && !('code' in input) ? { code: fixed_code } : body,
  )
  const place = readForm(z.object(authoredShape('place', consultation, 'workshop.no_place')), body)
  const facts = readForm(factsSchema(consultation, first(input, 'starts_on')), body)
  const expected = readForm(expectedSchema(groups), body)
  if (head.ok && place.ok && facts.ok && expected.ok) {
    return {
      ok: true,
      value: {
        ...head.value,
        place: authoredText(place.value, 'place', consultation.languages),
        ...facts.value,
        expected: Object.fromEntries(
          groups.flatMap(({ code }) => {
            const people = expected.value[`expected_${code}`]
            return people === undefined ? [] : [[code, people]]
          }),
        ),
      },
    }
  }
  const faults: Record<string, Sentence> = {}
  for (const part of [place, head, facts, expected]) if (!part.ok) Object.assign(faults, part.faults)
  return { ok: false, input, faults }
}

/** Initial values of a workshop's form. */
export const workshopValues = (
  workshop: Workshop,
  expectations: readonly { group_code: string; expected: number }[],
): Record<string, string | readonly string[]> => ({
  code: workshop.code,
  ...authoredValues('place', workshop.place),
  starts_on: workshop.starts_on,
  ends_on: workshop.ends_on,
  time_zone: workshop.time_zone,
  languages: workshop.languages,
  ...Object.fromEntries(
    expectations.map(({ group_code, expected }) => [`expected_${group_code}`, String(expected)]),
  ),
})

const codeSchema = (fixed: string, taken: readonly string[]) =>
  z.object({
    code: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z0-9]{2,8}$/, 'workshop.code_form')
      .refine((code) => !fixed || code === fixed, 'workshop.code_fixed')
      .refine((code) => !taken.includes(code), 'workshop.code_taken'),
  })

/** Accepts former names of time zones. */
const timeZone = z
  .string()
  .refine((zone) => TIME_ZONES.includes(zoneToday(zone)), 'workshop.no_time_zone')
  .transform(zoneToday)

const factsSchema = ({ languages }: Consultation, starts_on: string) =>
  z.object({
    starts_on: day(SOME_DAY),
    ends_on: day(isDay(starts_on) ? starts_on : SOME_DAY).refine(
      (ends_on) => ends_on >= starts_on,
      'workshop.ends_before',
    ),
    time_zone: timeZone,
    languages: z
      .array(z.string())
      .min(1, 'workshop.no_language')
      .refine((chosen) => chosen.every((code) => languages.includes(code)), 'form.choose'),
  })

/** An empty field means no number is given. */
const people = z
  .string()
  .trim()
  .regex(/^\d{0,6}$/, 'form.whole')
  .transform((written) => (written === '' ? undefined : Number(written)))
  .pipe(z.number().max(MOST_EXPECTED, 'workshop.at_most').optional())

const expectedSchema = (groups: readonly StakeholderGroup[]) =>
  z.object(Object.fromEntries(groups.map(({ code }) => [`expected_${code}`, people])))
