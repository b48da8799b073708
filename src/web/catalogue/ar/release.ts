import type { release as en } from '../en/release.ts'

export const release: Record<keyof typeof en, string> = {}
