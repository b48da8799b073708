import type { DatabaseLocation } from '../db/database-url.ts'
import type { Message } from '../locale/message.ts'
import type { Written } from './backup.ts'

/**
 * What the process of its own is asked to do; `folder` is empty and of this task alone. `sha256` is what was recorded
 * of the backup; null when nothing was.
 */
export type Task = Readonly<
  | { task: 'take'; place: DatabaseLocation; folder: string }
  | { task: 'drill'; place: DatabaseLocation; file: string; folder: string; sha256: string | null }
>

export type Reply = Readonly<{ ok: true; done: Written } | { ok: false; fault: Message; frames: string }>
