"use client";

import { startTransition, useEffect, useState } from "react";
import type { MessagePiece } from "./message-piece.ts";
import { nextPieces } from "./next-pieces.ts";

/** Safari has no idle callbacks; a timer lets its events through as well. */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(work);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(work, { timeout: 200 });
  return () => cancelIdleCallback(asked);
}

/**
 * How many of the first `count` pieces to render by now: some at once, then more whenever the page has
 * nothing better to do.
 */
export function useGrown(pieces: readonly MessagePiece[], count: number): number {
  const [grown, setGrown] = useState(() => nextPieces(pieces, 0));
  useEffect(() => {
    if (grown >= count) return;
    return whenIdle(() => startTransition(() => setGrown(nextPieces(pieces, grown))));
  }, [grown, count, pieces]);
  return Math.min(grown, count);
}
