import { expect, it } from "vitest";
import type { RecordedAnswer } from "@laurel/core/records/prompt-record";
import { english } from "../../testing/in-english.tsx";
import { problemsCsv } from "./invalid-rows.tsx";
import { recordedWords } from "./recorded-words.ts";

it.each<[RecordedAnswer, string]>([
  [{ kind: "ranking", tiers: [[1], [0]] }, "B > A"],
  [{ kind: "ranking", tiers: [[2], [0, 1]] }, "C > A = B"],
  [{ kind: "ranking", tiers: [[0, 1]] }, "A, B are equally good"],
  [{ kind: "ranking", tiers: [[0, 1]], cut: 0 }, "A, B are both bad"],
  [
    {
      kind: "binary",
      labels: [
        { response: 0, label: true },
        { response: 1, label: false },
      ],
    },
    "A is good, B is bad",
  ],
  [{ kind: "steps", response: 0, labels: [1, -1] }, "step 2 is wrong"],
  [{ kind: "steps", response: 0, labels: [1, 1] }, "no wrong step"],
])("says what a file records by the letters of the responses: %j", (answer, words) => {
  expect(recordedWords(english, answer)).toBe(words);
});

it("writes problems as CSV, with a value that a spreadsheet would run as text", () => {
  expect(
    problemsCsv([
      { line: 3, field: "winner", value: "=SUM(1)", reason: "is not one of a, b" },
      { line: 4, field: "", reason: "isn't JSON", file: "b.jsonl" },
    ]),
  ).toBe(
    "file,line,column,value,reason\r\n,3,winner,'=SUM(1),\"is not one of a, b\"\r\nb.jsonl,4,,,isn't JSON\r\n",
  );
});
