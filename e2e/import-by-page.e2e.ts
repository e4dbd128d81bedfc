import { expect } from "@playwright/test";
import { choose, latest } from "./browser/import-page.ts";
import { selectOption } from "./browser/page.ts";
import { test } from "./laurel-test.ts";
import { draftCampaign } from "./seed/campaigns.ts";

test.use({ serverName: "import by page" });

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
    const campaignId = await draftCampaign(admin, { name: "By JSONL" });
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
    const campaignId = await draftCampaign(admin, { name: "By CSV" });
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
    const campaignId = await draftCampaign(admin, { name: "By bad file" });
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
  "a response that names a model is pointed out and, unless one decides otherwise, left out",
  { tag: "@data" },
  async ({ browser, admin }) => {
    const campaignId = await draftCampaign(admin, { name: "By name" });
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
    const campaignId = await draftCampaign(admin, { name: "By mistake" });
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
    const campaignId = await draftCampaign(admin, { name: "By format", responsesPerTask: 4 });
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
