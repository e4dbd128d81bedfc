import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choiceOf, choicesFor, missingPart, withColumnAs, withNamedHeader } from "./column-choice.ts";
import {
  asMapping,
  ColumnMapping,
  type ColumnUse,
  type MappingDraft,
  readColumns,
} from "./column-mapping.ts";
import { guessMapping } from "./guess-mapping.ts";

const COLUMNS = ["question", "gpt", "ours", "third", "winner", "who", "page"];
const FILE = {
  columns: COLUMNS,
  rows: [
    { question: "Why?", gpt: "So.", ours: "Because.", third: "No.", winner: "ours", who: "ann", page: "1" },
    { question: "How?", gpt: "Thus.", ours: "Well.", third: "Yes.", winner: "tie", who: "bob", page: "2" },
  ],
};

const taken = (...choices: readonly (readonly [string, string])[]) =>
  choices.reduce<MappingDraft>((draft, [column, as]) => {
    const choice = choicesFor(column, draft, FILE).find((each) => each.as === as);
    if (!choice) throw new Error(`${as} is not offered`);
    return withColumnAs(draft, column, choice, FILE);
  }, {});

describe("taking the columns of a file for something, one after the other", () => {
  it("makes one response, then several in the order of the file, and finds the verdict on them", () => {
    expect(taken(["question", "prompt"], ["ours", "response"])).toEqual({
      prompt: "question",
      response: "ours",
    });
    expect(taken(["question", "prompt"], ["ours", "response"], ["gpt", "response"])).toMatchObject({
      prompt: "question",
      responses: [{ text: "gpt" }, { text: "ours" }],
      verdicts: [{ read: { kind: "winner", column: "winner", names: true } }],
    });
  });

  it("keeps a verdict that was set aside where it is", () => {
    const kept = taken(
      ["question", "prompt"],
      ["ours", "response"],
      ["gpt", "response"],
      ["winner", "metadata"],
      ["third", "response"],
    );
    expect(kept).toMatchObject({ keep: ["winner"] });
    expect(kept.verdicts).toBeUndefined();
  });

  it("reads any column as the verdict, whatever it is called, and leaves open what its values don't say", () => {
    const draft = taken(
      ["question", "prompt"],
      ["ours", "response"],
      ["gpt", "response"],
      ["who", "verdict"],
    );
    expect(draft.verdicts).toEqual([{ read: expect.objectContaining({ kind: "winner", column: "who" }) }]);
  });

  it("moves what was there before to the metadata, and what can't stand beside it too", () => {
    const labeled = taken(
      ["question", "prompt"],
      ["ours", "response"],
      ["winner", "label"],
      ["gpt", "model"],
    );
    expect(labeled).toEqual({ prompt: "question", response: "ours", label: "winner", model: "gpt" });
    expect(withColumnAs(labeled, "third", { as: "chosen" }, FILE)).toEqual({
      prompt: "question",
      preference: { chosen: "third" },
    });
    expect(withColumnAs(labeled, "page", { as: "prompt" }, FILE)).toMatchObject({ prompt: "page" });
  });

  it("says what is missing, one thing at a time", () => {
    expect(missingPart({}, 64)).toBe("prompt");
    expect(missingPart(taken(["question", "prompt"]), 64)).toBe("responses");
    expect(missingPart(taken(["gpt", "chosen"]), 64)).toBe("secondHalf");
    expect(missingPart(taken(["gpt", "chosen"], ["ours", "rejected"]), 64)).toBeNull();
    expect(missingPart(taken(["question", "prompt"], ["gpt", "response"], ["ours", "response"]), 1)).toBe(
      "fewerResponses",
    );
  });

  it("takes a header for the model's name, and not where one says otherwise", () => {
    const draft = taken(["question", "prompt"], ["ours", "response"], ["gpt", "response"]);
    const named = withNamedHeader(draft, "gpt", true);
    expect(named.responses).toEqual([{ text: "gpt", named: true }, { text: "ours" }]);
    expect(withNamedHeader(named, "gpt", false).responses).toEqual([{ text: "gpt" }, { text: "ours" }]);
  });

  it("always leads to a mapping that can be read or says what it lacks, with each column taken for one thing", () => {
    const step = fc.tuple(fc.constantFrom(...COLUMNS), fc.nat());
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let draft: MappingDraft = guessMapping(COLUMNS, FILE.rows) ?? {};
        for (const [column, chosen] of steps) {
          const choices = choicesFor(column, draft, FILE);
          const choice = choices[chosen % choices.length] ?? { as: "metadata" as const };
          draft = withColumnAs(draft, column, choice, FILE);
          const use = readColumns(draft).get(column) ?? "metadata";
          expect(choiceOf(draft, column, use)).toEqual(choice);
          if (missingPart(draft, 64) === null) expect(ColumnMapping.parse(asMapping(draft))).toBeTruthy();
        }
      }),
      { numRuns: 300 },
    );
  });
});

it("guesses responses whose headers are models from the column that names them", () => {
  expect(guessMapping(COLUMNS, FILE.rows)).toBeNull();
  const rows = [{ ...FILE.rows[0], winner: "ours" }, { ...FILE.rows[1], winner: "GPT" }, { winner: "tie" }];
  expect(guessMapping(COLUMNS, rows)).toMatchObject({
    prompt: "question",
    responses: [
      { text: "gpt", named: true },
      { text: "ours", named: true },
    ],
    verdicts: [{ read: { kind: "winner", column: "winner", names: true } }],
  });
});

describe("what a column can be taken for", () => {
  const rows = [
    { prompt: "One?", list: ["a", "b"], a: "a", b: "b", best: "1", who: "ann", shown: "b,a" },
    { prompt: "Two?", list: ["a", "b"], a: "c", b: "d", best: "2", who: "ben", shown: "a,b" },
  ];
  const file = { columns: Object.keys(rows[0] ?? {}), rows };
  const offered = (draft: MappingDraft, column: string) =>
    choicesFor(column, draft, file).map(({ as }) => as);

  it("is every part of a mapping, in one reading of the file or another", () => {
    const all = new Set([
      ...offered({ prompt: "prompt", responses: [{ text: "a" }, { text: "b" }] }, "shown"),
      ...offered({ prompt: "prompt", response: "a" }, "best"),
      ...offered({ prompt: "prompt", steps: "list" }, "best"),
    ]);
    const uses: Record<ColumnUse, true> = {
      prompt: true,
      system: true,
      input: true,
      response: true,
      responseList: true,
      steps: true,
      chosen: true,
      rejected: true,
      model: true,
      label: true,
      firstError: true,
      stepLabels: true,
      reference: true,
      tags: true,
      verdict: true,
      annotator: true,
      judgedAt: true,
      duration: true,
      id: true,
      presented: true,
      rationale: true,
      metadata: true,
    };
    expect([...all].toSorted()).toEqual(Object.keys(uses).toSorted());
  });

  it("is a verdict beside a list, too, which its values say of the responses by their places", () => {
    const draft = { prompt: "prompt", responseList: "list" };
    expect(offered(draft, "best")).toContain("verdict");
    expect(withColumnAs(draft, "best", { as: "verdict" }, file).verdicts).toMatchObject([
      { read: { kind: "winner", column: "best", values: { 1: 0, 2: 1 } } },
    ]);
  });
});
