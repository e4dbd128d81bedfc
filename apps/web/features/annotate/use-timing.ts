"use client";

import { useCallback, useEffect, useLayoutEffect, useRef } from "react";
import { activeTime, type ActiveTimeEvent, idleAfterMs, startActiveTime } from "./active-time.ts";
import type { Timing } from "./annotate-store.ts";

const SIGNS_OF_LIFE = ["keydown", "pointerdown", "pointermove", "wheel", "scroll"] as const;

/**
 * Measures the time spent on what `key` names, of which `characters` are on screen to be read; the returned
 * function reads it.
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
