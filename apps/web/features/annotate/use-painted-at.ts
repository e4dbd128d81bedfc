"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";

/** When what `key` names was first on the screen, by `performance.now()`; null until then. */
export function usePaintedAt(key: string): RefObject<number | null> {
  const paintedAt = useRef<number | null>(null);
  useLayoutEffect(() => {
    paintedAt.current = null;
    // The first frame callback runs before that frame is painted, the second after it.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame((at) => {
        paintedAt.current = at;
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [key]);
  return paintedAt;
}
