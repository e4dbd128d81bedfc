import { expect, type Page } from "@playwright/test";
import { readParquet, saveDownload } from "./browser/downloads.ts";
import { judging } from "./browser/judging.ts";
import { selectOption } from "./browser/page.ts";
import { test } from "./laurel-test.ts";
import { liveCampaign } from "./seed/campaigns.ts";
import { invite, type Person } from "./seed/people.ts";

test.use({ serverName: "metadata" });

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

/** Eight prompts with a topic, a level and pages that are kept as metadata, and a latency of each response. */
const TOLD_ROWS = Array.from({ length: 8 }, (_, index) => ({
  prompt: `Question ${index + 1}?`,
  topic: index % 4 === 3 ? null : ["maths", "law"][index % 2],
  level: index + 1,
  source_url: `https://example.org/articles/2026/questions/${index + 1}/index.html`,
  responses: [
    { text: `Yes ${index + 1}.`, model: "heron-7b", latency: index + 0.25, llm: "heron-7b" },
    { text: `No ${index + 1}.`, model: "stork-2", latency: index + 0.5, llm: "stork-2" },
  ],
}));

/** A live campaign whose file had columns that mean nothing to Laurel. */
const campaignWithMetadata = (admin: Person, name: string): Promise<string> =>
  liveCampaign(admin, { name, rows: TOLD_ROWS });

const rowsOf = (page: Page) => page.getByRole("table", { name: "Prompts" }).locator("tbody").getByRole("row");
const barOf = (page: Page) => page.getByRole("group", { name: "Selected prompts" });

for (const viewport of SIZES)
  test(
    `at ${viewport.width} px, prompts are filtered by a column, retired in bulk and brought back`,
    { tag: "@data" },
    async ({ browser, admin }) => {
      const campaignId = await campaignWithMetadata(admin, `Filtered at ${viewport.width}`);
      const page = await (await admin.open(browser, { viewport })).newPage();
      await page.goto(`/campaigns/${campaignId}/prompts`);
      await expect(rowsOf(page)).toHaveCount(8);
      const filter = page.getByRole("group", { name: "Filter by metadata" });
      await selectOption(page, "Column", "topic");
      await filter.getByRole("combobox", { name: "Value", exact: true }).fill("law");
      await expect(rowsOf(page)).toHaveCount(2);
      await filter.getByRole("button", { name: "Or…" }).click();
      await filter.getByRole("combobox", { name: "Or value" }).fill("maths");
      await expect(rowsOf(page)).toHaveCount(6);
      await page.reload();
      await expect(rowsOf(page)).toHaveCount(6);
      await selectOption(page, "Column", "latency");
      await selectOption(page, "Test", "is a number from … to");
      await filter.getByRole("textbox", { name: "From" }).fill("6,4");
      await expect(rowsOf(page)).toHaveCount(2);

      await page.getByRole("checkbox", { name: "Select all on this page" }).check();
      await barOf(page).getByRole("button", { name: "Retire…" }).click();
      const dialog = page.getByRole("dialog", { name: "Retire 2 prompts?" });
      await expect(dialog).toContainText("2 tasks are no longer given to annotators.");
      await dialog.getByRole("textbox", { name: "Reason" }).fill("Off topic.");
      await dialog.getByRole("button", { name: "Retire" }).click();
      await expect(rowsOf(page).filter({ hasText: "retired" })).toHaveCount(2);
      await filter.getByRole("button", { name: "Clear the filter" }).click();
      await selectOption(page, "Show", "In use");
      await expect(rowsOf(page)).toHaveCount(6);
      await selectOption(page, "Show", "Retired");
      await expect(rowsOf(page)).toHaveCount(2);
      await page.getByRole("checkbox", { name: "Select all on this page" }).check();
      await barOf(page).getByRole("button", { name: "Bring back" }).click();
      await expect(barOf(page)).toBeHidden();
      await selectOption(page, "Show", "In use");
      await expect(rowsOf(page)).toHaveCount(8);
    },
  );

test(
  "annotators see the column that the lead ticks, and records carry the columns that a dataset names",
  { tag: "@data" },
  async ({ browser, admin }) => {
    const campaignId = await campaignWithMetadata(admin, "Carried");
    const page = await (await admin.open(browser)).newPage();
    const annotator = await invite(admin, { name: "Grace Judge", campaignId });
    const desk = await (await annotator.open(browser)).newPage();
    const judge = judging(desk);

    await test.step("nothing is shown before the lead ticks a column", async () => {
      await judge.open(campaignId);
      await expect(desk.getByRole("region", { name: "About this prompt" })).toHaveCount(0);
      await page.goto(`/campaigns/${campaignId}/settings`);
      const card = page.locator("section").filter({ hasText: "Metadata that annotators see" });
      await card.getByRole("checkbox", { name: "llm" }).check();
      await expect(card).toContainText("may tell annotators which model wrote a response");
      await card.getByRole("checkbox", { name: "llm" }).uncheck();
      await card.getByRole("checkbox", { name: "level" }).check();
      await card.getByRole("button", { name: "Save columns" }).click();
      await expect(page.getByText("Saved", { exact: false }).first()).toBeVisible();
      await judge.open(campaignId);
      await expect(desk.getByRole("region", { name: "About this prompt" })).toHaveText(/^level\s*\d$/);
      await expect(desk.getByText("heron-7b")).toHaveCount(0);
    });

    await test.step("the annotator judges all", async () => {
      for (let task = 0; task < 8; task += 1) await judge.press("1");
      await judge.allSaved();
    });

    await test.step("the form offers the columns, and says what is missing of a condition", async () => {
      await page.goto(`/campaigns/${campaignId}/datasets`);
      await page.getByRole("button", { name: "New dataset" }).first().click();
      await page
        .getByRole("dialog", { name: "New dataset" })
        .getByRole("textbox", { name: "Name" })
        .fill("Told");
      await page.getByRole("button", { name: "Create dataset" }).click();
      await page.getByRole("radio", { name: "Leave ties out" }).click();
      await page.getByRole("textbox", { name: "Test share" }).fill("0");
      await page.locator("summary").filter({ hasText: /^More/ }).click();
      await page.getByRole("button", { name: "Add a condition" }).click();
      await selectOption(page, "Column", "topic (prompt)");
      await expect(
        page.getByRole("alert").filter({ hasText: "Fill in the condition on topic" }),
      ).toBeVisible();
      await selectOption(page, "Test", "is missing");
      await selectOption(page, "What becomes of records", "No records where");
      const carried = page.getByRole("group", { name: "Metadata in records" });
      await carried.getByRole("checkbox", { name: "topic" }).check();
      await carried.getByRole("checkbox", { name: "latency" }).check();
      await page.locator("summary").filter({ hasText: /^More/ }).click();
      await expect(page.getByText("no prompts where topic is missing")).toBeVisible();
      await expect(page.getByText("topic (prompt), latency (response)")).toBeVisible();
      await page.getByRole("button", { name: "Cut version" }).click();
    });

    await test.step("the picker says which formats carry them, and the files have them", async () => {
      await page
        .getByRole("tab", { name: "Files" })
        .or(page.getByText("Files to train with"))
        .first()
        .click();
      await expect(page.getByText("Its records can carry columns of metadata.")).toBeVisible();
      await page.getByRole("button", { name: "Prepare files" }).click();
      await expect(page.getByRole("table", { name: "Files of trl-preference" })).toContainText("README.md", {
        timeout: 60_000,
      });
      const lines = (await saveDownload(page, "Download trl-preference/train.jsonl"))
        .toString("utf8")
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line));
      const parquet = await readParquet(
        await saveDownload(page, "Download trl-preference/data/train-00000-of-00001.parquet"),
      );
      expect(parquet).toEqual(lines);
      expect(lines.map(({ topic }) => topic).toSorted()).toEqual([
        "law",
        "law",
        "maths",
        "maths",
        "maths",
        "maths",
      ]);
      for (const line of lines) expect(Math.abs(line.chosen_latency - line.rejected_latency)).toBe(0.25);
    });
  },
);
