import type { Page } from "@playwright/test";

/** How long the page took to paint after a key press, in milliseconds from when the key went down. */
export type Painted = {
  /**
   * The end of the first frame that shows the change, as the browser reports it (Event Timing, in steps of
   * 8 ms). Null when it took less than 16 ms.
   */
  readonly eventMs: number | null;
  /** The beginning of the frame after that. It is not rounded, but includes what ran between the two. */
  readonly frameMs: number;
};
export type Session = { readonly shifts: readonly number[]; readonly longTasks: readonly number[] };

declare global {
  interface Window {
    bench: {
      painted: { at: number; frameMs: number }[];
      events: { at: number; ms: number }[];
      shifts: number[];
      longTasks: number[];
    };
  }
}

/** Makes every page opened from now on record what it paints when a key shows another task. */
export async function watchPaints(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const bench: Window["bench"] = { painted: [], events: [], shifts: [], longTasks: [] };
    window.bench = bench;
    let pressed: number | null = null;
    window.addEventListener("keydown", (event) => (pressed = event.timeStamp), { capture: true });
    const shown = (node: Node) => node instanceof HTMLElement && node.dataset["task"] === "shown";
    new MutationObserver((records) => {
      if (
        pressed === null ||
        !records.some(({ target, addedNodes }) => shown(target) || [...addedNodes].some(shown))
      )
        return;
      const at = pressed;
      pressed = null;
      requestAnimationFrame(() =>
        requestAnimationFrame((frame) => bench.painted.push({ at, frameMs: frame - at })),
      );
    }).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ["data-task"],
    });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (entry.name === "keydown") bench.events.push({ at: entry.startTime, ms: entry.duration });
    }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        bench.shifts.push((entry as PerformanceEntry & { readonly value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) bench.longTasks.push(entry.duration);
    }).observe({ type: "longtask", buffered: true });
  });
}

/** What a page has recorded since it was opened. */
export async function paintsOf(page: Page): Promise<Session & { readonly presses: readonly Painted[] }> {
  const { painted, events, shifts, longTasks } = await page.evaluate(() => window.bench);
  const presses = painted.map(({ at, frameMs }) => ({
    frameMs,
    eventMs: events.find((event) => Math.abs(event.at - at) < 1)?.ms ?? null,
  }));
  return { presses, shifts, longTasks };
}
