import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";
import { selectOption } from "./browser/page.ts";
import { test } from "./laurel-test.ts";
import type { Person } from "./seed/people.ts";
import { newId, tell } from "./seed/procedure.ts";

test.use({ serverName: "import by page" });

const QUESTIONS = [
  {
    id: "preference",
    kind: "ranking",
    title: "Which response is better?",
    help: "",
    required: true,
    strengths: 3,
    allowTie: true,
    allowBothBad: true,
  },
];

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

async function draftCampaign(
  admin: Person,
  name: string,
  asked: { readonly questions: readonly object[]; readonly responsesPerTask: number } = {
    questions: QUESTIONS,
    responsesPerTask: 2,
  },
): Promise<string> {
  const campaignId = newId();
  await tell(admin.api, "campaigns.create", {
    campaignId,
    name,
    guidelines: "",
    ...asked,
    overlap: 1,
    leaseMinutes: 30,
    maxPairsPerPrompt: 6,
  });
  return campaignId;
}

/** Chooses a file on the import page and waits for its preview. */
async function choose(page: Page, name: string, text: string): Promise<void> {
  await page
    .getByLabel("Choose a file, or drop it here")
    .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
  await expect(page.getByRole("heading", { name: "Preview" })).toBeVisible();
}

/** The row of the newest import. */
function latest(page: Page): Locator {
  return page.getByRole("table", { name: "Imports so far" }).getByRole("row").nth(1);
}

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

const JSONL = [
  { question: "Why is the sky blue?", good: "Air scatters blue light most.", bad: "It mirrors the sea." },
  { question: "Is 91 prime?", good: "No: 7 × 13.", bad: "Yes." },
]
  .map((row) => JSON.stringify(row))
  .join("\n");

test(
  "JSONL with columns of its own comes in as its preview shows, and once only",
  { tag: "@data" },
  async ({ browser, admin }) => {
    const campaignId = await draftCampaign(admin, "By JSONL");
    const page = await (await admin.open(browser)).newPage();
    await page.goto(`/campaigns/${campaignId}/import`);
    await choose(page, "sky.jsonl", JSONL);
    await expect(
      page.getByRole("button", { name: "Import", exact: true }),
      "nothing can be imported before the columns are named",
    ).toBeDisabled();
    await selectOption(page, "Prompt", "question");
    await selectOption(page, "Response 1", "good");
    await selectOption(page, "Response 2", "bad");
    const preview = page.getByRole("list", { name: "First rows" });
    await expect(preview.getByText("Why is the sky blue?")).toBeVisible();
    await expect(preview.getByText("It mirrors the sea.")).toBeVisible();
    await expect(page.getByText("First 2 rows: 2 can be imported")).toBeVisible();
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await expect(latest(page)).toContainText("Imported");
    await expect(latest(page)).toContainText("2 new prompts, 4 new responses, 2 new tasks.");

    await choose(page, "sky-again.jsonl", JSONL);
    await selectOption(page, "Prompt", "question");
    await selectOption(page, "Response 1", "good");
    await selectOption(page, "Response 2", "bad");
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await expect(page.getByRole("row").filter({ hasText: "sky-again.jsonl" })).toContainText(
      "Nothing new: all 2 prompts and their responses were here before.",
    );
    await page.goto(`/campaigns/${campaignId}/prompts`);
    await expect(page.getByRole("table", { name: "Prompts" }).getByRole("row")).toHaveCount(3);
  },
);

test(
  "CSV is recognised with its columns, and quotes, commas and line breaks in cells are kept",
  { tag: "@data" },
  async ({ browser, admin }) => {
    const campaignId = await draftCampaign(admin, "By CSV");
    const page = await (await admin.open(browser)).newPage();
    await page.goto(`/campaigns/${campaignId}/import`);
    const csv =
      'prompt,response_a,model_a,response_b,model_b,tags\n"Name a colour, please","Red, for instance",model-one,"Blue ""ish""\nand so on",model-two,colours\n';
    await choose(page, "colours.csv", csv);
    await expect(page.getByRole("combobox", { name: "Format" })).toContainText("CSV");
    await expect(page.getByRole("combobox", { name: "Prompt", exact: true })).toContainText("prompt");
    const preview = page.getByRole("list", { name: "First rows" });
    await expect(preview.getByText("Name a colour, please")).toBeVisible();
    await expect(preview.getByText('Blue "ish"')).toBeVisible();
    await expect(preview.getByText("model-two")).toBeVisible();
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await expect(latest(page)).toContainText("1 new prompt, 2 new responses, 1 new task.");
  },
);

test(
  "a bad file is refused with line, field and reason, and leaves the campaign as it was",
  { tag: "@data" },
  async ({ browser, admin }) => {
    const campaignId = await draftCampaign(admin, "By bad file");
    const page = await (await admin.open(browser)).newPage();
    await page.goto(`/campaigns/${campaignId}/import`);
    const lines = [
      '{"prompt":"Fine?","responses":["Yes.","No."]}',
      '{"prompt":"One empty?","responses":["Text.",""]}',
      '{"prompt":"Not JSON',
      '{"prompt":"The same twice?","responses":["Same.","Same."]}',
    ];
    await choose(page, "bad.jsonl", lines.join("\n"));
    await expect(page.getByText("First 4 rows: 1 can be imported, 3 can't.")).toBeVisible();
    await page.getByRole("button", { name: "Import", exact: true }).click();
    const row = page.getByRole("row").filter({ hasText: "bad.jsonl" });
    await expect(row).toContainText("Failed");
    await row.getByRole("button", { name: "3 problems" }).click();
    const problems = page.getByRole("table", { name: "Problems" });
    await expect(problems.getByRole("row").nth(1)).toHaveText(/^2\s*responses\[1\]\s*\S.*empty/);
    await expect(problems.getByRole("row").nth(2)).toHaveText(/^3.*JSON/);
    await expect(problems.getByRole("row").nth(3)).toHaveText(/^4\s*responses.*(identical|same)/);
    await page.goto(`/campaigns/${campaignId}/prompts`);
    await expect(page.getByText("Fine?")).toHaveCount(0);
    await expect(page.getByRole("table", { name: "Prompts" })).toHaveCount(0);

    await page.goto(`/campaigns/${campaignId}/import`);
    await choose(page, "bad.jsonl", lines.join("\n"));
    await page.getByRole("checkbox", { name: "Leave out invalid rows" }).check();
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await expect(latest(page)).toContainText(
      "1 new prompt, 2 new responses, 1 new task. 3 invalid rows left out.",
    );
  },
);

test(
  "rankings of several responses come in with the order that people gave them, and out again as they were",
  { tag: "@data" },
  async ({ browser, admin }) => {
    const campaignId = await draftCampaign(admin, "By ranks", { questions: QUESTIONS, responsesPerTask: 4 });
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
    const preview = page.getByRole("list", { name: "First rows" });
    await expect(preview.getByRole("listitem").filter({ hasText: "A tree." }).last()).toContainText("rank 3");
    await page.getByRole("button", { name: "Import", exact: true }).click();
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
    const campaignId = await draftCampaign(admin, "By winner");
    const page = await (await admin.open(browser)).newPage();
    await page.goto(`/campaigns/${campaignId}/import`);
    const csv =
      "question,answer_1,answer_2,winner,worker_id,safety_label\nName a fruit.,Apple,A carrot,1,ann,ok\nName a bird.,A bat,A wren,2,bob,ok\n";
    await choose(page, "votes.csv", csv);
    const verdict = page.getByRole("region", { name: "Verdict in winner" });
    await expect(verdict.getByText("Row 1: answer_1 is better")).toBeVisible();
    await expect(verdict.getByText("Row 2: answer_2 is better")).toBeVisible();
    await verdict.getByRole("button", { name: "Turn round" }).click();
    await expect(verdict.getByText("Row 1: answer_2 is better")).toBeVisible();
    await verdict.getByRole("button", { name: "Turn round" }).click();
    await expect(verdict.getByText("Row 1: answer_1 is better")).toBeVisible();
    await expect(page.getByText("safety_label may hold what people judged")).toBeVisible();
    await page.getByRole("button", { name: "Keep safety_label as metadata" }).click();
    await expect(page.getByText("safety_label may hold what people judged")).toHaveCount(0);
    await page.getByRole("button", { name: "Import", exact: true }).click();
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
    const campaignId = await draftCampaign(admin, "By mistake");
    const page = await (await admin.open(browser)).newPage();
    await page.goto(`/campaigns/${campaignId}/import`);
    await choose(
      page,
      "wrong.csv",
      "prompt,response_a,response_b,winner,source_page\nName a fruit.,Apple,A carrot,a,17\nName a bird.,A bat,A wren,b,18\n",
    );
    await page.getByRole("button", { name: "Import", exact: true }).click();
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
    const campaignId = await draftCampaign(admin, "By steps", { questions: STEPS, responsesPerTask: 1 });
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
    await expect(page.getByRole("combobox", { name: "Responses come as" })).toContainText(
      "as a list of steps",
    );
    await expect(page.getByRole("combobox", { name: "First wrong step" })).toContainText("mistake_index");
    const preview = page.getByRole("list", { name: "First rows" });
    await expect(preview.getByText("It is 6")).toBeVisible();
    await expect(preview.getByRole("listitem").filter({ hasText: "4 + 2 = 7" }).last()).toContainText(
      "wrong",
    );
    await expect(preview.getByText("empty step")).toBeVisible();
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await expect(latest(page)).toContainText(
      "1 new prompt, 1 new response, 1 new task, 1 imported judgment.",
    );
  },
);

test(
  "judgments that nobody asks for are announced before the import, and left out on demand",
  { tag: "@data" },
  async ({ browser, admin }) => {
    const campaignId = await draftCampaign(admin, "By texts", { questions: STEPS, responsesPerTask: 1 });
    const page = await (await admin.open(browser)).newPage();
    await page.goto(`/campaigns/${campaignId}/import`);
    await choose(page, "pairs.jsonl", JSON.stringify({ prompt: "Why?", chosen: "So.", rejected: "No." }));
    const notice = page.getByText('no question of the kind "ranking"');
    await expect(notice).toBeVisible();
    await page.getByRole("checkbox", { name: "Import the texts only" }).check();
    await expect(notice).toHaveCount(0);
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await expect(latest(page)).toContainText("1 new prompt, 2 new responses, 2 new tasks.");
  },
);

test(
  "a response that names a model is pointed out and, unless one decides otherwise, left out",
  { tag: "@data" },
  async ({ browser, admin }) => {
    const campaignId = await draftCampaign(admin, "By name");
    const page = await (await admin.open(browser)).newPage();
    await page.goto(`/campaigns/${campaignId}/import`);
    await choose(
      page,
      "names.jsonl",
      '{"prompt":"Who are you?","responses":["As an AI model made by OpenAI, I am ChatGPT.","A program.","A voice."]}',
    );
    await expect(page.getByText("2 names of models or vendors")).toBeVisible();
    await selectOption(page, "When a response names a model or a vendor", "Mask the name");
    await expect(page.getByRole("list", { name: "First rows" })).not.toContainText("I am ChatGPT");
    await selectOption(page, "When a response names a model or a vendor", "Leave the response out");
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await expect(latest(page)).toContainText("1 new prompt, 2 new responses, 1 new task.");
  },
);

test(
  "what is no file of prompts is refused before anything is asked",
  { tag: "@data" },
  async ({ browser, admin }) => {
    const campaignId = await draftCampaign(admin, "By mistake");
    const page = await (await admin.open(browser)).newPage();
    await page.goto(`/campaigns/${campaignId}/import`);
    await page.getByLabel("Choose a file, or drop it here").setInputFiles({
      name: "book.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from("PK\u0003\u0004"),
    });
    await expect(page.getByRole("alert").filter({ hasText: "Excel workbook" })).toBeVisible();
  },
);

const NECTAR = {
  prompt: "\n\nHuman: Name a bird.\n\nAssistant: ",
  answers: [
    { answer: "A wren.", model: "model-one", rank: 1 },
    { answer: "A robin.", model: "model-two", rank: 2 },
    { answer: "A tree.", model: "model-three", rank: 3 },
  ],
  turns: 1,
  num_responses: 3,
  source: ["somewhere"],
  good_natured: true,
};

test(
  "a published data set is recognised and comes in as it is, or by its columns where one wants that",
  { tag: "@data" },
  async ({ browser, admin }) => {
    const campaignId = await draftCampaign(admin, "By format", { questions: QUESTIONS, responsesPerTask: 4 });
    const page = await (await admin.open(browser)).newPage();
    await page.goto(`/campaigns/${campaignId}/import`);
    await choose(page, "nectar.json", JSON.stringify([NECTAR]));
    await expect(
      page.getByText(
        "This looks like Nectar: its first row is in this format. Each row holds responses in the order of their ranks.",
      ),
    ).toBeVisible();
    await expect(page.getByRole("combobox", { name: "Format" })).toContainText("Nectar");
    const preview = page.getByRole("list", { name: "First rows" });
    await expect(preview.getByRole("listitem").filter({ hasText: "A tree." }).last()).toContainText(
      "model-three · rank 3",
    );
    await selectOption(page, "Format", "By its columns (JSON)");
    await expect(page.getByRole("combobox", { name: "Prompt", exact: true })).toContainText("prompt");
    await selectOption(page, "Format", "Nectar");
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await expect(latest(page)).toContainText(
      "1 new prompt, 3 new responses, 1 new task, 1 imported judgment.",
    );
  },
);
