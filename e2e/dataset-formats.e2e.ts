import { expect, type Page } from "@playwright/test";
import { usualSpec } from "@laurel/core/datasets/dataset-spec";
import { PRESETS } from "@laurel/core/questions/presets";
import { readParquet, saveDownload } from "./browser/downloads.ts";
import { selectOption } from "./browser/page.ts";
import { test } from "./laurel-test.ts";
import { ALL_KINDS, presetCampaign } from "./seed/campaigns.ts";
import { judgeByKind } from "./seed/judgments.ts";
import { invite } from "./seed/people.ts";
import { cutVersion } from "./seed/versions.ts";
import { validateFile } from "./server/validate-file.ts";

test.use({ serverName: "dataset formats" });

type Record = { readonly prompt: unknown; readonly chosen: unknown; readonly rejected: unknown };

const records = (file: Buffer) =>
  file
    .toString("utf8")
    .trimEnd()
    .split("\n")
    .map((line): unknown => JSON.parse(line));

/** Has the files of the chosen format written and downloads the training split. */
async function prepare(page: Page, format: string): Promise<Buffer> {
  await page.getByRole("button", { name: "Prepare files" }).click();
  await expect(page.getByRole("table", { name: `Files of ${format}` })).toContainText("README.md", {
    timeout: 60_000,
  });
  return saveDownload(page, `Download ${format}/train.jsonl`);
}

test(
  "rankings become pairs that TRL takes, as JSON Lines and as Parquet",
  { tag: "@data" },
  async ({ browser, admin }) => {
    const preset = PRESETS.find(({ id }) => id === "ultrafeedback-ranking");
    if (!preset) throw new Error("There is a preset for rankings.");
    const campaignId = await presetCampaign(admin, preset, 2);
    for (const [seed, name] of ["First Judge", "Second Judge"].entries())
      await judgeByKind(await invite(admin, { name, campaignId }), campaignId, preset.questions, seed + 3);
    const page = await (await admin.open(browser)).newPage();

    await test.step("the form asks which question, which kinds of record and what becomes of ties", async () => {
      await page.goto(`/campaigns/${campaignId}/datasets`);
      await page.getByRole("button", { name: "New dataset" }).first().click();
      await page
        .getByRole("dialog", { name: "New dataset" })
        .getByRole("textbox", { name: "Name" })
        .fill("Ranked");
      await page.getByRole("button", { name: "Create dataset" }).click();
      await selectOption(page, "Question", "How good is each response?");
      await expect(page.getByRole("checkbox", { name: "Ratings" })).toBeChecked();
      await expect(
        page.getByRole("radio", { name: "Leave ties out" }),
        "no pairs are made of ratings unless they are asked for",
      ).toBeHidden();
      await selectOption(page, "Question", "Rank the responses, the best first.");
      await expect(page.getByRole("checkbox", { name: "Pairs" })).toBeChecked();
      await page.getByRole("checkbox", { name: "Rankings" }).check();
      await expect(
        page.getByRole("button", { name: "Cut version" }),
        "no tie policy is chosen by silence",
      ).toBeDisabled();
      await page.getByRole("radio", { name: "Leave ties out" }).click();
      await expect(page.getByRole("button", { name: "Cut version" })).toBeEnabled();
    });

    const preview = page.getByRole("region", { name: "Preview" });
    await test.step("what is seldom changed says what is wrong with it, and what it is when folded", async () => {
      await page.locator("summary").filter({ hasText: /^More/ }).click();
      await page.getByRole("textbox", { name: "Most pairs per prompt" }).fill("none");
      await expect(page.getByText("Give a whole number above 0, or nothing.", { exact: true })).toBeVisible();
      await expect(page.getByRole("button", { name: "Cut version" })).toBeDisabled();
      await page.getByRole("textbox", { name: "Most pairs per prompt" }).fill("2");
      await page.locator("summary").filter({ hasText: /^More/ }).click();
      await expect(page.getByText("Most pairs per prompt: 2")).toBeVisible();
      await expect(preview).toContainText("Pair above the limit per prompt");
    });

    await test.step("the preview shows the records of each kind in its own form", async () => {
      // The list is looked up within its panel, because for one frame the old panel still stands beside the
      // new one.
      const firstOf = (kind: string) =>
        preview.getByRole("tabpanel", { name: kind }).getByRole("list", { name: "First records" });
      await expect(firstOf("Pairs")).toContainText("chosen");
      await preview.getByRole("tab", { name: "Rankings" }).click();
      await expect(firstOf("Rankings")).toContainText("1.");
      await page.getByRole("button", { name: "Cut version" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Version 1" })).toBeVisible();
      await expect(page.getByText("being cut", { exact: true })).toBeHidden({ timeout: 60_000 });
    });

    await test.step("the choice of a trainer stands in the address", async () => {
      await expect(page.getByRole("combobox", { name: "Trainer" })).toHaveText("TRL");
      await selectOption(page, "Trainer", "OpenRLHF");
      await expect(page.getByText("openrlhf-pref", { exact: true }).first()).toBeVisible();
      await page.reload();
      await expect(page.getByText("openrlhf-pref", { exact: true }).first()).toBeVisible();
      await selectOption(page, "Trainer", "TRL");
      await expect(page.getByRole("combobox", { name: "Method" })).toHaveText("DPO");
      await expect(page.getByRole("group", { name: "Code in python" })).toContainText("DPOTrainer");
      await expect(page.getByRole("group", { name: "Code in json" })).toContainText('"chosen"');
    });

    await test.step("the files are prepared, the same rows in both kinds, and nothing is found in them", async () => {
      const jsonl = await prepare(page, "trl-preference");
      expect(await validateFile(jsonl, "trl-preference")).toMatch(/rows as trl-preference: OK/);
      const lines = records(jsonl) as Record[];
      const rows = await readParquet<Record>(
        await saveDownload(page, "Download trl-preference/data/train-00000-of-00001.parquet"),
      );
      expect(lines.length).toBeGreaterThan(2);
      expect(rows).toEqual(lines);
    });

    await test.step("what is prepared is there at once, in the picker and beside another choice", async () => {
      await page.goto(new URL(page.url()).pathname);
      await expect(page.getByRole("table", { name: "Files of trl-preference" })).toBeVisible();
      await selectOption(page, "Trainer", "OpenRLHF");
      await page.getByText("Preference pairs with an explicit prompt, as messages", { exact: true }).click();
      await expect(page.getByRole("table", { name: "Files of trl-preference" })).toBeVisible();
    });

    await test.step("the next version says what it has that this one had not, and in what its spec differs", async () => {
      await page.getByRole("link", { name: "Ranked" }).click();
      await expect(
        page.getByRole("checkbox", { name: "Rankings" }),
        "a version begins from the one before",
      ).toBeChecked();
      await page.locator("summary").filter({ hasText: /^More/ }).click();
      await page.getByRole("textbox", { name: "Most pairs per prompt" }).fill("1");
      await page.getByRole("button", { name: "Cut version" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Version 2" })).toBeVisible();
      const difference = page
        .locator("section")
        .filter({ has: page.getByRole("heading", { name: "Since version 1" }) });
      await expect(difference).toContainText(/Pairs: 0 records added, [1-9]\d* removed/, { timeout: 60_000 });
      await expect(difference).toContainText("Most pairs per prompt");
    });
  },
);

test(
  "thumbs become KTO's records and labeled steps a process reward model's",
  { tag: "@data" },
  async ({ browser, admin }) => {
    const campaignId = await presetCampaign(admin, ALL_KINDS);
    await judgeByKind(
      await invite(admin, { name: "Kind Judge", campaignId }),
      campaignId,
      ALL_KINDS.questions,
      7,
    );
    const page = await (await admin.open(browser)).newPage();
    const cases = [
      {
        question: "thumbs",
        family: "unpaired",
        method: "KTO",
        format: "trl-unpaired",
        holds: { label: expect.any(Boolean) },
      },
      {
        question: "steps",
        family: "steps",
        method: "process reward model",
        format: "trl-stepwise",
        holds: { labels: expect.arrayContaining([true]) },
      },
    ] as const;
    for (const { question, family, method, format, holds } of cases) {
      const { datasetId, versionId } = await cutVersion(admin, {
        campaignId,
        name: method,
        spec: { ...usualSpec(question, [family]), testShare: 0 },
      });
      await page.goto(`/campaigns/${campaignId}/datasets/${datasetId}/versions/${versionId}`);
      await selectOption(page, "Method", method);
      const jsonl = await prepare(page, format);
      expect(await validateFile(jsonl, format)).toContain("OK");
      expect(records(jsonl)).toContainEqual(expect.objectContaining(holds));
    }
  },
);
