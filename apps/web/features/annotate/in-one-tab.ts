/**
 * Runs `work` in one tab of this browser at a time. Without locks (plain HTTP) it runs at once; the server's
 * idempotent ids make that safe.
 */
export async function inOneTab(name: string, work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work();
  await navigator.locks.request(name, work);
}
