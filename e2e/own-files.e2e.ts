import { Buffer } from "node:buffer";
import { expect } from "@playwright/test";
import {
  choose,
  chooseFiles,
  firstRows,
  header,
  latest,
  start,
  take,
  taskOfRow,
} from "./browser/import-page.ts";
import { test } from "./laurel-test.ts";
import { draftCampaign } from "./seed/campaigns.ts";

test.use({ serverName: "own files" });

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

const VOTES = [
  "asked,gpt,ours,better,who,page",
  "Name a fruit.,Apple,A carrot,gpt,ann,17",
  "Name a bird.,A bat,A wren,ours,bob,18",
  "Name a tree.,An oak,A birch,tie,ann,19",
].join("\n");

for (const viewport of SIZES)
  test.describe(`at ${viewport.width} px`, () => {
    test.use({ viewport });

    test(
      "a table of votes is mapped in its headers, and its votes are in the overview",
      { tag: "@data" },
      async ({ browser, admin }) => {
        const campaignId = await draftCampaign(admin, { name: `Votes at ${viewport.width}` });
        const page = await (await admin.open(browser, { viewport })).newPage();
        await page.goto(`/campaigns/${campaignId}/import`);
        await choose(page, "votes.csv", VOTES);
        await take(page, "asked", "Prompt");
        await take(page, "gpt", "Response");
        await take(page, "ours", "Response");
        await take(page, "who", "Annotator");
        const verdict = page.getByRole("region", { name: "Verdict in better" });
        await expect(verdict.getByText("Line 2: gpt is better")).toBeVisible();
        await expect(verdict.getByText("Line 4: gpt, ours are equally good")).toBeVisible();
        await header(page, "gpt").getByRole("button").click();
        await page.getByRole("menuitemcheckbox", { name: "Its header is the model’s name" }).click();
        await expect(taskOfRow(page).getByText("A: gpt")).toBeVisible();

        await firstRows(page).getByRole("button", { name: "Row in line 2" }).click();
        await page.keyboard.press("ArrowDown");
        await expect(taskOfRow(page).getByText("Name a bird.")).toBeVisible();
        await expect(taskOfRow(page).getByText("B > A")).toBeVisible();
        await start(page, "Import 3 rows");
        await expect(latest(page)).toContainText("3 new tasks, 3 imported judgments.");
        await expect(latest(page)).toContainText("Kept as metadata: page");
        await page.goto(`/campaigns/${campaignId}`);
        await expect(page.getByText("3 imported").first()).toBeVisible();
      },
    );

    test(
      "a file with four bad rows is shown with what is wrong, and the others come in",
      { tag: "@data" },
      async ({ browser, admin }) => {
        const campaignId = await draftCampaign(admin, { name: `Bad rows at ${viewport.width}` });
        const page = await (await admin.open(browser, { viewport })).newPage();
        await page.goto(`/campaigns/${campaignId}/import`);
        const good = Array.from({ length: 16 }, (_, i) => `Question ${i}?,Yes ${i}.,No ${i}.,a`);
        const bad = ["Blank?,,No.,", "Same?,Yes.,Yes.,a", "Odd winner?,Yes.,No.,c", ",Yes.,No.,a"];
        const csv = ["prompt,response_a,response_b,winner", ...good, ...bad].join("\n");
        await choose(page, "bad.csv", csv);
        await page.getByRole("button", { name: "Use as verdict: winner" }).click();
        await expect(page.getByText("4 of 20 rows can’t be imported.")).toBeVisible();
        const problems = page.getByRole("region", { name: "Problems" }).getByRole("table");
        await expect(problems.getByRole("row").filter({ hasText: "winner" })).toContainText("20");
        await expect(problems.getByRole("row").filter({ hasText: "winner" })).toContainText(
          "which is none of",
        );
        await start(page, "Import 16 rows, skip 4");
        await expect(latest(page)).toContainText("16 new prompts");
        await expect(latest(page)).toContainText("4 invalid rows left out.");
      },
    );

    test(
      "several files come in as one round, or none of them",
      { tag: "@data" },
      async ({ browser, admin }) => {
        const campaignId = await draftCampaign(admin, { name: `Several at ${viewport.width}` });
        const page = await (await admin.open(browser, { viewport })).newPage();
        await page.goto(`/campaigns/${campaignId}/import`);
        const rows = (name: string, count: number) =>
          Array.from({ length: count }, (_, i) =>
            JSON.stringify({ prompt: `${name} ${i}?`, responses: [`Yes ${i}.`, `No ${i}.`] }),
          ).join("\n");
        await chooseFiles(page, [
          { name: "one.jsonl", text: rows("One", 2) },
          { name: "two.jsonl", text: `${rows("Two", 3)}\n{"prompt":"Bad?","responses":["Same.","Same."]}` },
        ]);
        await expect(page.getByRole("heading", { name: "one.jsonl, two.jsonl" })).toBeVisible();
        await expect(page.getByRole("region", { name: "Problems" }).getByRole("table")).toContainText(
          "two.jsonl",
        );
        await firstRows(page).getByRole("button", { name: "Row in line two.jsonl 1" }).click();
        await expect(taskOfRow(page).getByText("Two 0?")).toBeVisible();
        await start(page, "Import 5 rows, skip 1");
        await expect(latest(page)).toContainText("one.jsonl, two.jsonl");
        await expect(latest(page)).toContainText("5 new prompts, 10 new responses, 5 new tasks.");
      },
    );

    test("before a column is named, the lines of all files are seen and nothing is said of them", async ({
      browser,
      admin,
    }) => {
      const campaignId = await draftCampaign(admin, { name: `Unnamed at ${viewport.width}` });
      const page = await (await admin.open(browser, { viewport })).newPage();
      await page.goto(`/campaigns/${campaignId}/import`);
      await chooseFiles(page, [
        { name: "red.csv", text: "alpha,beta\n\nRed?,Yes.\n" },
        { name: "blue.csv", text: "alpha,beta\nBlue?,No.\nGreen?,Perhaps.\n" },
      ]);
      const lines = firstRows(page).getByRole("rowheader");
      await expect(lines).toHaveText(["red.csv 3", "blue.csv 2", "3"]);
      await expect(page.getByText("None was found in the responses.")).toHaveCount(0);
      const bar = await page.getByRole("region", { name: "What will be imported" }).boundingBox();
      expect(Math.round((bar?.y ?? 0) + (bar?.height ?? 0)), "the bar ends where the window does").toBe(
        viewport.height,
      );
      await take(page, "alpha", "Prompt");
      await take(page, "beta", "Response");
      await expect(page.getByText("None was found in the responses.")).toBeVisible();
      // One response alone makes no pair, and the table says so of every line.
      await expect(lines).toHaveText(["red.csv 3 ✗", "blue.csv 2 ✗", "3 ✗"]);
    });

    test(
      "a file in UTF-16 is read, and one that can't be read is told in a sentence",
      { tag: "@data" },
      async ({ browser, admin }) => {
        const campaignId = await draftCampaign(admin, { name: `Unreadable at ${viewport.width}` });
        const page = await (await admin.open(browser, { viewport })).newPage();
        await page.goto(`/campaigns/${campaignId}/import`);
        const refused = page.getByRole("alert");
        for (const { name, text, words } of [
          { name: "report.pdf", text: Buffer.from("%PDF-1.7\n…"), words: "is a PDF document" },
          {
            name: "old.csv",
            text: Buffer.from("prompt;a\nGr\u00fc\u00dfe;\u00e4", "latin1"),
            words: "UTF-8",
          },
          {
            name: "photo.csv",
            text: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0xfe, 0]),
            words: "photo.csv",
          },
        ]) {
          await chooseFiles(page, [{ name, text }]);
          await expect(refused.filter({ hasText: words })).toBeVisible();
        }
        const utf16 = Buffer.from("\ufeffprompt,response_a,response_b\nGrüße?,Schön,Ärger\n", "utf16le");
        await choose(page, "excel.csv", utf16);
        await expect(taskOfRow(page).getByText("Grüße?")).toBeVisible();
        await start(page, "Import 1 row");
        await expect(latest(page)).toContainText("1 new prompt, 2 new responses, 1 new task.");
      },
    );
  });
