/** Returns the tests that a change of these files may break, nearest first. Paths are relative to the root. */
export function testsNear(root: string, changed: readonly string[]): readonly string[]
export function testsImporting(root: string, file: string): string[]
