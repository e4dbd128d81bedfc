import { describe, expect, it } from "vitest";
import { recordsOf } from "../../testing/import-input.ts";
import { FIRST, said, SECOND, TIE } from "../../testing/judged-records.ts";

// huggingface.co/datasets/openai/webgpt_comparisons
describe("WebGPT comparisons", () => {
  const row = {
    question: { dataset: "eli5", id: "q1", full_text: "Why is the sea salty?" },
    quotes_0: { title: ["Sea"], extract: ["Rivers …"] },
    answer_0: "Rivers wash salts into it [1].",
    tokens_0: { prefix: [1], completion: [2] },
    score_0: 0.5,
    quotes_1: { title: [], extract: [] },
    answer_1: "Fish make it so.",
    tokens_1: { prefix: [1], completion: [2] },
    score_1: -0.5,
  };

  it("prefer the higher score, and tie where both are 0", async () => {
    const { format, records, problems } = await recordsOf(
      row,
      { ...row, score_0: -1, score_1: 1 },
      { ...row, score_0: 0, score_1: 0 },
      { question: "Why?", answer_0: "So.", answer_1: "Thus.", score_0: null, score_1: null },
    );
    expect([format, problems]).toEqual(["webgpt", []]);
    expect(records.map(said)).toEqual([
      {
        prompt: "Why is the sea salty?",
        responses: ["Rivers wash salts into it [1].", "Fish make it so."],
        models: [undefined, undefined],
        judgments: [{ tiers: FIRST }],
      },
      expect.objectContaining({ judgments: [{ tiers: SECOND }] }),
      expect.objectContaining({ judgments: [{ tiers: TIE }] }),
      expect.objectContaining({ prompt: "Why?", judgments: [] }),
    ]);
  });

  it("are refused by line where one score is missing", async () => {
    expect((await recordsOf(row, { ...row, score_1: null })).problems).toEqual([
      "2 score_1: is null, not a number",
    ]);
  });
});

// huggingface.co/datasets/openai/summarize_from_feedback
describe("comparisons of summarize-from-feedback", () => {
  const row = {
    info: {
      id: "t3_x",
      post: "I lost my keys.\n\nThey were in the fridge.",
      title: "Keys",
      subreddit: "tifu",
      site: null,
      article: null,
    },
    summaries: [
      { text: "Lost keys, found in fridge.", policy: "sup1", note: "ok" },
      { text: "Somebody bought a fridge.", policy: "sup2", note: null },
    ],
    choice: 0,
    worker: "w1",
    batch: "batch3",
    split: "train",
    extra: { confidence: 7 },
  };

  it("name the better summary by its index, with its policies as models and the worker", async () => {
    const { format, records, problems } = await recordsOf(row, { ...row, choice: 1, worker: "w2" });
    expect([format, problems]).toEqual(["summarize-from-feedback", []]);
    expect(records.map(said)).toEqual([
      {
        prompt:
          "SUBREDDIT: r/tifu\n\nTITLE: Keys\n\nPOST: I lost my keys.\n\nThey were in the fridge.\n\nTL;DR:",
        responses: ["Lost keys, found in fridge.", "Somebody bought a fridge."],
        models: ["sup1", "sup2"],
        judgments: [{ by: "w1", tiers: FIRST }],
      },
      expect.objectContaining({ judgments: [{ by: "w2", tiers: SECOND }] }),
    ]);
  });

  it("are read of news, without optional keys, and without a judgment where nobody chose", async () => {
    const news = { ...row, info: { ...row.info, post: null, subreddit: null, article: "Keys were lost." } };
    const bare = { info: { title: "Keys" }, summaries: [{ text: "a" }, { text: "b" }], choice: 1 };
    const { records, problems } = await recordsOf(news, bare, { ...row, choice: null });
    expect(problems).toEqual([]);
    expect(records.map(said).map(({ prompt, models, judgments }) => [prompt, models, judgments])).toEqual([
      ["TITLE: Keys\n\nKeys were lost.\n\nTL;DR:", ["sup1", "sup2"], [{ by: "w1", tiers: FIRST }]],
      ["TITLE: Keys\n\nTL;DR:", [undefined, undefined], [{ tiers: SECOND }]],
      [expect.any(String), ["sup1", "sup2"], []],
    ]);
  });

  it("are refused in words where a row rates one summary, or chooses a third of two", async () => {
    const rated = {
      info: row.info,
      summary: { text: "Lost keys.", policy: "sup1", axes: { overall: 5, accuracy: 7 } },
      worker: "w1",
    };
    expect((await recordsOf(row, rated, { ...row, choice: 2 })).problems).toEqual([
      "2 summaries: is missing: the row rates one summary by axes, and only comparisons of summaries are read",
      expect.stringMatching(/^3 choice: is 2, which is none of 0 \(/),
    ]);
  });
});
