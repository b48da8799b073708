import { interfaceOf, languageOf, ownName } from '../web/language.ts'
import { page, type Frame } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import type { Desk } from './load.ts'
import type { Joining } from './joining.ts'
import { calledIn } from './pages.ts'

/** The sheet on the wall: how to join, once in each language of the workshop that the interface speaks. */
export function sheetPage({ language }: Frame, { session, workshop, version }: Desk, joining: Joining) {
  const { t } = language
  const spoken = workshop.languages.filter((code) => interfaceOf(code) !== undefined)
  const blocks = spoken.length > 0 ? spoken : ['en']
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
      answer_in: version.form.languages
        .filter((code) => workshop.languages.includes(code))
        .map((code) => ownName(code)),
    },
  )
}

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
