import { expect, type Page } from "@playwright/test";

/** How long a task has to be in view before it can be answered. */
const GUARD_MS = 250;

export type SeenPair = { readonly prompt: string; readonly A: string; readonly B: string };

/**
 * The texts of the pair in view, or null when there is none. A task that is rendered ahead is not in view.
 */
function pairInView(page: Page): Promise<SeenPair | null> {
  return page.evaluate(() => {
    const text = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .find((each) => each.checkVisibility({ opacityProperty: true }))
        ?.innerText.trim();
    const [prompt, A, B] = [
      "[aria-label=Prompt]",
      "[aria-label='Text of response A']",
      "[aria-label='Text of response B']",
    ].map(text);
    return prompt === undefined || A === undefined || B === undefined ? null : { prompt, A, B };
  });
}

/**
 * Waits until what is in view was painted more than `ms` milliseconds ago, by the page's own record and
 * clock.
 */
async function readFor(page: Page, ms: number): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      performance.now() - Number(document.documentElement.dataset["paintedAt"] ?? Number.NaN) > wanted,
    ms,
  );
}

/** The judging page in the hands of somebody who reads and types. */
export function judging(page: Page) {
  const saveState = page.getByText(/^(All saved|Saving \d|Offline, |Signed out)/).filter({ visible: true });

  async function read(): Promise<SeenPair> {
    await expect(page.getByRole("region", { name: "Prompt", exact: true })).toBeVisible();
    await readFor(page, GUARD_MS);
    const pair = await pairInView(page);
    if (!pair) throw new Error("No pair is in view.");
    return pair;
  }

  const another = (seen: SeenPair) => expect.poll(() => pairInView(page)).not.toEqual(seen);

  return {
    saveState,
    /** Waits until the task in view may be answered. */
    seen: () => readFor(page, GUARD_MS),
    read,
    /** Waits until another pair than this one is in view, or none. */
    another,
    inView: () => pairInView(page),
    async open(campaignId: string) {
      await page.goto(`/campaigns/${campaignId}/judge`);
      await expect(page.getByRole("region", { name: "Prompt", exact: true })).toBeVisible();
    },
    /** Reads the pair, presses one key and resolves to the pair. */
    async press(key: string): Promise<SeenPair> {
      const seen = await read();
      await page.keyboard.press(key);
      await another(seen);
      return seen;
    },
    /** Reads the pair, clicks one answer and resolves to the pair. */
    async choose(answer: string): Promise<SeenPair> {
      const seen = await read();
      await page.getByRole("button", { name: answer, exact: true }).click();
      await another(seen);
      return seen;
    },
    allSaved: () => expect(saveState).toHaveText("All saved"),
  };
}
