import { heldNamesIn } from '../../instrument/piping.ts'
import type { Questionnaire } from '../../instrument/questionnaire.ts'
import { type Remark, remark } from './remark.ts'
import { textsOf } from './texts.ts'

/** Answers in the addresses of links: a person who presses one would send what they answered to somebody else. */
export const addressObstacles = (form: Questionnaire): readonly Remark[] =>
  textsOf(form).flatMap(({ text, place, values }) =>
    heldNamesIn(text).map((name) =>
      remark({ ...place, part: 'text' }, 'questionnaire.obstacle_address', { ...values, name }),
    ),
  )
