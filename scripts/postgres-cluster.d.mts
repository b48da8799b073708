/**
 * Starts a cluster with these lines in postgresql.conf, in a folder of its own under `place`; gives the way in for its
 * superuser, its folder, whether it runs, its start after it has ended, and its end.
 */
export function startCluster(
  settings?: readonly string[],
  place?: string,
): Readonly<{ url: string; data: string; isRunning: () => boolean; start: () => void; stop: () => void }>
