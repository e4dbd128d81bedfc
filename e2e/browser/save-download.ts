import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";

/** Clicks a link and gives the bytes of the file that comes. */
export async function saveDownload(page: Page, link: string): Promise<Buffer> {
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: link, exact: true }).click();
  return readFile(await (await coming).path());
}
