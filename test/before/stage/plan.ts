import type { prepareSession, Workshop, WorkshopPlan } from '../adapter.ts'
import { say } from './lists.ts'

/** A session to prepare, and its workshop. */
export type Held = Parameters<typeof prepareSession>[2] & { readonly workshop: Workshop }

const workshop = (
  code: string,
  en: string,
  fr: string,
  ar: string,
  day: string,
  people: number,
): WorkshopPlan => ({
  code,
  place: say(en, fr, ar),
  starts_on: day,
  ends_on: day,
  time_zone: 'Europe/Amsterdam',
  languages: ['en', 'fr', 'ar'],
  expected: { land: people, sea: people, sky: 2 },
})

/** The second consultation; one workshop is too small to be shown. */
export const ports = {
  consultation: {
    code: 'PORT16',
    title: say('Ports of the delta', 'Ports du delta', 'موانئ الدلتا'),
    purpose: say('What should the ports do?', 'Que doivent faire les ports ?', 'ماذا على الموانئ أن تفعل؟'),
    organiser: say('The Harbour Office', 'Le bureau du port', 'مكتب الميناء'),
    contact: 'harbour@example.org',
    retention_until: '2031-12-31',
    languages: ['en', 'fr', 'ar'],
    default_language: 'en',
    thresholds: { room_threshold: 5, public_base: 10, public_cell: 5, pack_k: 3 },
  },
  groups: [
    { code: 'land', label: say('Land', 'Terre', 'البر') },
    { code: 'sea', label: say('Sea', 'Mer', 'البحر') },
    { code: 'sky', label: say('Air', 'Air', 'الجو') },
  ],
  workshops: [
    workshop('ROT', 'Rotterdam', 'Rotterdam', 'روتردام', '2016-05-10', 20),
    workshop('KLA', 'Klang', 'Klang', 'كلانغ', '2016-06-14', 15),
    workshop('ALX', 'Alexandria', 'Alexandrie', 'الإسكندرية', '2016-07-05', 2),
  ],
}

type Planned = Readonly<{
  workshop: string
  version: 'one' | 'two' | 'three' | 'tonight'
  people: number
  kind: Held['kind']
  channel: Held['channel']
}>

const session = (
  workshop_: string,
  version: Planned['version'],
  people: number,
  more: Partial<Planned> = {},
): Planned => ({
  workshop: workshop_,
  version,
  people,
  kind: 'live',
  channel: 'phone',
  ...more,
})

export const sessions: readonly Planned[] = [
  session('ROT', 'one', 24),
  session('ROT', 'two', 22),
  session('ROT', 'three', 4, { kind: 'rehearsal' }),
  session('ROT', 'tonight', 12),
  session('KLA', 'one', 20),
  session('KLA', 'two', 20, { channel: 'kiosk' }),
  session('KLA', 'three', 26),
  session('ALX', 'three', 4),
]
