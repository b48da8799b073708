import type { DatabaseLocation } from '../db/database-url.ts'
import type { Message } from '../locale/message.ts'
import type { Written } from './backup.ts'

/**
 * Task of the child process; `folder` is empty and used by it alone. `sha256` is what was recorded of the backup; null
 * without.
 */
export type Task = Readonly<
  | { task: 'take'; place: DatabaseLocation; folder: string }
  | { task: 'drill'; place: DatabaseLocation; file: string; folder: string; sha256: string | null }
>

export type Reply = Readonly<{ ok: true; done: Written } | { ok: false; fault: Message; frames: string }>
