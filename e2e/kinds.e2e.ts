import { expect } from "@playwright/test";
import { PRESETS } from "@laurel/core/questions/presets";
import { QuestionKindName } from "@laurel/core/questions/question";
import { judging } from "./browser/judging.ts";
import { test } from "./laurel-test.ts";
import { ALL_KINDS, presetCampaign } from "./seed/campaigns.ts";
import { invite } from "./seed/people.ts";
import { ask } from "./seed/procedure.ts";

test.use({ serverName: "kinds" });

type Journey = {
  /** What is typed; `…` stands for text in the field that has the focus. */
  readonly keys: readonly string[];
  readonly stored: object;
  /** How the history words the answer. */
  readonly words: RegExp;
};

const UNTOUCHED = expect.anything() as unknown;
const times = (count: number, key: string) => Array.from({ length: count }, () => key);

const JOURNEYS: Readonly<Record<string, Journey>> = {
  "hh-pairwise": {
    keys: ["2"],
    stored: { preference: { kind: "ranking", tiers: UNTOUCHED, strength: 2 } },
    words: /Response \d > Response \d, strength 2/,
  },
  "llama-pairwise": {
    keys: ["1"],
    stored: { preference: { kind: "ranking", tiers: UNTOUCHED, strength: 4 } },
    words: /strength 4/,
  },
  "helpsteer2-ratings": {
    keys: ["4", "4", "5", "2", "3", "Enter"],
    stored: { ratings: { kind: "rating", ratings: UNTOUCHED } },
    words: /helpfulness 4, correctness 4, coherence 5, complexity 2, verbosity 3/,
  },
  "ultrafeedback-ranking": {
    keys: ["3", "1", "=", "2", "-", "4", ...times(15, "4"), "n", "Enter"],
    stored: {
      ranking: { kind: "ranking", tiers: [[UNTOUCHED], [UNTOUCHED, UNTOUCHED], [UNTOUCHED]], cut: 2 },
      aspects: { kind: "rating", ratings: UNTOUCHED },
    },
    words: /Response \d > Response \d = Response \d > \| Response \d/,
  },
  "kto-thumbs": {
    keys: ["1"],
    stored: { thumbs: { kind: "binary", labels: UNTOUCHED } },
    words: /Response \d: good/,
  },
  "prm-steps": {
    keys: ["1", "1", "3", "Enter"],
    stored: { steps: { kind: "steps", traces: UNTOUCHED } },
    words: /step 3 is wrong/,
  },
  rewrite: {
    keys: ["x", "…Better than both.", "Control+Enter"],
    stored: {
      preference: { kind: "ranking", tiers: UNTOUCHED, cut: 0 },
      rewrite: { kind: "rewrite", of: UNTOUCHED, text: UNTOUCHED },
    },
    words: /Both bad · Response \d rewritten/,
  },
  "flags-and-reason": {
    keys: ["2", "3", "]", "…It makes up a year.", "Control+Enter"],
    stored: {
      flags: {
        kind: "flags",
        flags: [
          { flag: "unsafe", response: UNTOUCHED },
          { flag: "false-claim", response: UNTOUCHED },
        ],
      },
      reason: { kind: "text", text: "It makes up a year." },
    },
    words: /unsafe \(Response \d\), false-claim \(Response \d\) · “It makes up a year\.”/,
  },
  "correctness-verdict": {
    keys: ["2"],
    stored: { verdict: { kind: "binary", labels: UNTOUCHED } },
    words: /Response \d: bad/,
  },
};

/** The kinds of questions that no preset asks alone. */
const FLAGS_AND_REASON = {
  id: "flags-and-reason",
  name: "Flags and a reason",
  responsesPerTask: 1,
  questions: ALL_KINDS.questions.filter(({ kind }) => kind === "flags" || kind === "text"),
};

test("every kind of question is judged in one of these journeys", () => {
  const judged = [...PRESETS, FLAGS_AND_REASON].flatMap(({ questions }) => questions.map(({ kind }) => kind));
  expect(QuestionKindName.options.filter((kind) => !judged.includes(kind))).toEqual([]);
});

for (const preset of [...PRESETS, FLAGS_AND_REASON]) {
  test(`${preset.name}: judged by keyboard, seen in the history, and in the raw export`, async ({
    admin,
    browser,
  }) => {
    const { keys, stored, words } = JOURNEYS[preset.id] ?? { keys: [], stored: {}, words: /never/ };
    const campaignId = await presetCampaign(admin, preset);
    const annotator = await invite(admin, { name: `Kim ${preset.name}`, campaignId });
    const desk = await (await annotator.open(browser)).newPage();
    const judge = judging(desk);
    await judge.open(campaignId);
    await judge.seen();
    for (const key of keys) {
      if (key.startsWith("…")) await desk.keyboard.insertText(key.slice(1));
      else await desk.keyboard.press(key);
    }
    await expect(judge.saveState).toHaveText("All saved");
    await expect
      .poll(
        async () => (await ask<{ total: number }>(annotator.api, "judging.mine", { campaignId })).total,
        "one judgment, no more",
      )
      .toBe(1);
    const { rows } = await ask<{ rows: { answers: object }[] }>(annotator.api, "judging.mine", {
      campaignId,
    });
    expect(rows[0]?.answers).toEqual(stored);

    const lead = await (await admin.open(browser)).newPage();
    const prompts = await ask<{ rows: { promptId: string; judgments: number }[] }>(
      admin.api,
      "campaigns.prompts",
      { campaignId },
    );
    await lead.goto(
      `/campaigns/${campaignId}/prompts/${prompts.rows.find(({ judgments }) => judgments > 0)?.promptId ?? ""}`,
    );
    await expect(lead.getByRole("row", { name: annotator.name })).toContainText(words);

    const raw = await admin.api.get(`/api/v1/campaigns/${campaignId}/judgments`);
    const lines = (await raw.text())
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { kind: string; answers: object })
      .filter(({ kind }) => kind === "judgment");
    expect(lines.map(({ answers }) => answers)).toEqual([rows[0]?.answers]);
    await lead.goto(`/campaigns/${campaignId}`);
    await expect(lead.getByRole("region", { name: "Counts" })).toContainText(/Judgments\s*1/);
  });
}
