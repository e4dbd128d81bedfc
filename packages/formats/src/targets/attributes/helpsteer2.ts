import { z } from "zod";
import type { Message } from "@laurel/core/records/messages";
import type { AttributesRow } from "../../canonical/canonical-rows.ts";
import { columns, scalar } from "../../parquet/columns.ts";
import { completionsTurns } from "../conversation-turns.ts";
import {
  alternatingTurns,
  noSystemTurn,
  noToolCalls,
  noTurnMarkers,
  oneMessageCompletions,
  turnDetailsLoss,
} from "../limits-and-losses.ts";
import { loadDataset } from "../usage.ts";
import { ATTRIBUTES, type AttributesFormat, ratingLosses, wholeRatings } from "./family.ts";

const ASPECTS = ["helpfulness", "correctness", "coherence", "complexity", "verbosity"];

/** The mark that NeMo-Aligner's templates put before turns and labels. */
const MARKER = /<extra_id_\d>/;

/** HelpSteer2 counts from 0 to 4 what Laurel's preset counts from 1 to 5. */
const Points = z.int().min(0).max(4);

const Helpsteer2Record = z.strictObject({
  prompt: z.string().min(1, "is empty"),
  response: z.string(),
  helpfulness: Points,
  correctness: Points,
  coherence: Points,
  complexity: Points,
  verbosity: Points,
});
type Helpsteer2Record = z.infer<typeof Helpsteer2Record>;

/** What a record keeps of a row: whole ratings by the five aspects, and no model's name. */
function express(row: AttributesRow): AttributesRow {
  const whole = wholeRatings(row, ASPECTS);
  return { ...whole, completions: whole.completions.map((completion) => ({ ...completion, model: null })) };
}

/**
 * HelpSteer2's rows: one response with five attributes from 0 to 4. An attribute is a rating from 1 to 5,
 * less 1.
 */
export const HELPSTEER2: AttributesFormat<Helpsteer2Record> = {
  id: "helpsteer2",
  family: ATTRIBUTES,
  title: "One response with HelpSteer2's five attributes, 0 to 4",
  record: Helpsteer2Record,
  limits: [
    {
      code: "one-completion",
      message: "has several completions, of which this format holds one",
      holds: ({ completions }) => completions.length === 1,
    },
    noToolCalls(completionsTurns),
    noSystemTurn(({ prompt }) => prompt),
    alternatingTurns(({ prompt }) => prompt, ["user"]),
    oneMessageCompletions(({ completions }) => completions.map(({ messages }) => messages)),
    noTurnMarkers(completionsTurns, MARKER),
    {
      code: "ratings",
      message:
        "is not rated by all of helpfulness, correctness, coherence, complexity and verbosity on five points",
      holds: ({ completions, points }) =>
        points === 5 &&
        completions.every(({ ratings }) => ASPECTS.every((aspect) => typeof ratings[aspect] === "number")),
    },
  ],
  losses: [
    turnDetailsLoss(completionsTurns),
    { what: "model name", concerns: ({ completions }) => completions.some(({ model }) => model !== null) },
    ...ratingLosses(ASPECTS),
  ],
  express,
  encode: (row) => {
    const [completion] = express(row).completions;
    const points = (aspect: string) => (completion?.ratings[aspect] ?? 1) - 1;
    return {
      prompt: helpsteer2Prompt(row.prompt),
      response: completion?.messages[0]?.content ?? "",
      helpfulness: points("helpfulness"),
      correctness: points("correctness"),
      coherence: points("coherence"),
      complexity: points("complexity"),
      verbosity: points("verbosity"),
    };
  },
  decode: ({ prompt, response, ...attributes }) => ({
    prompt: helpsteer2Turns(prompt),
    points: 5,
    completions: [
      {
        messages: [{ role: "assistant", content: response }],
        model: null,
        ratings: Object.fromEntries(
          Object.entries(attributes).map(([aspect, points]) => [aspect, points + 1]),
        ),
      },
    ],
  }),
  parquet: columns(
    scalar("prompt", "text"),
    scalar("response", "text"),
    ...ASPECTS.map((aspect) => scalar(aspect, "int")),
  ),
  example: {
    prompt: [{ role: "user", content: "What color is the sky?" }],
    points: 5,
    completions: [
      {
        messages: [{ role: "assistant", content: "It is blue." }],
        model: null,
        ratings: { helpfulness: 4, correctness: 5, coherence: 5, complexity: 2, verbosity: 2 },
      },
    ],
  },
  usage: {
    trainer: "NeMo-Aligner",
    methods: ["regression reward model", "SteerLM"],
    companions: () => [],
    snippet: (files) => ({
      language: "python",
      text: [
        "# In NeMo-Aligner's examples/nlp/data/steerlm: what train_reward_model.py reads for a regression model.",
        "from datasets import load_dataset",
        "from preprocess_helpsteer2_data import process_dataset",
        "from process_to_regression_format import process_sample",
        "",
        loadDataset(
          files,
          files.validation ? { validation: "val", test: "test" } : { validation: "validation", test: "val" },
        ),
        "for split, rows in data.items():",
        '    with open(f"{split}_reg.jsonl", "w", encoding="utf-8") as file:',
        "        for line in process_dataset(rows):",
        "            process_sample(line, file)",
      ].join("\n"),
    }),
  },
};

/**
 * A conversation as HelpSteer2's `prompt` holds it: the first user turn stands unmarked, each later turn
 * behind a mark.
 */
function helpsteer2Prompt(prompt: readonly Message[]): string {
  return prompt
    .map(({ role, content }, index) =>
      index === 0 ? content : `\n<extra_id_1>${role === "user" ? "User" : "Assistant"}\n${content}`,
    )
    .join("");
}

const BETWEEN = /\n<extra_id_1>(?:Assistant|User)\n/;

/** The conversation that HelpSteer2's `prompt` holds. */
export function helpsteer2Turns(prompt: string): Message[] {
  return prompt
    .split(BETWEEN)
    .map((content, index) => ({ role: index % 2 === 0 ? "user" : "assistant", content }));
}
