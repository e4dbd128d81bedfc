import type { Page } from "@playwright/test";

/**
 * Whatever goes wrong in a page without being seen: errors in the console, violations of the CSP, requests
 * that leave the origin.
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
