import type { BrowserContext, Page } from "@playwright/test";

/** Waits until nothing fades in or moves any more, endless animations apart. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(() => {
    const ending = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    return Promise.allSettled(ending.map((animation) => animation.finished));
  });
}

/**
 * Collects problems of a page that one can't see: errors in the console, violations of the CSP, requests to
 * other origins, dialogs and windows that open. What is returned tells them, and begins anew; `refused` allows
 * for answers that the server refuses on purpose.
 */
export async function watchPage(
  page: Page,
  origin: string,
): Promise<(allowed?: { readonly refused?: boolean }) => string[]> {
  const problems: string[] = [];
  await page.addInitScript(() =>
    document.addEventListener("securitypolicyviolation", (event) =>
      console.error(`CSP: ${event.violatedDirective} kept out ${event.blockedURI}`),
    ),
  );
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (!["data:", "blob:"].includes(url.protocol) && url.origin !== origin)
      problems.push(`request to ${url.href}`);
  });
  page.on("dialog", (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("popup", (other) => problems.push(`window: ${other.url()}`));
  return ({ refused = false } = {}) =>
    problems
      .splice(0)
      .filter((problem) => !(refused && problem.startsWith("console: Failed to load resource")));
}

export type WatchedPage = { readonly page: Page; readonly problems: Awaited<ReturnType<typeof watchPage>> };

/**
 * One watched page for each person, opened when it is first asked for. It goes from view to view, since a page
 * that was just opened compiles every script anew, which takes longer than most views do.
 */
export function pagesOf<Who>(
  origin: string,
  open: (who: Who) => Promise<BrowserContext>,
): { of(who: Who): Promise<WatchedPage>; close(): Promise<void> } {
  const pages = new Map<Who, WatchedPage>();
  return {
    of: async (who) => {
      const known = pages.get(who);
      if (known !== undefined) return known;
      const page = await (await open(who)).newPage();
      const watched = { page, problems: await watchPage(page, origin) };
      pages.set(who, watched);
      return watched;
    },
    close: async () => {
      for (const { page } of pages.values()) await page.context().close();
    },
  };
}

/** Picks an option of the select box with this label. */
export async function selectOption(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole("combobox", { name: label, exact: true }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}
