/** Starts a cluster with these lines in postgresql.conf; gives the way in for its superuser, its folder, and its end. */
export function startCluster(
  settings?: readonly string[],
): Readonly<{ url: string; data: string; stop: () => void }>
