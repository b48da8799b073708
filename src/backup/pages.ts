import { at as onMenu } from '../people/auth.ts'
import type { Language } from '../web/language.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { sentenceIn } from './fault.ts'
import type { Backups } from './load.ts'
import type { Run } from './queries.ts'
import { resultOf, type RunResult } from './routine.ts'
import type { Short } from './disk-space.ts'
import type { Next } from './schedule.ts'

type Fact = { readonly name: string; readonly value: string; readonly wide: boolean }

/** Renders the last backup and drill, the next one due, the files kept, and the button to start one. */
export function backupsPage(frame: Frame, known: Backups): Page {
  const { language } = frame
  const { t, number } = language
  const { last, drill, kept, folder, days } = known
  const engine = known.engine === 'postgres' ? '_postgres' : ''
  return page(onMenu(frame, paths.backups()), 'backup/backups', t('backup.title'), {
    take: paths.backups(),
    awake: known.awake,
    left: leftOn(language, known),
    short: known.short.map((disk) => shortOn(language, disk)),
    last: shownRun(language, last, 'backup.none', backupFacts),
    drill: shownRun(language, drill, 'backup.no_drill', drillFacts),
    next: nextIn(language, known.next),
    kept_lede: t('backup.kept_lede', { folder, days }),
    kept: kept.map(({ name, at, bytes }) => ({
      name,
      at: at.toISOString(),
      when: stamp(at.toISOString()),
      size: t('backup.megabytes', { size: number(bytes / 1_000_000, 1) }),
    })),
    restore_lede: t(`backup.restore_lede${engine}`),
    command: `npm run restore -- ${folder}/${kept[0]?.name ?? 'FILE'}`,
    restore_after: t(`backup.restore_after${engine}`),
  })
}

const leftOn = ({ t }: Language, { left, bare }: Backups): string =>
  left > 0 ? t('deletion.backups_left', { n: left }) : bare ? t('deletion.backups_none') : ''

const shortOn = ({ t, number }: Language, { folder, free, needed }: Short) => {
  const megabytes = (bytes: number) => t('backup.megabytes', { size: number(bytes / 1_000_000, 0) })
  const words = t('backup.room', { free: megabytes(free), needed: megabytes(needed) })
  return { title: t('backup.room_title', { folder }), words }
}

/** How a run ended: a sentence, what failed, or the facts. */
function shownRun(
  language: Language,
  run: Run | undefined,
  none: 'backup.none' | 'backup.no_drill',
  factsOf: (language: Language, run: Run, found: RunResult) => readonly Fact[],
): { sentence: string; fault: string; facts: readonly Fact[] } {
  const { t, moment } = language
  if (!run) return { sentence: t(none), fault: '', facts: [] }
  if (run.ok === null) {
    return { sentence: t('backup.is_running', { at: moment(run.at, 'UTC') }), fault: '', facts: [] }
  }
  const found = resultOf(run)
  if (found) return { sentence: '', fault: '', facts: factsOf(language, run, found) }
  const why =
    run.detail === null ? { key: 'backup.fault_interrupted' as const } : sentenceIn(JSON.parse(run.detail))
  const reason = t(why)
  const fault = t(run.kind === 'backup' ? 'backup.failed' : 'backup.drill_failed', { reason })
  return { sentence: '', fault, facts: [{ name: t('backup.when'), value: stamp(run.at), wide: false }] }
}

function backupFacts({ t, number }: Language, run: Run, found: RunResult): readonly Fact[] {
  const { file, bytes, sha256, responses, sealed } = found
  return [
    { name: t('backup.when'), value: stamp(run.at), wide: false },
    { name: t('backup.where'), value: file, wide: true },
    {
      name: t('backup.size'),
      value: t('backup.megabytes', { size: number(bytes / 1_000_000, 1) }),
      wide: false,
    },
    { name: t('backup.holds'), value: t('backup.holds_counts', { responses, sealed }), wide: false },
    { name: t('backup.checksum'), value: sha256, wide: true },
  ]
}

function drillFacts({ t }: Language, run: Run, { file, sealed }: RunResult): readonly Fact[] {
  return [
    { name: t('backup.when'), value: stamp(run.at), wide: false },
    { name: t('backup.which'), value: file.split('/').at(-1) ?? file, wide: true },
    { name: t('backup.proved'), value: t('backup.proved_counts', { sealed }), wide: false },
  ]
}

const nextIn = ({ t, moment }: Language, next: Next): string =>
  next.when === 'at'
    ? t('backup.next_at', { at: moment(next.at.toISOString(), 'UTC') })
    : t(`backup.next_${next.when}`)

/** "2026-11-24 03:00": sortable, the same in every language in tables; sentences spell dates out. */
const stamp = (moment: string) => moment.slice(0, 16).replace('T', ' ')
