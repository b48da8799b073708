import { inConsultation } from '../../consultation/menu.ts'
import { faultList, type Filled } from '../../web/field.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import { paths } from '../../web/paths.ts'
import { codingPaths } from '../paths.ts'
import type { CodingOverview } from './load.ts'
import { APPROACHES } from './approach.ts'

/** Renders the questions of a consultation that are answered in words, and the approach it states. */
export function overviewPage(
  frame: Frame,
  { consultation, approach, questions }: CodingOverview,
  faults: Filled['faults'] = {},
): Page {
  const { language } = frame
  const { t, of, number } = language
  const { id } = consultation
  const around = inConsultation(frame, consultation, codingPaths.overview(id))
  return page(around, 'coding/overview', t('round.coding'), {
    crumbs: [{ path: paths.consultation(id), label: of(consultation.title) }],
    heading: t('round.coding'),
    faults: faultList({ input: {}, faults, language }),
    fault: faults['approach'] ? t(faults['approach']) : '',
    action: codingPaths.overview(id),
    approaches: APPROACHES.map((value) => ({
      value,
      label: t(`round.approach_${value}`),
      hint: t(`round.approach_${value}_hint`),
      checked: value === approach,
    })),
    questions: questions.map(({ variable, answers, reviewed, version, rounds, settled, differences }) => ({
      path: codingPaths.variable(id, variable.name),
      label: of(variable.label),
      name: variable.name,
      answers: number(answers),
      reviewed: answers === 0 ? '' : t('round.of', { n: number(reviewed), all: number(answers) }),
      codebook: version === undefined ? t('round.no_codebook') : t('round.version', { n: number(version) }),
      rounds: number(rounds.length),
      settled: answers === 0 ? '' : t('round.of', { n: number(settled), all: number(answers) }),
      differences: differences > 0 ? t('round.open_differences', { n: differences }) : '',
    })),
  })
}
