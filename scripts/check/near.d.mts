/** Every test that a change of these files may break, nearest first. Paths are below the root. */
export function testsNear(root: string, changed: readonly string[]): readonly string[]
