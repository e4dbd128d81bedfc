"use client";

import { type RefObject, useEffect, useState } from "react";
import { clearHighlights, highlightRanges } from "./highlight-ranges.ts";
import { textRanges } from "./text-ranges.ts";

type Found = {
  readonly count: number;
  /** The place in view, from 0; -1 where there is none. */ readonly at: number;
  go(by: 1 | -1): void;
};

function bringIntoView(range: Range | undefined): void {
  range?.startContainer.parentElement?.scrollIntoView({ block: "nearest", inline: "nearest" });
  if (!range) return;
  // A long paragraph may be in view without the place in it.
  const box = range.getBoundingClientRect();
  if (box.top < 0 || box.bottom > innerHeight) scrollBy({ top: box.top - innerHeight / 2 });
}

/**
 * Finds a text in what a container shows, marks its places, and steps through them. It looks again when what
 * is shown changes.
 */
export function useFindInText(container: RefObject<Element | null>, wanted: string): Found {
  const [ranges, setRanges] = useState<readonly Range[]>([]);
  const [at, setAt] = useState(0);
  const current = ranges[at];

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    let asked = 0;
    const look = () => setRanges(textRanges(element, wanted));
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(look);
    });
    look();
    setAt(0);
    observer.observe(element, {
      childList: true,
      characterData: true,
      subtree: true,
      attributes: true,
      attributeFilter: ["open", "inert"],
    });
    return () => {
      observer.disconnect();
      cancelAnimationFrame(asked);
    };
  }, [container, wanted]);

  useEffect(() => {
    highlightRanges(ranges, current);
    return clearHighlights;
  }, [ranges, current]);

  useEffect(() => bringIntoView(current), [current]);

  const go = (by: 1 | -1) => ranges.length > 0 && setAt((at + by + ranges.length) % ranges.length);
  return { count: ranges.length, at: current ? at : -1, go };
}
