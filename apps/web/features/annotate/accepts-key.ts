/** How long a task must have been on the screen before a key or a click can answer it, in milliseconds. */
export const GUARD_MS = 250;

type Press = {
  readonly at: number;
  readonly repeat: boolean;
  readonly modified: boolean;
  readonly inField: boolean;
  readonly dialogOpen: boolean;
};

/**
 * Whether a key press may act on the task in view. `paintedAt` and `press.at` are milliseconds of the same
 * monotonic clock (`performance.now()`, `event.timeStamp`); null means that the task has not been painted
 * yet.
 */
export function acceptsKey(press: Press, paintedAt: number | null): boolean {
  if (press.repeat || press.modified || press.inField || press.dialogOpen) return false;
  return paintedAt !== null && press.at - paintedAt >= GUARD_MS;
}
