"use client";

import { type RefObject, useEffect } from "react";

/**
 * While enabled, the boxes marked `data-scrolls` in the container scroll together: each is as far through its
 * own text as the one that is scrolled.
 */
export function useLockstep(enabled: boolean, container: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = container.current;
    if (!enabled || !element) return;
    // Boxes that this moved report that they scrolled, and must not move the others back.
    const moved = new WeakMap<Element, number>();
    const follow = (event: Event) => {
      const leader = event.target;
      if (!(leader instanceof HTMLElement) || !leader.matches("[data-scrolls]")) return;
      const expected = moved.get(leader);
      moved.delete(leader);
      if (expected !== undefined && Math.abs(expected - leader.scrollTop) < 2) return;
      const share = scrollShare(leader);
      for (const box of element.querySelectorAll("[data-scrolls]")) {
        if (box === leader || box.closest("[inert]")) continue;
        const top = Math.round(share * (box.scrollHeight - box.clientHeight));
        if (Math.abs(box.scrollTop - top) < 1) continue;
        moved.set(box, top);
        box.scrollTo({ top, behavior: "instant" });
      }
    };
    // Scroll events don't bubble, so they are caught on their way down.
    element.addEventListener("scroll", follow, { capture: true, passive: true });
    return () => element.removeEventListener("scroll", follow, { capture: true });
  }, [enabled, container]);
}

type Box = { readonly scrollTop: number; readonly scrollHeight: number; readonly clientHeight: number };

/** How far down a box is scrolled, from 0 to 1; 0 where all of it is in view. */
export function scrollShare({ scrollTop, scrollHeight, clientHeight }: Box): number {
  const range = scrollHeight - clientHeight;
  return range <= 0 ? 0 : Math.min(1, Math.max(0, scrollTop / range));
}
