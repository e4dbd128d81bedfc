"use client";

import { type RefObject, useEffect, useRef, useState } from "react";

/**
 * The width of an element in CSS pixels, so that a plot can be drawn at that size and its text stays
 * readable.
 */
export function useWidth(initial = 600): { ref: RefObject<HTMLDivElement | null>; width: number } {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(initial);
  useEffect(() => {
    if (!ref.current) return undefined;
    const observer = new ResizeObserver(
      ([entry]) => entry && setWidth(Math.max(200, Math.round(entry.contentRect.width))),
    );
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}
