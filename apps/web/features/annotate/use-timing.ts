"use client";

import { useCallback, useEffect, useLayoutEffect, useRef } from "react";
import { activeTime, type ActiveTimeEvent, startActiveTime } from "./active-time.ts";
import type { Timing } from "./annotate-store.ts";

const SIGNS_OF_LIFE = ["keydown", "pointerdown", "pointermove", "wheel", "scroll"] as const;

/** Measures the time spent on what `key` names; the returned function reads it. */
export function useTiming(key: string): () => Timing {
  const time = useRef(startActiveTime(0));
  const startedAt = useRef(0);
  useLayoutEffect(() => {
    startedAt.current = performance.now();
    time.current = startActiveTime(startedAt.current);
  }, [key]);
  useEffect(() => {
    const happened = (kind: ActiveTimeEvent["kind"]) => {
      time.current = activeTime(time.current, { kind, at: performance.now() });
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
    time.current = activeTime(time.current, { kind: "activity", at });
    const elapsedMs = Math.round(at - startedAt.current);
    return { activeMs: Math.min(Math.round(time.current.activeMs), elapsedMs), elapsedMs };
  }, []);
}
