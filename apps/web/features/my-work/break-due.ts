const MINUTE = 60_000;
/** This long without any sign of life is a break. */
const PAUSE_MS = 5 * MINUTE;

/** Work since the last pause: `workedMs` of it until `lastAt`, in milliseconds of a monotonic clock. */
export type Sitting = { readonly workedMs: number; readonly lastAt: number };

export const startSitting = (at: number): Sitting => ({ workedMs: 0, lastAt: at });

/**
 * The sitting after a sign of life at `at`. A shorter silence than a pause is reading and counts; after a
 * pause it starts anew.
 */
export function continueSitting(sitting: Sitting, at: number): Sitting {
  const silent = at - sitting.lastAt;
  if (silent >= PAUSE_MS) return startSitting(at);
  return { workedMs: sitting.workedMs + Math.max(0, silent), lastAt: Math.max(at, sitting.lastAt) };
}

/**
 * Whether a break is due: `workedMs` since the last pause reach `afterMinutes` (0: never). A reminder that
 * was dismissed at `dismissedAtMs` of work comes again after as much work once more.
 */
export function isBreakDue(workedMs: number, afterMinutes: number, dismissedAtMs: number | null): boolean {
  if (afterMinutes <= 0) return false;
  // Less work than when it was dismissed: there was a pause since.
  const since = dismissedAtMs !== null && dismissedAtMs <= workedMs ? dismissedAtMs : 0;
  return workedMs - since >= afterMinutes * MINUTE;
}
