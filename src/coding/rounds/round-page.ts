import { inConsultation } from '../../consultation/menu.ts'
import type { Language } from '../../web/language.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import { codingPaths } from '../paths.ts'
import { languagesSaid } from './words.ts'
import { agreementShown } from './agreement-shown.ts'
import type { RoundPage } from './round-load.ts'
import { isThrough } from './sight.ts'
import { coderSaid, crumbsTo, roundState, usesSaid } from './words.ts'

/** Renders a round: how far its coders are, and how far they agree where that may be shown. */
export function roundPage(frame: Frame, found: RoundPage): Page {
  const { language } = frame
  const { t, number } = language
  const { consultation, round, coders, shared, unread, uses, agreement, differences } = found
  const { id } = consultation
  const name = roundState(found, language)
  const figures = typeof agreement === 'string' ? null : agreementShown(agreement, found, language)
  const heading = figures ? t('round.agreement', { n: coders.length }) : name
  const open = differences ? differences.ids.length - differences.settled.size : 0
  return page(inConsultation(frame, consultation, codingPaths.overview(id)), 'coding/agreement', heading, {
    crumbs: crumbsTo(found, language, true),
    here: t('round.numbered', { n: number(round.number) }),
    heading,
    csv_path: figures ? codingPaths.agreementCsv(id, round) : '',
    settle: settleOf(found, open, language),
    strip: {
      blind: round.kind === 'blind',
      name,
      said: [
        t('round.strip', {
          n: coders.length,
          version: number(round.codebook_number),
          given: number(shared.given),
          twice: number(shared.twice),
        }),
        ...(figures ? [figures.coded] : []),
        ...(round.help === 1 ? [usesSaid(uses, language)] : []),
        ...(unread.length > 0 ? [t('round.unread_list', { list: languagesSaid(unread, language) })] : []),
      ],
    },
    coders: coders.map((coder) => coderSaid(coder, round, language)),
    figures,
    why: typeof agreement === 'string' ? t(`round.none_${agreement}`) : '',
    act: actOf(found, language),
  })
}

function settleOf({ differences, consultation, round }: RoundPage, open: number, { t }: Language) {
  if (!differences || differences.ids.length === 0) return null
  return {
    path: codingPaths.differences(consultation.id, round),
    label: open > 0 ? t('round.settle_n', { n: open }) : t('round.settled_all'),
    open: open > 0,
  }
}

/** The form that finishes a round, or opens it again. */
function actOf({ consultation, round, coders }: RoundPage, { t }: Language) {
  if (round.state === 'finished')
    return {
      path: codingPaths.reopening(consultation.id, round),
      label: t('round.reopen'),
      lede: t('round.reopen_lede'),
    }
  return {
    path: codingPaths.ending(consultation.id, round),
    label: t('round.finish'),
    lede: isThrough(round, coders) ? t('round.finish_lede') : t('round.finish_early_lede'),
  }
}
