import type { Page } from "@playwright/test";

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
 * Collects problems of a page that one can't see: errors in the console, violations of the CSP and requests
 * to other origins. `refused` allows for answers that the server refuses on purpose.
 */
export async function watchPage(
  page: Page,
  origin: string,
  { refused = false } = {},
): Promise<readonly string[]> {
  const problems: string[] = [];
  await page.addInitScript(() =>
    document.addEventListener("securitypolicyviolation", (event) =>
      console.error(`CSP: ${event.violatedDirective} kept out ${event.blockedURI}`),
    ),
  );
  page.on("console", (message) => {
    const expected = refused && message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !expected)
      problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (!["data:", "blob:"].includes(url.protocol) && url.origin !== origin)
      problems.push(`request to ${url.href}`);
  });
  return problems;
}

/** Picks an option of the select box with this label. */
export async function selectOption(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole("combobox", { name: label, exact: true }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}
