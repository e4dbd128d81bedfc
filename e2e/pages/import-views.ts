import { Buffer } from "node:buffer";
import { expect, type Page } from "@playwright/test";
import { type ChosenFile, chooseFiles, firstRows, header } from "../browser/import-page.ts";
import { selectOption } from "../browser/page.ts";
import { fruit } from "../seed/rounds.ts";
import { dialog, table } from "./ready-when.ts";
import type { View } from "./view.ts";

const jsonl = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join("\n");

const LONG =
  "Steep the leaves for three minutes in water just off the boil, then take them out:\n\n1. Warm the pot.\n2. One spoon a cup, and one for the pot.\n3. Pour, wait, strain.\n\nLonger makes it **bitter**, not stronger.";
const VOTES = [
  "question,response_a,response_b,winner,worker_id,seconds,safety_label,source page",
  ...Array.from(
    { length: 12 },
    (_, i) =>
      `"How long does tea number ${i + 1} steep?","${LONG}","Until it is dark. ${"Taste it now and then. ".repeat(i)}",${["a", "b", "tie"][i % 3]},worker-${(i % 4) + 1},${20 + i},${i % 2 === 0 ? "ok" : "unsafe"},p. ${i + 40}`,
  ),
].join("\n");
const UNKNOWN = "alpha,beta,gamma\nWhy is the sky blue?,Air scatters blue light.,It mirrors the sea.\n";
const INVALID = [
  '{"prompt":"Who are you?","responses":["I am ChatGPT, made by OpenAI.","A program.","A voice."]}',
  '{"prompt":"","responses":["Yes."]}',
  '{"prompt":"Not JSON',
  '{"prompt":"The same twice?","responses":["Same.","Same."]}',
].join("\n");
const NECTAR = jsonl([
  {
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
  },
]);
/** One row was judged, one says the same, one is mended, and one is new. */
const AGAIN = jsonl([
  fruit("1", "Apple", true),
  fruit("3", "Plum"),
  fruit("4", "Fig"),
  fruit("6", "A cherry"),
]);
const SCORES = [
  "prompt,model_a,response_a,score_a,model_b,response_b,score_b",
  ...Array.from(
    { length: 5 },
    (_, i) => `"What is ${i} + 1?",heron,"${i + 1}",${9 - i},larch,"About ${i}.",${i + 3.5}`,
  ),
].join("\n");
const pairs = (name: string, count: number) =>
  jsonl(
    Array.from({ length: count }, (_, i) => ({
      prompt: `${name}: what comes after ${i}?`,
      responses: [`${i + 1} does.`, `Nothing comes after ${i}.`],
    })),
  );

const shows = (
  files: readonly ChosenFile[],
  then: (page: Page) => Promise<unknown> = async () => undefined,
) =>
  async function ready(page: Page): Promise<void> {
    await chooseFiles(page, files);
    await expect(firstRows(page)).toBeVisible();
    await then(page);
    await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  };

const STATES: Readonly<Record<string, View["ready"]>> = {
  "import, votes with a label unread": shows([{ name: "votes.csv", text: VOTES }], (page) =>
    expect(page.getByText("This column looks like a label")).toBeVisible(),
  ),
  "import, votes": shows([{ name: "votes.csv", text: VOTES }], async (page) => {
    await page.getByRole("button", { name: "Keep as metadata: safety_label" }).click();
    await expect(page.getByRole("button", { name: "Import 12 rows" })).toBeEnabled();
  }),
  "import, header menu": shows([{ name: "votes.csv", text: VOTES }], async (page) => {
    await header(page, "winner").getByRole("button").click();
    await expect(page.getByRole("menuitemradio", { name: "Verdict" })).toBeVisible();
  }),
  "import, strength of scores": shows([{ name: "scores.csv", text: SCORES }], async (page) => {
    await selectOption(page, "Strength of the preference", "By smallest gaps");
    await page.getByRole("textbox", { name: "Smallest gaps" }).fill("2, 5");
    await expect(page.getByText("Line 2: response_a is better, by 3 of 3")).toBeVisible();
  }),
  "import, values of the verdict": shows([{ name: "votes.csv", text: VOTES }], async (page) => {
    await page.getByRole("button", { name: "What values mean" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
  }),
  "import, nothing known": shows([{ name: "unknown.csv", text: UNKNOWN }], (page) =>
    expect(page.getByText("Say in its header which column holds the prompt.")).toBeVisible(),
  ),
  "import, invalid rows": shows([{ name: "names.jsonl", text: INVALID }], (page) =>
    expect(page.getByRole("button", { name: "Import 1 row, skip 3" })).toBeEnabled(),
  ),
  "import, known format": shows([{ name: "nectar.jsonl", text: NECTAR }], (page) =>
    expect(page.getByText("This looks like Nectar")).toBeVisible(),
  ),
  "import, several files": shows(
    [
      { name: "monday.jsonl", text: pairs("Monday", 30) },
      { name: "tuesday.jsonl", text: pairs("Tuesday", 3) },
    ],
    (page) => expect(page.getByRole("button", { name: "Import 33 rows" })).toBeEnabled(),
  ),
  "import, long file": shows([{ name: "long.jsonl", text: pairs("Count", 2_100) }], (page) =>
    expect(page.getByRole("button", { name: "Import all rows" })).toBeEnabled(),
  ),
};

/** A server that refuses a file says so in the console of the browser, too. */
const REFUSED: View = {
  name: "import, not a file of rows",
  as: "admin",
  path: ({ emptyId }) => `/campaigns/${emptyId}/import`,
  ready: async (page) => {
    await chooseFiles(page, [{ name: "report.pdf", text: Buffer.from("%PDF-1.7") }]);
    await expect(page.getByRole("alert").filter({ hasText: "PDF document" })).toBeVisible();
  },
  refused: true,
};

const IDS: View = {
  name: "import, rows that replace others",
  as: "admin",
  path: ({ roundsId }) => `/campaigns/${roundsId}/import`,
  // The columns are those of an earlier file, so that its ids are read again.
  ready: shows([{ name: "fruit, again.jsonl", text: AGAIN }], async (page) => {
    await expect(page.getByRole("button", { name: "Import 3 rows, skip 1" })).toBeEnabled();
  }),
};
const rounds = table("Imports so far");

/** The import page in every state. */
export const IMPORT_VIEWS: readonly View[] = [
  {
    name: "imports",
    as: "admin",
    path: ({ roundsId }) => `/campaigns/${roundsId}/import`,
    ready: rounds,
  },
  {
    name: "imports, withdrawing a round",
    as: "admin",
    path: ({ roundsId }) => `/campaigns/${roundsId}/import`,
    ready: async (page) => {
      await rounds(page);
      const round = page.getByRole("row").filter({ hasText: "fruit.jsonl" });
      await round.getByRole("button", { name: "Withdraw" }).click();
      await expect(
        page.getByRole("dialog", { name: /^Withdraw round/ }).getByRole("listitem"),
      ).not.toHaveCount(0);
    },
  },
  {
    name: "imports, problems",
    as: "admin",
    path: ({ roundsId }) => `/campaigns/${roundsId}/import`,
    ready: dialog(rounds, "2 problems", "Problems in broken.jsonl"),
  },
  REFUSED,
  IDS,
  ...Object.entries(STATES).map(([name, ready]): View => ({
    name,
    as: "admin",
    path: ({ emptyId }) => `/campaigns/${emptyId}/import`,
    ready,
  })),
];
