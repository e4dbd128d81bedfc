import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { choose, header, latest, start, taskOfRow } from "./browser/import-page.ts";
import { test } from "./laurel-test.ts";
import { draftCampaign } from "./seed/campaigns.ts";

test.use({ serverName: "imported labels" });

const STEPS = [
  {
    id: "steps",
    kind: "steps",
    title: "Is each step right?",
    help: "",
    required: true,
    split: "blank-lines",
    stopAtFirstError: true,
    continuation: false,
  },
];

type RawJudgment = {
  readonly kind: string;
  readonly annotator: string;
  readonly responses: readonly {
    readonly id: string;
    readonly messages: readonly { readonly content: string }[];
  }[];
  readonly answers: { readonly preference: { readonly tiers: readonly (readonly string[])[] } };
};

/** The judgments of a campaign, from the file that its page offers. */
async function judgmentsOf(page: Page, campaignId: string): Promise<RawJudgment[]> {
  await page.goto(`/campaigns/${campaignId}/datasets`);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "All judgments (JSONL)" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("judgments.jsonl");
  return (await readFile(await download.path(), "utf8"))
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as RawJudgment)
    .filter(({ kind }) => kind === "judgment");
}

/** A judgment's tiers, with the responses' texts in place of their ids. */
function tiersInTexts({ responses, answers }: RawJudgment): (string | undefined)[][] {
  const textOf = (id: string) => responses.find((response) => response.id === id)?.messages[0]?.content;
  return answers.preference.tiers.map((tier) => tier.map(textOf));
}

test(
  "rankings of several responses come in with the order that people gave them, and out again as they were",
  { tag: "@data" },
  async ({ browser, admin }) => {
    const campaignId = await draftCampaign(admin, { name: "By ranks", responsesPerTask: 4 });
    const page = await (await admin.open(browser)).newPage();
    await page.goto(`/campaigns/${campaignId}/import`);
    const row = {
      prompt: [{ role: "user", content: "Name a bird." }],
      ranked: [
        { text: "A wren.", rank: 0 },
        { text: "A tree.", rank: 2 },
        { text: "A robin.", rank: 1 },
      ],
    };
    await choose(page, "ranked.jsonl", JSON.stringify(row));
    await expect(taskOfRow(page).getByText("A > C > B")).toBeVisible();
    await start(page, "Import 1 row");
    await expect(latest(page)).toContainText(
      "1 new prompt, 3 new responses, 1 new task, 1 imported judgment.",
    );

    const judgments = await judgmentsOf(page, campaignId);
    expect(judgments.map(tiersInTexts)).toEqual([[["A wren."], ["A robin."], ["A tree."]]]);
  },
);

test(
  "a column for the winner becomes votes of the people who judged, and another label is kept only when one says so",
  { tag: "@data" },
  async ({ browser, admin }) => {
    const campaignId = await draftCampaign(admin, { name: "By winner" });
    const page = await (await admin.open(browser)).newPage();
    await page.goto(`/campaigns/${campaignId}/import`);
    const csv =
      "question,answer_1,answer_2,winner,worker_id,safety_label\nName a fruit.,Apple,A carrot,1,ann,ok\nName a bird.,A bat,A wren,2,bob,ok\n";
    await choose(page, "votes.csv", csv);
    const verdict = page.getByRole("region", { name: "Verdict in winner" });
    await expect(verdict.getByText("Line 2: answer_1 is better")).toBeVisible();
    await expect(verdict.getByText("Line 3: answer_2 is better")).toBeVisible();
    await verdict.getByRole("button", { name: "Turn round" }).click();
    await expect(verdict.getByText("Line 2: answer_2 is better")).toBeVisible();
    await verdict.getByRole("button", { name: "Turn round" }).click();
    await expect(verdict.getByText("Line 2: answer_1 is better")).toBeVisible();
    await expect(page.getByText("This column looks like a label, and nothing reads it.")).toBeVisible();
    await expect(page.getByRole("button", { name: /^Import/ }), "one has to decide first").toHaveCount(0);
    await page.getByRole("button", { name: "Keep as metadata: safety_label" }).click();
    await expect(header(page, "safety_label")).toContainText("Metadata");
    await start(page, "Import 2 rows");
    await expect(latest(page)).toContainText(
      "2 new prompts, 4 new responses, 2 new tasks, 2 imported judgments.",
    );

    const judgments = await judgmentsOf(page, campaignId);
    expect(new Set(judgments.map(({ annotator }) => annotator)).size).toBe(2);
    expect(judgments.map(tiersInTexts)).toEqual([
      [["Apple"], ["A carrot"]],
      [["A wren"], ["A bat"]],
    ]);
  },
);

test(
  "a wrong import is withdrawn once one has seen what it takes out, and brought back",
  { tag: "@data" },
  async ({ browser, admin }) => {
    const campaignId = await draftCampaign(admin, { name: "By mistake" });
    const page = await (await admin.open(browser)).newPage();
    await page.goto(`/campaigns/${campaignId}/import`);
    await choose(
      page,
      "wrong.csv",
      "prompt,response_a,response_b,winner,source_page\nName a fruit.,Apple,A carrot,a,17\nName a bird.,A bat,A wren,b,18\n",
    );
    await start(page, "Import 2 rows");
    await expect(latest(page)).toContainText("2 new tasks, 2 imported judgments.");
    await expect(latest(page)).toContainText("Kept as metadata: source_page");
    await latest(page).getByRole("button", { name: "Withdraw" }).click();
    const dialog = page.getByRole("dialog", { name: "Withdraw round 1?" });
    await expect(dialog.getByText("2 tasks are no longer given to annotators.")).toBeVisible();
    await expect(dialog.getByText("2 judgments no longer count")).toBeVisible();
    await expect(dialog.getByRole("button", { name: "Withdraw" })).toBeDisabled();
    await dialog.getByLabel("Reason").fill("The wrong file.");
    await dialog.getByRole("button", { name: "Withdraw" }).click();
    await expect(latest(page)).toContainText("Withdrawn");
    await expect(latest(page)).toContainText("The wrong file.");
    await page.goto(`/campaigns/${campaignId}/prompts`);
    await expect(page.getByRole("table", { name: "Prompts" }).getByText("withdrawn")).toHaveCount(2);

    await page.goto(`/campaigns/${campaignId}/import`);
    await latest(page).getByRole("button", { name: "Undo" }).click();
    await expect(latest(page)).toContainText("Imported");
    await page.goto(`/campaigns/${campaignId}/prompts`);
    await expect(page.getByRole("table", { name: "Prompts" }).getByRole("row")).toHaveCount(3);
    await expect(page.getByRole("table", { name: "Prompts" }).getByText("withdrawn")).toHaveCount(0);
  },
);

test(
  "steps come in as a list with the wrong one marked, beside the reference answer",
  { tag: "@data" },
  async ({ browser, admin }) => {
    const campaignId = await draftCampaign(admin, {
      name: "By steps",
      questions: STEPS,
      responsesPerTask: 1,
    });
    const page = await (await admin.open(browser)).newPage();
    await page.goto(`/campaigns/${campaignId}/import`);
    await choose(
      page,
      "steps.jsonl",
      JSON.stringify({
        input: "2 + 2 + 2?",
        steps: ["2 + 2 = 4", "", "4 + 2 = 7"],
        target: "It is 6",
        answer: "7",
        mistake_index: 2,
      }),
    );
    await expect(header(page, "steps")).toContainText("Steps");
    await expect(header(page, "mistake_index")).toContainText("First wrong step");
    const task = taskOfRow(page);
    await expect(task.getByText("It is 6")).toBeVisible();
    await expect(task.getByText("step 3 is wrong")).toBeVisible();
    await start(page, "Import 1 row");
    await expect(latest(page)).toContainText(
      "1 new prompt, 1 new response, 1 new task, 1 imported judgment.",
    );
  },
);

test(
  "judgments that nobody asks for are announced before the import, and left out on demand",
  { tag: "@data" },
  async ({ browser, admin }) => {
    const campaignId = await draftCampaign(admin, {
      name: "By texts",
      questions: STEPS,
      responsesPerTask: 1,
    });
    const page = await (await admin.open(browser)).newPage();
    await page.goto(`/campaigns/${campaignId}/import`);
    await choose(page, "pairs.jsonl", JSON.stringify({ prompt: "Why?", chosen: "So.", rejected: "No." }));
    const notice = page.getByText('no question of the kind "ranking"');
    await expect(notice).toBeVisible();
    await page.getByRole("button", { name: "Import the texts only" }).click();
    await expect(notice).toHaveCount(0);
    await expect(page.getByRole("checkbox", { name: "Import the texts only" })).toBeChecked();
    await start(page, "Import 1 row");
    await expect(latest(page)).toContainText("1 new prompt, 2 new responses, 2 new tasks.");
  },
);
