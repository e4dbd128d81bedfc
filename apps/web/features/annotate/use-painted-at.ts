"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";

/**
 * When what `key` names was first on the screen, by `performance.now()`; null until then. The page says so in
 * `data-painted-at`.
 */
export function usePaintedAt(key: string): RefObject<number | null> {
  const paintedAt = useRef<number | null>(null);
  useLayoutEffect(() => {
    paintedAt.current = null;
    delete document.documentElement.dataset["paintedAt"];
    // The first frame callback runs before that frame is painted, the second after it.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame((at) => {
        paintedAt.current = at;
        document.documentElement.dataset["paintedAt"] = String(at);
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [key]);
  return paintedAt;
}
