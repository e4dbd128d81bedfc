import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { PRESETS } from "@laurel/core/questions/presets";
import { accessibilityProblems } from "./browser/axe.ts";
import { test } from "./laurel-test.ts";
import { ALL_KINDS, presetCampaign } from "./seed/campaigns.ts";
import { judgeByKind } from "./seed/judgments.ts";
import { invite, type Person } from "./seed/people.ts";

test.use({ serverName: "results" });

type Campaign = Parameters<typeof presetCampaign>[1];

/** Makes a campaign and has two people judge every task of it. */
async function judged(admin: Person, campaign: Campaign): Promise<string> {
  const campaignId = await presetCampaign(admin, campaign, 2);
  for (const [seed, name] of ["First", "Second"].entries())
    await judgeByKind(
      await invite(admin, { name: `${name} of ${campaign.name}`, campaignId }),
      campaignId,
      campaign.questions,
      seed + 1,
    );
  return campaignId;
}

test("the overview shows the answers to every question, each with its table and its CSV, and no agreement where nothing is ranked", async ({
  browser,
  admin,
}) => {
  const campaignId = await judged(admin, ALL_KINDS);
  const page = await (await admin.open(browser)).newPage();
  await page.goto(`/campaigns/${campaignId}`);
  for (const { title } of ALL_KINDS.questions)
    await expect(page.getByRole("heading", { level: 2, name: title })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Do annotators agree?" })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Which models are preferred?" })).toHaveCount(0);
  for (const title of [
    "Ratings by aspect",
    "Share good",
    "Traces",
    "Steps",
    "First error",
    "Flags",
    "Rewrites",
    "Texts",
  ]) {
    await page.getByRole("button", { name: `Table of ${title}`, exact: true }).click();
    await expect(page.getByRole("table", { name: title, exact: true }).getByRole("row").nth(1)).toBeVisible();
  }
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "CSV of Flags" }).click();
  expect(await readFile(await (await coming).path(), "utf8")).toMatch(
    /^Flag,Judgments,Share,Marks\r?\nRefusal,\d+,/,
  );
  expect(await accessibilityProblems(page)).toEqual([]);
});

test("a campaign of rankings shows tau-b, win rates that count all pairs, and its ratings", async ({
  browser,
  admin,
}) => {
  const preset = PRESETS.find(({ id }) => id === "ultrafeedback-ranking");
  if (!preset) throw new Error("the preset is there");
  const campaignId = await judged(admin, preset);
  const page = await (await admin.open(browser)).newPage();
  await page.goto(`/campaigns/${campaignId}`);
  await page.getByRole("button", { name: "Table of Agreement on rankings" }).click();
  await expect(
    page.getByRole("table", { name: "Agreement on rankings" }).getByRole("row", { name: /tau-b/ }),
  ).toContainText(/[01]\.\d{3}/);
  await expect(page.getByText("counts as all its pairs")).toBeVisible();
  await expect(page.getByRole("heading", { level: 3, name: "Ratings by aspect" })).toBeVisible();
  await expect(page.getByRole("table", { name: "Mean rating of each model by each aspect" })).toBeVisible();
});
