"use client";

import { useCallback, useEffect, useLayoutEffect, useRef } from "react";
import { MINUTE } from "@laurel/core/time/durations";

/**
 * Reading to judge: about 200 words a minute of six characters each, spaces counted, is slow reading of prose
 * (Brysbaert 2019 has 238 for silent reading).
 */
const READING_CHARACTERS_PER_MS = (200 * 6) / MINUTE;

/** The time to think, in milliseconds, however little there is to read. */
const THINKING_MS = 30_000;

/** Nobody reads for longer than this without scrolling or moving the pointer. */
const LONGEST_MS = 10 * MINUTE;

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

export type Timing = { readonly activeMs: number; readonly elapsedMs: number };

/** The events by which a page can tell that somebody is there. */
export const SIGNS_OF_LIFE = ["keydown", "pointerdown", "pointermove", "wheel", "scroll"] as const;

/**
 * Measures the time spent on what `key` names, with `characters` to read on screen. The returned function
 * gives the time so far.
 */
export function useTiming(key: string, characters = 0): () => Timing {
  const time = useRef(startActiveTime(0));
  const startedAt = useRef(0);
  const idleAfter = useRef(idleAfterMs(characters));
  useLayoutEffect(() => {
    idleAfter.current = idleAfterMs(characters);
  }, [characters]);
  useLayoutEffect(() => {
    startedAt.current = performance.now();
    time.current = startActiveTime(startedAt.current);
  }, [key]);
  useEffect(() => {
    const happened = (kind: ActiveTimeEvent["kind"]) => {
      time.current = activeTime(time.current, { kind, at: performance.now() }, idleAfter.current);
    };
    const alive = () => happened("activity");
    const seen = () => happened(document.hidden ? "hide" : "show");
    for (const name of SIGNS_OF_LIFE) window.addEventListener(name, alive, { passive: true, capture: true });
    document.addEventListener("visibilitychange", seen);
    return () => {
      for (const name of SIGNS_OF_LIFE) window.removeEventListener(name, alive, { capture: true });
      document.removeEventListener("visibilitychange", seen);
    };
  }, []);
  return useCallback(() => {
    const at = performance.now();
    time.current = activeTime(time.current, { kind: "activity", at }, idleAfter.current);
    const elapsedMs = Math.round(at - startedAt.current);
    return { activeMs: Math.min(Math.round(time.current.activeMs), elapsedMs), elapsedMs };
  }, []);
}
