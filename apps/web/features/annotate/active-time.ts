/** After this long without any sign of life a person counts as away, in milliseconds. */
export const IDLE_AFTER_MS = 30_000;

export type ActiveTime = { readonly activeMs: number; readonly lastAt: number; readonly visible: boolean };

export type ActiveTimeEvent = { readonly kind: "activity" | "hide" | "show"; readonly at: number };

export const startActiveTime = (at: number): ActiveTime => ({ activeMs: 0, lastAt: at, visible: true });

/**
 * Adds the time since the last event while the page was visible, each stretch cut at `IDLE_AFTER_MS`.
 * Times are milliseconds of one monotonic clock; an event from before the last one adds nothing.
 */
export function activeTime(state: ActiveTime, event: ActiveTimeEvent): ActiveTime {
  const since = Math.max(0, event.at - state.lastAt);
  const activeMs = state.activeMs + (state.visible ? Math.min(since, IDLE_AFTER_MS) : 0);
  const visible = event.kind === "hide" ? false : event.kind === "show" ? true : state.visible;
  return { activeMs, lastAt: Math.max(state.lastAt, event.at), visible };
}
