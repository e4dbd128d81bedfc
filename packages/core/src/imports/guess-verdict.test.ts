import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { guessMapping, unreadLabels, verdictsOf } from "./guess-mapping.ts";
import { mayBeLabel } from "./guess-verdict.ts";
import { type Cells, readVerdict, type Verdict } from "./verdict.ts";

const rowsOf = (columns: readonly string[], ...rows: readonly (readonly unknown[])[]): Cells[] =>
  rows.map((row) => Object.fromEntries(row.map((value, index) => [columns[index] ?? "", value])));

/** The tiers that the only guessed verdict reads of each row. */
function readings(columns: readonly string[], ...rows: readonly (readonly unknown[])[]) {
  const cells = rowsOf(columns, ...rows);
  const mapping = guessMapping(columns, cells);
  const verdict = mapping?.verdicts?.[0]?.read;
  if (!mapping || !verdict) return null;
  const responses = (mapping.responses ?? []).map(({ text, model }) => ({ text, model }));
  return cells.map((row) => {
    const said = readVerdict(
      verdict,
      (column) => row[column],
      responses.map(({ text, model }) => ({ field: text, model: model && String(row[model]) })),
    );
    return "answers" in said
      ? said.answers.map((answer) => (answer.kind === "ranking" ? answer.tiers : []))
      : said.reason;
  });
}
const FIRST = [[[0], [1]]];
const SECOND = [[[1], [0]]];
const TIE = [[[0, 1]]];
const PAIR = ["prompt", "response_a", "response_b"];

describe("the winner is found", () => {
  test.each<[string, readonly unknown[], readonly unknown[]]>([
    ["preference", ["A", "B", "tie"], [FIRST, SECOND, TIE]],
    ["winner", ["model_a", "model_b", "tie (bothbad)"], [FIRST, SECOND, TIE]],
    ["choice", ["left", "right", "both"], [FIRST, SECOND, TIE]],
    ["verdict", ["first", "second", "neither"], [FIRST, SECOND, TIE]],
    ["label", [1, 2, 0], [FIRST, SECOND, TIE]],
    ["better_response_id", [0, 1, 1], [FIRST, SECOND, SECOND]],
    ["comparison", ["response_b", "response_a", "response_b"], [SECOND, FIRST, SECOND]],
    ["overall_preference", [-2, 3, 0], [FIRST, SECOND, TIE]],
    ["preference", ["Response A", "Response B", "Tie"], [FIRST, SECOND, TIE]],
    ["vote", ["skip", "a", "b"], [[], FIRST, SECOND]],
  ])("in a column %s with %j", (column, values, expected) => {
    const rows = values.map((value, index) => [`q${index}`, "x", "y", value]);
    expect(readings([...PAIR, column], ...rows)).toEqual(expected);
  });

  test("in columns for each outcome", () => {
    const columns = [...PAIR, "winner_model_a", "winner_model_b", "winner_tie"];
    expect(
      readings(columns, ["q", "x", "y", 1, 0, 0], ["q", "x", "y", 0, 1, 0], ["q", "x", "y", 0, 0, 1]),
    ).toEqual([FIRST, SECOND, TIE]);
  });

  test("in scores and in ranks", () => {
    const scores = ["question", "answer_0", "answer_1", "score_0", "score_1"];
    expect(readings(scores, ["q", "x", "y", 0.5, -0.5], ["q", "x", "y", 0, 0])).toEqual([FIRST, TIE]);
    const ranks = [...PAIR, "rank_a", "rank_b"];
    expect(readings(ranks, ["q", "x", "y", "2", "1"])).toEqual([SECOND]);
  });

  test("by the names of the models", () => {
    const columns = ["prompt", "response_a", "response_b", "model_a", "model_b", "winner"];
    expect(
      readings(columns, ["q", "x", "y", "heron", "wren", "wren"], ["q", "x", "y", "wren", "owl", "wren"]),
    ).toEqual([SECOND, FIRST]);
  });

  it("whatever the columns are called, in whichever order they stand, and whichever outcomes come first", () => {
    const stems = fc.constantFrom("response", "answer", "output", "completion");
    const ends = fc.constantFrom(["a", "b"], ["A", "B"], ["0", "1"], ["1", "2"]);
    const names = fc.constantFrom("winner", "Preference", "human_choice", "verdict", "is_better", "label");
    const words = fc.constantFrom(["left", "right", "tie"], ["a", "b", "equal"], ["first", "second", "draw"]);
    const outcomes = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        stems,
        ends,
        names,
        words,
        outcomes,
        fc.boolean(),
        fc.boolean(),
        (stem, [one, two], name, said, votes, last, turned) => {
          const texts = [`${stem}_${one}`, `${stem}_${two}`];
          if (turned) texts.reverse();
          const [first, second] = turned ? [SECOND, FIRST] : [FIRST, SECOND];
          const columns = last ? ["prompt", ...texts, name] : [name, ...texts, "prompt"];
          const rows = votes.map((vote, index) => {
            const cells = [`q${index}`, "x", "y", said[vote]];
            return last ? cells : cells.toReversed().with(1, "x").with(2, "y");
          });
          expect(readings(columns, ...rows)).toEqual(votes.map((vote) => [first, second, TIE][vote]));
        },
      ),
    );
  });
});

describe("nothing is guessed", () => {
  test("where two columns may be the verdict", () => {
    const columns = [...PAIR, "better_response_id", "safer_response_id"];
    const rows = rowsOf(columns, ["q", "x", "y", 1, 0], ["q", "x", "y", 0, 0]);
    const mapping = guessMapping(columns, rows) ?? {};
    expect(mapping).not.toHaveProperty("verdicts");
    expect(verdictsOf(mapping, columns, rows)).toHaveLength(2);
    expect(unreadLabels(mapping, columns, rows)).toEqual(["better_response_id", "safer_response_id"]);
    expect(unreadLabels({ ...mapping, keep: ["safer_response_id"] }, columns, rows)).toEqual([
      "better_response_id",
    ]);
    expect(unreadLabels({ ...mapping, keep: "all" }, columns, rows)).toEqual([]);
  });

  test("of values that are no outcomes", () => {
    expect(readings([...PAIR, "preference"], ["q", "x", "y", "blue"], ["q", "x", "y", "a"])).toBeNull();
    expect(readings([...PAIR, "score"], ["q", "x", "y", ""])).toBeNull();
    expect(readings([...PAIR, "domain"], ["q", "x", "y", "a"])).toBeNull();
  });
});

test("a column may be a label by its name and by its values", () => {
  const of = (column: string, ...values: readonly unknown[]) =>
    mayBeLabel(
      column,
      values.map((value) => ({ [column]: value })),
    );
  expect([of("winner", "a"), of("is_safe", true), of("score_chosen", 9), of("human_rating", "3")]).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect([
    of("domain", "a"),
    of("winner", null, ""),
    of("best", "x".repeat(200)),
    of("crossword", 1),
  ]).toEqual([false, false, false, false]);
});

test("votes that stand together in one cell are labels, however long the cell is", () => {
  const votes = ["amber", "birch", "cedar"].map((annotator) => ({ annotator, preference: 1, note: "clear" }));
  const of = (column: string, value: unknown) => mayBeLabel(column, [{ [column]: value }]);
  expect([
    of("annotations", votes),
    of("annotations", JSON.stringify(votes)),
    of("reviews", { first: { worker: "amber", rating: "rather good, all things considered" } }),
    of("feedback", "thumbs_up"),
  ]).toEqual([true, true, true, true]);
  expect([
    of("annotations", [{ page: 1, note: "x".repeat(80) }]),
    of("feedback", "I would have liked the answer to name at least one of its sources, as the second does."),
    of("sources", votes),
  ]).toEqual([false, false, false]);
});

test("the person who judged is found where something is judged", () => {
  const columns = [...PAIR, "winner", "worker_id"];
  const rows = rowsOf(columns, ["q", "x", "y", "a", "w1"]);
  expect(guessMapping(columns, rows)).toMatchObject({ annotator: "worker_id" });
  expect(guessMapping([...PAIR, "worker_id"], rows)).not.toHaveProperty("annotator");
});

test("the order shown and the reason are found where something is judged", () => {
  const columns = [...PAIR, "winner", "Explanation", "swapped"];
  const rows = rowsOf(columns, ["q", "x", "y", "a", "It is shorter.", "true"]);
  expect(guessMapping(columns, rows)).toMatchObject({
    rationale: "Explanation",
    presented: { kind: "first", column: "swapped", values: { true: 1, false: 0 } },
  });
  const unjudged = guessMapping([...PAIR, "Explanation", "swapped"], rows);
  expect(Object.keys(unjudged ?? {})).toEqual(["prompt", "responses"]);
});

test("the verdict that is guessed also reads outcomes that the first rows don't have", () => {
  const columns = [...PAIR, "winner"];
  const mapping = guessMapping(columns, rowsOf(columns, ["q", "x", "y", "model_b"]));
  const verdict: Verdict | undefined = mapping?.verdicts?.[0]?.read;
  expect(verdict).toMatchObject({ kind: "winner", values: { model_a: 0, model_b: 1, tie: "tie" } });
});
