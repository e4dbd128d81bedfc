import { describe, expect, it } from "vitest";
import { recordsOf } from "../../testing/import-input.ts";
import { FIRST, said, SECOND, TIE } from "../../testing/judged-records.ts";

const judgmentsIn = async (...rows: readonly unknown[]) => {
  const { format, records, problems } = await recordsOf(...rows);
  return { format, problems, judgments: records.map((record) => said(record).judgments) };
};

// alpaca_eval/annotators/pairwise_evaluator.py and tatsu-lab/alpaca_eval's data sheet
describe("AlpacaEval", () => {
  const row = {
    instruction: "Name a fruit.",
    output_1: "A carrot",
    output_2: "Apple",
    preference: 2,
    annotator: "p1",
  };

  it("says by 1 or 2 which output is better, and by whom", async () => {
    const { format, records } = await recordsOf(
      { ...row, generator_1: "alpha", generator_2: "beta", dataset: "koala", raw_completion: null },
      { ...row, instruction: "Sort these.", input: "b, a", preference: 1, annotator_index: 13 },
    );
    expect(format).toBe("alpaca-eval");
    expect(records.map(said)).toEqual([
      {
        prompt: "Name a fruit.",
        responses: ["A carrot", "Apple"],
        models: ["alpha", "beta"],
        judgments: [{ by: "p1", tiers: SECOND }],
      },
      {
        prompt: "Sort these.\nb, a",
        responses: ["A carrot", "Apple"],
        models: [undefined, undefined],
        judgments: [{ by: "p1", tiers: FIRST }],
      },
    ]);
  });

  it("leans to the nearer output, ties at 1.5 and, in older files, at 0, and says nothing by null", async () => {
    const { annotator: _annotator, ...anonymous } = row;
    const values = [1.002, 1.98, 1.5, 0, null];
    const { format, judgments } = await judgmentsIn(
      ...values.map((preference) => ({ ...anonymous, preference })),
      { ...anonymous, preference: 1, annotator_index: 4 },
    );
    expect(format).toBe("alpaca-eval");
    expect(judgments).toEqual([
      [{ tiers: FIRST }],
      [{ tiers: SECOND }],
      [{ tiers: TIE }],
      [{ tiers: TIE }],
      [],
      [{ by: "4", tiers: FIRST }],
    ]);
  });

  it("is refused by line where the preference is no number from 1 to 2, or an output is missing", async () => {
    const { problems } = await judgmentsIn(row, { ...row, preference: 3 }, { ...row, output_2: null });
    expect(problems).toEqual(["2 preference: is 3, not a number from 1 to 2", "3 output_2: is missing"]);
  });
});

// github.com/WeOpenML/PandaLM, data/testset-v1.json
describe("PandaLM's test set", () => {
  const row = {
    idx: 0,
    motivation_app: "Notes",
    cmp_key: "alpha-7b_beta-13b",
    instruction: "Name a fruit.",
    input: "",
    response1: "A carrot",
    response2: "Apple",
    annotator1: 2,
    annotator2: 0,
    annotator3: 1,
  };

  it("holds three people's votes a row, of which 0 is a tie", async () => {
    const { format, records } = await recordsOf(row, { ...row, input: "In Spain.", annotator2: 2 });
    expect(format).toBe("pandalm");
    expect(records.map(said)).toEqual([
      {
        prompt: "Name a fruit.",
        responses: ["A carrot", "Apple"],
        models: ["alpha-7b", "beta-13b"],
        judgments: [
          { by: "annotator1", tiers: SECOND },
          { by: "annotator2", tiers: TIE },
          { by: "annotator3", tiers: FIRST },
        ],
      },
      expect.objectContaining({ prompt: "Name a fruit.\nIn Spain." }),
    ]);
  });

  it("keeps responses that JSON wrote as true or a number, and models where their names are clear", async () => {
    const { records } = await recordsOf(
      { ...row, response1: true, response2: 7 },
      { ...row, cmp_key: "alpha_7b_beta" },
      { instruction: "Name a fruit.", response1: "Kale", response2: "Fig", annotator1: 1, annotator2: null },
    );
    expect(records.map(said).map(({ responses, models }) => [responses, models])).toEqual([
      [
        ["true", "7"],
        ["alpha-7b", "beta-13b"],
      ],
      [
        ["A carrot", "Apple"],
        [undefined, undefined],
      ],
      [
        ["Kale", "Fig"],
        [undefined, undefined],
      ],
    ]);
    expect(records.map((record) => said(record).judgments.length)).toEqual([3, 3, 1]);
  });

  it("is refused by line and annotator where a vote is none of 0, 1 and 2", async () => {
    const { problems } = await judgmentsIn(row, { ...row, annotator3: 5 });
    expect(problems).toEqual([expect.stringMatching(/^2 annotator3: is 5, which is none of /)]);
  });
});

// github.com/GAIR-NLP/auto-j, data/test/testdata_pairwise.jsonl
describe("Auto-J's pairs", () => {
  const row = {
    scenario: "chitchat",
    label: 0,
    prompt: "Name a fruit.",
    "response 1": "Apple",
    "response 2": "A carrot",
  };

  it("count the better response from 0, and 2 is a tie", async () => {
    const { scenario: _scenario, ...bare } = row;
    const { format, judgments } = await judgmentsIn(
      row,
      { ...row, label: 1 },
      { ...bare, label: 2 },
      { ...row, label: null },
    );
    expect(format).toBe("auto-j");
    expect(judgments).toEqual([[{ tiers: FIRST }], [{ tiers: SECOND }], [{ tiers: TIE }], []]);
    expect((await judgmentsIn(row, { ...row, label: 3 })).problems).toEqual([
      expect.stringMatching(/^2 label: is 3/),
    ]);
  });
});

// github.com/princeton-nlp/LLMBar, Dataset/…/dataset.json
describe("LLMBar's instances", () => {
  const row = { input: "Name a fruit.", output_1: "Apple", output_2: "A carrot", label: 1 };

  it("count the better output from 1", async () => {
    const { format, judgments } = await judgmentsIn(
      row,
      { ...row, label: 2 },
      { ...row, label: "2", source: "Natural" },
      { ...row, label: null },
    );
    expect(format).toBe("llmbar");
    expect(judgments).toEqual([[{ tiers: FIRST }], [{ tiers: SECOND }], [{ tiers: SECOND }], []]);
    expect((await judgmentsIn(row, { ...row, label: 0 })).problems).toEqual([
      expect.stringMatching(/^2 label: is 0/),
    ]);
  });
});

// huggingface.co/datasets/stanfordnlp/SHP
describe("Stanford's Human Preferences", () => {
  const row = {
    post_id: "a1",
    domain: "askcooking_train",
    history: "How long do eggs keep?",
    human_ref_A: "A week.",
    human_ref_B: "Three weeks in the fridge.",
    score_A: 12,
    score_B: 45,
    labels: 0,
    seconds_difference: 100,
    score_ratio: 3.75,
  };

  it("label A's victory 1 and B's 0", async () => {
    const { format, records } = await recordsOf(
      row,
      { ...row, labels: 1, score_A: 50 },
      { history: "Why?", human_ref_A: "So.", human_ref_B: "Thus.", labels: 1 },
      { ...row, labels: null },
    );
    expect(format).toBe("shp");
    expect(records.map((record) => said(record).judgments)).toEqual([
      [{ tiers: SECOND }],
      [{ tiers: FIRST }],
      [{ tiers: FIRST }],
      [],
    ]);
    expect(records[0] && said(records[0]).responses).toEqual(["A week.", "Three weeks in the fridge."]);
  });
});
