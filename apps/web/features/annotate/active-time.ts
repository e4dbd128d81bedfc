/**
 * Reading to judge: about 200 words a minute of six characters each, spaces counted, is slow reading of prose
 * (Brysbaert 2019 has 238 for silent reading).
 */
const READING_CHARACTERS_PER_MS = (200 * 6) / 60_000;
/** Whatever there is to read: time to think, in milliseconds. */
const THINKING_MS = 30_000;
/** Nobody reads for longer than this without scrolling or moving the pointer. */
const LONGEST_MS = 10 * 60_000;

/**
 * After how long without any sign of life a person counts as away, in milliseconds: 30 s, and the time that
 * it takes to read what is on screen, but never more than 10 minutes. `characters` counts the text on screen,
 * in UTF-16 code units.
 */
export function idleAfterMs(characters: number): number {
  return Math.min(LONGEST_MS, THINKING_MS + Math.max(0, characters) / READING_CHARACTERS_PER_MS);
}

export type ActiveTime = { readonly activeMs: number; readonly lastAt: number; readonly visible: boolean };

export type ActiveTimeEvent = { readonly kind: "activity" | "hide" | "show"; readonly at: number };

export const startActiveTime = (at: number): ActiveTime => ({ activeMs: 0, lastAt: at, visible: true });

/**
 * Adds the time since the last event while the page was visible, each stretch cut at `idleAfter`
 * milliseconds. Times are milliseconds of one monotonic clock; an event from before the last one adds
 * nothing.
 */
export function activeTime(state: ActiveTime, event: ActiveTimeEvent, idleAfter: number): ActiveTime {
  const since = Math.max(0, event.at - state.lastAt);
  const activeMs = state.activeMs + (state.visible ? Math.min(since, idleAfter) : 0);
  const visible = event.kind === "hide" ? false : event.kind === "show" ? true : state.visible;
  return { activeMs, lastAt: Math.max(state.lastAt, event.at), visible };
}
