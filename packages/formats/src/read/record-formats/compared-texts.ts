import { z } from "zod";
import { withInput } from "../message-turns.ts";
import { judgedTexts, judgeOf, Present, publishedReader, textOf } from "./published-shape.ts";

// Sets whose rows hold a prompt, two responses in keys of their own, and which of them is better.

const FIRST_OF_TWO = { 1: 0, 2: 1 } as const;

/** A row of AlpacaEval's, and of AlpacaFarm's human annotations. */
const AlpacaEval = z.looseObject({
  instruction: Present,
  output_1: Present,
  output_2: Present,
  preference: z.union([z.number(), z.string(), z.null()]),
});

/**
 * AlpacaEval's annotations (alpaca_eval/annotators): a preference of 1 is for the first output, of 2 for the
 * second, and what lies between leans to the nearer one; 1.5 is a draw, and 0 is one in older files.
 */
export const ALPACA_EVAL_READER = publishedReader(
  "alpaca-eval",
  AlpacaEval,
  { instruction: "What color is the sky?", output_1: "Blue.", output_2: "Green.", preference: 1 },
  (row) =>
    judgedTexts(
      row,
      { columns: ["instruction", "input"], text: withInput(textOf(row.instruction), textOf(row["input"])) },
      [
        { key: "output_1", modelColumn: "generator_1" },
        { key: "output_2", modelColumn: "generator_2" },
      ],
      [
        {
          read: { kind: "degree", column: "preference", above: 1, middle: 1.5, span: 0.5 },
          judge: judgeOf(row, { by: ["annotator", "annotator_index"] }),
        },
      ],
      (column) => (isOldDraw(row[column]) ? 1.5 : row[column]),
    ),
);

function isOldDraw(preference: unknown): boolean {
  return preference !== null && preference !== "" && Number(preference) === 0;
}

const PandaLm = z.looseObject({
  instruction: Present,
  response1: Present,
  response2: Present,
  annotator1: z.union([z.number(), z.string(), z.null()]),
});

/**
 * PandaLM's test set (data/testset-v1.json): each annotator says 1 or 2, or 0 for a tie. `cmp_key` names the
 * two models.
 */
export const PANDALM_READER = publishedReader(
  "pandalm",
  PandaLm,
  { instruction: "Name a color.", input: "", response1: "Blue.", response2: "Stone.", annotator1: 1 },
  (row) => {
    const [first, second, ...others] = (textOf(row["cmp_key"]) ?? "").split("_");
    const [one, two] = second !== undefined && others.length === 0 ? [first, second] : [];
    return judgedTexts(
      row,
      { columns: ["instruction", "input"], text: withInput(textOf(row.instruction), textOf(row["input"])) },
      [
        { key: "response1", model: one },
        { key: "response2", model: two },
      ],
      Object.keys(row)
        .filter((key) => /^annotator\d+$/u.test(key))
        .map((by) => ({
          read: { kind: "winner", column: by, values: { 0: "tie", ...FIRST_OF_TWO } },
          judge: { about: { by }, read: {} },
        })),
    );
  },
);

const AutoJ = z.looseObject({
  prompt: Present,
  "response 1": Present,
  "response 2": Present,
  label: Present,
});

/** Auto-J's pairs (data/test/testdata_pairwise.jsonl): 0 is for the first response, 1 for the second, 2 a tie. */
export const AUTO_J_READER = publishedReader(
  "auto-j",
  AutoJ,
  { scenario: "chitchat", label: 0, prompt: "Name a color.", "response 1": "Blue.", "response 2": "Stone." },
  (row) =>
    judgedTexts(
      row,
      { columns: ["prompt"], text: row.prompt },
      [{ key: "response 1" }, { key: "response 2" }],
      [{ read: { kind: "winner", column: "label", values: { 0: 0, 1: 1, 2: "tie" } } }],
    ),
);

const LlmBar = z.looseObject({ input: Present, output_1: Present, output_2: Present, label: Present });

/** LLMBar's instances (Dataset/…/dataset.json): the label is 1 or 2. */
export const LLMBAR_READER = publishedReader(
  "llmbar",
  LlmBar,
  { input: "Name a color.", output_1: "Blue.", output_2: "Stone.", label: 1 },
  (row) =>
    judgedTexts(
      row,
      { columns: ["input"], text: row.input },
      [{ key: "output_1" }, { key: "output_2" }],
      [{ read: { kind: "winner", column: "label", values: FIRST_OF_TWO } }],
    ),
);

const Shp = z.looseObject({ history: Present, human_ref_A: Present, human_ref_B: Present, labels: Present });

/**
 * Stanford's Human Preferences (stanfordnlp/SHP): `labels` is 1 where A is better and 0 where B is. The scores
 * are the votes of readers, which the label sums up.
 */
export const SHP_READER = publishedReader(
  "shp",
  Shp,
  { history: "How long do eggs keep?", human_ref_A: "A week.", human_ref_B: "A year.", labels: 1 },
  (row) =>
    judgedTexts(
      row,
      { columns: ["history"], text: row.history },
      [{ key: "human_ref_A" }, { key: "human_ref_B" }],
      [{ read: { kind: "winner", column: "labels", values: { 1: 0, 0: 1 } } }],
    ),
);
