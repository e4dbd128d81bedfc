import fc from "fast-check";
import { expect, it } from "vitest";
import { PREFERENCE_QUESTION } from "../questions/presets.ts";
import { countFile } from "./file-counts.ts";
import type { StagedRow } from "./staged-row.ts";

const campaign = { responsesPerTask: 2, maxPairsPerPrompt: 6, questions: [PREFERENCE_QUESTION] };

function row(line: number, prompt: string, texts: readonly string[]): StagedRow {
  return {
    line,
    prompt: [{ role: "user", content: prompt }],
    promptHash: prompt,
    rootHash: prompt,
    preview: prompt,
    tags: [],
    responses: texts.map((text) => ({
      contentHash: text,
      messages: [{ role: "assistant", content: text }],
      source: {},
    })),
  };
}

it("counts the pairs that rows hold, all pairs of each prompt, and those up to the campaign's limit", () => {
  const pair = fc.uniqueArray(fc.constantFrom(..."ABCDEFG"), { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(
      fc.array(fc.record({ prompt: fc.constantFrom("one", "two"), pair }), { minLength: 1, maxLength: 30 }),
      (rows) => {
        const counts = countFile(
          rows.map((each, index) => row(index + 1, each.prompt, each.pair)),
          {},
          campaign,
        );
        const held = new Set(rows.map((each) => [each.prompt, ...each.pair.toSorted()].join(" ")));
        const texts = [...Map.groupBy(rows, ({ prompt }) => prompt).values()].map(
          (ofPrompt) => new Set(ofPrompt.flatMap((each) => each.pair)).size,
        );
        const pairs = texts.map((count) => (count * (count - 1)) / 2);
        expect(counts.tasks).toEqual({
          asInFile: held.size,
          allPairs: pairs.reduce((sum, count) => sum + count, 0),
          atATime: { responses: 2, tasks: pairs.reduce((sum, count) => sum + Math.min(6, count), 0) },
        });
        expect([counts.prompts, counts.responses]).toEqual([
          texts.length,
          texts.reduce((sum, count) => sum + count, 0),
        ]);
      },
    ),
  );
});

it("counts the judgments and the people of a file, and so many responses at a time as are chosen", () => {
  const judged = (line: number, by?: string): StagedRow => ({
    ...row(line, "one", ["A", "B", "C"]),
    recorded: [{ answer: { kind: "ranking", tiers: [[0], [1, 2]] }, ...(by !== undefined && { by }) }],
  });
  const rows = [judged(1, "ann"), judged(2, "ben"), judged(3, "ann")];
  expect(countFile(rows, { tasks: 3 }, { ...campaign, responsesPerTask: 4 })).toEqual({
    refusal: null,
    refused: [],
    prompts: 1,
    responses: 3,
    blankResponses: 0,
    judgments: 2,
    knownJudgments: 1,
    annotators: 2,
    tasks: { asInFile: 1, allPairs: 3, atATime: { responses: 3, tasks: 1 } },
  });
});

it("says that a choice can't be made where a prompt has more pairs than anyone could judge", () => {
  const rows = Array.from({ length: 80 }, (_, index) => row(index + 1, "one", [`a${index}`, `b${index}`]));
  const asInFile = countFile(rows, {}, campaign);
  expect(asInFile.refusal).toBeNull();
  expect(asInFile.tasks).toEqual({ asInFile: 80, allPairs: null, atATime: { responses: 2, tasks: 6 } });
  const refused = countFile(rows, { tasks: "all-pairs" }, campaign);
  expect(refused).toMatchObject({ prompts: 1, responses: 160, tasks: asInFile.tasks });
  expect(refused.refusal).toMatch(/^The rows give one prompt 142 responses or more/);
});
