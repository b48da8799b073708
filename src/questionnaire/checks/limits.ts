import type { Key } from '../../locale/message.ts'
import type { LimitFault } from '../../instrument/kinds/faces/check.ts'
import { kindOf } from '../../instrument/kinds/table.ts'
import { type Questionnaire, questionsOf } from '../../instrument/questionnaire.ts'
import { type Remark, remark } from './remark.ts'

const SAID: Readonly<Record<LimitFault, Key>> = {
  crossed: 'questionnaire.obstacle_limits',
  off_step: 'questionnaire.obstacle_step',
  missing_code: 'questionnaire.obstacle_range',
}

/** Checks that limits allow some answer and no missing-value code. */
export const limitObstacles = (form: Questionnaire): readonly Remark[] =>
  questionsOf(form).flatMap((question) => {
    const fault = kindOf(question).check.limits(question)
    return fault ? [remark({ question: question.code }, SAID[fault])] : []
  })
