"use client";

import { useEffect, useState } from "react";
import { continueSitting, startSitting } from "./break-due.ts";

const SIGNS_OF_LIFE = ["keydown", "pointerdown", "pointermove", "wheel", "scroll"] as const;
const LOOK_EVERY_MS = 15_000;

/** Milliseconds of work on this page since the last pause, looked at every quarter of a minute. */
export function useSitting(): number {
  const [workedMs, setWorkedMs] = useState(0);
  useEffect(() => {
    let sitting = startSitting(performance.now());
    const alive = () => {
      sitting = continueSitting(sitting, performance.now());
    };
    for (const name of SIGNS_OF_LIFE) window.addEventListener(name, alive, { passive: true, capture: true });
    const look = setInterval(() => setWorkedMs(sitting.workedMs), LOOK_EVERY_MS);
    return () => {
      for (const name of SIGNS_OF_LIFE) window.removeEventListener(name, alive, { capture: true });
      clearInterval(look);
    };
  }, []);
  return workedMs;
}
