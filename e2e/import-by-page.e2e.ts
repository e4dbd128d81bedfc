import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { choose, header, latest, start, take, taskOfRow } from "./browser/import-page.ts";
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
    await expect(page.getByText("Say in its header which column holds the prompt.")).toBeVisible();
    await take(page, "question", "Prompt");
    await take(page, "good", "Response");
    await take(page, "bad", "Response");
    const task = taskOfRow(page);
    await expect(task.getByText("Why is the sky blue?")).toBeVisible();
    await expect(task.getByText("It mirrors the sea.")).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: "2 rows" })).toContainText("4 responses");
    await start(page, "Import 2 rows");
    await expect(latest(page)).toContainText("Imported");
    await expect(latest(page)).toContainText("2 new prompts, 4 new responses, 2 new tasks.");

    await choose(page, "sky-again.jsonl", JSONL);
    await expect(page.getByText("The columns are taken as in sky.jsonl.")).toBeVisible();
    await start(page, "Import 2 rows");
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
    await expect(page.getByRole("combobox", { name: "Read as" })).toContainText("CSV");
    await expect(header(page, "prompt")).toContainText("Prompt");
    await expect(header(page, "model_b")).toContainText("Model of response_b");
    const task = taskOfRow(page);
    await expect(task.getByText("Name a colour, please")).toBeVisible();
    await expect(task.getByText('Blue "ish"')).toBeVisible();
    await expect(task.getByText("B: model-two")).toBeVisible();
    await start(page, "Import 1 row");
    await expect(latest(page)).toContainText("1 new prompt, 2 new responses, 1 new task.");
  },
);

test(
  "the rows of a bad file are named with line, column, value and reason, and left out when one says so",
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
    const problems = page.getByRole("region", { name: "Problems" }).getByRole("table");
    await expect(page.getByText("3 of 4 rows can’t be imported.")).toBeVisible();
    await expect(problems.getByRole("row").nth(1)).toHaveText(/^2\s*responses\[1\].*empty/);
    await expect(problems.getByRole("row").nth(2)).toHaveText(/^3.*JSON/);
    await expect(problems.getByRole("row").nth(3)).toHaveText(/^4\s*responses.*(identical|same)/);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download as CSV" }).click(),
    ]);
    const written = (await readFile(await download.path(), "utf8")).split("\r\n");
    expect(written[0]).toBe("file,line,column,value,reason");
    expect(written.slice(1, 4).map((line) => line.split(",")[1])).toEqual(["2", "3", "4"]);
    await start(page, "Import 1 row, skip 3");
    await expect(latest(page)).toContainText(
      "1 new prompt, 2 new responses, 1 new task. 3 invalid rows left out.",
    );
  },
);

test(
  "names of models are pointed out and come in as they are, unless one has them masked or left out",
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
    const task = taskOfRow(page);
    await expect(task.getByText("I am ChatGPT")).toBeVisible();
    await selectOption(page, "Names of models in responses", "Mask the names");
    await expect(task.getByText("I am ChatGPT")).toHaveCount(0);
    await selectOption(page, "Names of models in responses", "Leave these responses out");
    await expect(page.getByRole("status").filter({ hasText: "1 row:" })).toContainText("2 responses");
    await start(page, "Import 1 row");
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
    await page.getByLabel("Choose files, or drop them here").setInputFiles({
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
    await expect(page.getByRole("combobox", { name: "Read as" })).toContainText("Nectar");
    await expect(header(page, "answers")).toContainText("Read by the format");
    await expect(header(page, "answers").getByRole("button")).toHaveCount(0);
    await expect(taskOfRow(page).getByText("C: model-three")).toBeVisible();
    await expect(taskOfRow(page).getByText("A > B > C")).toBeVisible();
    await page.getByRole("button", { name: "Map columns myself" }).click();
    await expect(header(page, "answers").getByRole("button")).toContainText("List of responses");
    await selectOption(page, "Read as", "Nectar");
    await start(page, "Import 1 row");
    await expect(latest(page)).toContainText(
      "1 new prompt, 3 new responses, 1 new task, 1 imported judgment.",
    );
  },
);
