import type { Page } from "@playwright/test";

/** How long a task has to be in view before the page takes an answer. */
const GUARD_MS = 250;
/** Texts are complete once nothing was added to them for this long. */
const QUIET_MS = 200;
/** Nobody reads 40 KB in this time, so a look never takes longer. */
const READ_AT_MOST_MS = 3_000;

type Look = { readonly aheadMs: number; readonly shown: number; readonly ahead: number };
/**
 * `aheadMs` has for each task the time from its coming into view until the next task was rendered; `late`
 * counts the tasks that were not complete when they were shown.
 */
export type Sitting = { readonly aheadMs: readonly number[]; readonly late: number };

/**
 * Waits like a fast reader: until the page takes keys and the next task is ready, but at most
 * `READ_AT_MOST_MS`.
 */
function look(page: Page): Promise<Look> {
  return page.evaluate(
    ({ guardMs, quietMs, atMostMs }) =>
      new Promise<Look>((resolve) => {
        let changedAt = performance.now();
        const observer = new MutationObserver(() => (changedAt = performance.now()));
        const texts = document.querySelector("[data-task]")?.parentElement;
        if (texts) observer.observe(texts, { subtree: true, childList: true, characterData: true });
        const elements = (task: string) => document.querySelectorAll(`[data-task=${task}] *`).length;
        const check = () => {
          const now = performance.now();
          const inViewMs = now - Number(document.documentElement.dataset["paintedAt"] ?? now);
          const ahead = elements("ahead");
          const ready = ahead > 0 && now - changedAt >= quietMs;
          if (inViewMs <= guardMs || (!ready && inViewMs < atMostMs)) return void setTimeout(check, 20);
          observer.disconnect();
          resolve({ aheadMs: inViewMs - (now - changedAt), shown: elements("shown"), ahead });
        };
        check();
      }),
    { guardMs: GUARD_MS, quietMs: QUIET_MS, atMostMs: READ_AT_MOST_MS },
  );
}

/** Answers `count` tasks with one key each. */
export async function judgeTasks(page: Page, count: number): Promise<Sitting> {
  const looks: Look[] = [];
  for (let task = 0; task <= count; task += 1) {
    looks.push(await look(page));
    if (task === count) break;
    const before = await page.evaluate(() => document.documentElement.dataset["paintedAt"]);
    await page.keyboard.press(task % 2 === 0 ? "2" : "6");
    await page.waitForFunction(
      (earlier) => (document.documentElement.dataset["paintedAt"] ?? earlier) !== earlier,
      before,
    );
  }
  const late = looks.slice(1).filter(({ shown }, index) => looks[index]?.ahead !== shown).length;
  return { aheadMs: looks.slice(0, -1).map(({ aheadMs }) => aheadMs), late };
}
