/**
 * Starts a cluster with these lines in postgresql.conf, in a new folder under `place`. Returns the superuser's URL, the
 * data folder, and functions to check, restart and remove it. Throws when PostgreSQL is missing or fails.
 */
export function startCluster(
  settings?: readonly string[],
  place?: string,
): Readonly<{ url: string; data: string; isRunning: () => boolean; start: () => void; stop: () => void }>
/** Returns the folder for databases of tests: in memory if there is room. */
export function roomiest(): string
