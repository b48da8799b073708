import { heldNamesIn } from '../../instrument/piping.ts'
import type { Questionnaire } from '../../instrument/questionnaire.ts'
import { type Remark, remark } from './remark.ts'
import { textsOf } from './texts.ts'

/** Finds answers piped into link addresses: following the link would disclose the answer to a third party. */
export const addressObstacles = (form: Questionnaire): readonly Remark[] =>
  textsOf(form).flatMap(({ text, place, values }) =>
    heldNamesIn(text).map((name) =>
      remark({ ...place, part: 'text' }, 'questionnaire.obstacle_address', { ...values, name }),
    ),
  )
