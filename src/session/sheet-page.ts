import { interfaceOf, languageOf, ownName } from '../web/language.ts'
import { page, type Frame } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { languagesFor } from './languages.ts'
import type { SeenSession } from './load.ts'
import type { Joining } from './joining.ts'
import { calledIn } from './pages.ts'

/** Renders the printed sheet on joining, once per workshop language of the interface. */
export function sheetPage(
  { language }: Frame,
  { session, workshop, version }: SeenSession,
  joining: Joining,
) {
  const { t } = language
  const blocks = spokenIn(workshop)
  const first = languageOf(blocks[0] ?? 'en', version.form.default_language)
  return page(
    { layout: 'sheet', language },
    'session/code-sheet',
    t('session.sheet_title', { code: session.code }),
    {
      back: paths.session(session.id),
      joining,
      qr_label: t('session.qr_label', { address: joining.address, code: joining.code }),
      rehearsal: session.kind === 'rehearsal' ? first.t('session.rehearsal') : '',
      head: {
        lang: first.code,
        dir: first.dir,
        title: first.of(version.form.title),
        workshop: calledIn(first, workshop).name,
      },
      blocks: blocks.map((code) => blockIn(code, joining)),
      answer_in: answeredIn({ workshop, version }),
    },
  )
}

/** Renders joining instructions for a projector, in the workshop's first language. */
export function screenPage(
  { language }: Frame,
  { session, workshop, version }: SeenSession,
  joining: Joining,
) {
  const first = languageOf(spokenIn(workshop)[0] ?? 'en', version.form.default_language)
  const title = first.t('session.sheet_join')
  return page(
    { layout: 'screen', language: first, around: { kind: 'staff proj join' } },
    'session/screen',
    title,
    {
      heading: title,
      place: first.of(workshop.place),
      rehearsal: session.kind === 'rehearsal' ? first.t('session.rehearsal') : '',
      joining,
      halves: joining.code.split(' '),
      qr_label: first.t('session.qr_label', { address: joining.address, code: joining.code }),
      answer_in: answeredIn({ workshop, version }),
      back: {
        path: paths.session(session.id),
        label: language.t('session.sheet_back'),
        lang: language.code,
        dir: language.dir,
      },
    },
  )
}

/** Workshop languages of the interface; English without any. */
function spokenIn({ languages }: SeenSession['workshop']): readonly string[] {
  const spoken = languages.filter((code) => interfaceOf(code) !== undefined)
  return spoken.length > 0 ? spoken : ['en']
}

const answeredIn = ({ workshop, version }: Pick<SeenSession, 'workshop' | 'version'>) =>
  languagesFor(workshop, version.form).map((code) => ownName(code))

function blockIn(code: string, joining: Joining) {
  const { t, dir } = languageOf(code)
  return {
    lang: code,
    dir,
    heading: t('session.sheet_join'),
    steps: [
      t('session.sheet_scan', { address: joining.address }),
      t('session.sheet_code', { code: joining.code }),
      t('session.sheet_start', { start: t('response.start') }),
    ],
  }
}
