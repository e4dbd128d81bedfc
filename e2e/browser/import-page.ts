import { expect, type Locator, type Page } from "@playwright/test";

/** Chooses a file on the import page and waits for its preview. */
export async function choose(page: Page, name: string, text: string): Promise<void> {
  await page
    .getByLabel("Choose a file, or drop it here")
    .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
  await expect(page.getByRole("heading", { name: "Preview" })).toBeVisible();
}

/** The row of the newest import. */
export function latest(page: Page): Locator {
  return page.getByRole("table", { name: "Imports so far" }).getByRole("row").nth(1);
}
