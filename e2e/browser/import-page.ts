import { Buffer } from "node:buffer";
import { expect, type Locator, type Page } from "@playwright/test";

export type ChosenFile = { readonly name: string; readonly text: string | Buffer };

/** Chooses files on the import page. */
export async function chooseFiles(page: Page, files: readonly ChosenFile[]): Promise<void> {
  await page.getByLabel("Choose files, or drop them here").setInputFiles(
    files.map(({ name, text }) => ({
      name,
      mimeType: "application/octet-stream",
      buffer: Buffer.from(text),
    })),
  );
}

/** Chooses a file on the import page and waits for its rows. */
export async function choose(page: Page, name: string, text: string | Buffer): Promise<void> {
  await chooseFiles(page, [{ name, text }]);
  await expect(firstRows(page)).toBeVisible();
}

/** The table of a file's first rows. */
export function firstRows(page: Page): Locator {
  return page.getByRole("table", { name: "First rows" });
}

/** The header of a column, which says what it is taken for. */
export function header(page: Page, column: string): Locator {
  return firstRows(page)
    .getByRole("columnheader")
    .filter({ has: page.getByText(column, { exact: true }) });
}

/** Takes a column for something, in its header. */
export async function take(page: Page, column: string, use: string): Promise<void> {
  await header(page, column).getByRole("button").click();
  await page.getByRole("menuitemradio", { name: use, exact: true }).click();
  await expect(header(page, column)).toContainText(use);
}

/** The task that the selected row makes. */
export function taskOfRow(page: Page): Locator {
  return page.getByRole("region", { name: "Task of the selected row" });
}

/** Starts the import with the button that says so. */
export async function start(page: Page, words: string): Promise<void> {
  await page.getByRole("button", { name: words, exact: true }).click();
}

/** The row of the newest import. */
export function latest(page: Page): Locator {
  return page.getByRole("table", { name: "Imports so far" }).getByRole("row").nth(1);
}
