import { expect, type Page } from "@playwright/test";

// Waiting for a view: each of these takes a page to the state that the view shows, and settles once it is
// there.

export const heading = (name?: string | RegExp) => (page: Page) =>
  expect(page.getByRole("heading", { level: 1, ...(name && { name }) })).toBeVisible();
export const table =
  (name: string, count = 2) =>
  async (page: Page) => {
    await expect(
      page
        .getByRole("table", { name, exact: true })
        .getByRole("row")
        .nth(count - 1),
    ).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: /^Loading$/ })).toHaveCount(0);
  };
export const text = (words: string) => (page: Page) =>
  expect(page.getByText(words).filter({ visible: true }).first()).toBeVisible();
export const region = (name: string) => (page: Page) =>
  expect(page.getByRole("region", { name, exact: true })).toBeVisible();

/** Waits for the page, opens a dialog with a button and waits for that. */
export const dialog =
  (before: (page: Page) => Promise<void>, button: string | RegExp, name: string) => async (page: Page) => {
    await before(page);
    const open = page.getByRole("dialog", { name });
    if (await open.isHidden()) await page.getByRole("button", { name: button }).first().click();
    await expect(open).toBeVisible();
  };

/**
 * Opens a part of the judging page with a key and waits for it. Phones lack some of its buttons, and the page
 * takes keys only after a pair was in view for a moment, so the key is pressed until the part is open.
 */
export const keyed = (key: string, role: "dialog" | "complementary", name: string) => async (page: Page) => {
  await region("Prompt")(page);
  const opened = page.getByRole(role, { name });
  await expect(async () => {
    if (await opened.isHidden()) await page.keyboard.press(key);
    await expect(opened).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 15_000 });
};

export const results = async (page: Page) => {
  await region("Counts")(page);
  for (const name of ["Agreement", "Win rate", "Judgments a day"])
    await expect(page.getByRole("button", { name: `Table of ${name}` })).toBeVisible();
};
export const practice = async (page: Page) => {
  await page.getByRole("tab", { name: "Practice" }).click();
  await table("Practice tasks")(page);
};
export const spec = async (page: Page) => {
  await page.locator("summary").filter({ hasText: /^More/ }).click();
  await expect(page.getByRole("list", { name: "First records" })).toBeVisible();
};
export const version = async (page: Page) => {
  await table("Files of hh-rlhf", 4)(page);
  for (const name of ["Copy record", "Copy snippet", "Copy command"])
    await expect(page.getByRole("button", { name })).toBeVisible();
};

/**
 * Waits for the page, opens a question about an irreversible step by a button or menu, and waits for that.
 */
export const alert =
  (before: (page: Page) => Promise<void>, button: string | RegExp, name: string | RegExp, entry?: string) =>
  async (page: Page) => {
    await before(page);
    const open = page.getByRole("alertdialog", { name });
    if (await open.isHidden()) {
      await page.getByRole("button", { name: button }).first().click();
      if (entry) await page.getByRole("menuitem", { name: entry }).click();
    }
    await expect(open).toBeVisible();
  };
export const part = (name: string) => async (page: Page) => {
  await version(page);
  await page.getByRole("tab", { name, exact: true }).last().click();
  await expect(page.getByRole("tabpanel", { name, exact: true }).last()).toBeVisible();
};

export const openQuestion = (preset: string, question: number) => async (page: Page) => {
  const line = page
    .getByRole("list", { name: "Questions" })
    .getByRole("heading", { level: 3 })
    .nth(question - 1)
    .getByRole("button");
  if (await line.isHidden()) await page.getByRole("button", { name: new RegExp(`^${preset}`) }).click();
  if ((await line.getAttribute("aria-expanded")) === "false") await line.click();
  await page.getByText("Details", { exact: true }).last().click();
  await expect(page.getByRole("textbox", { name: "Id of the question" })).toBeVisible();
};
