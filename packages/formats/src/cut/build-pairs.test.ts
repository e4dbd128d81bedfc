import { Buffer } from "node:buffer";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { type DatasetSpec, usualSpec } from "@laurel/core/datasets/dataset-spec";
import type { JudgedTask } from "@laurel/core/datasets/judged-task";
import type { Answer } from "@laurel/core/questions/answers";
import { PREFERENCE_QUESTION } from "@laurel/core/questions/presets";
import type { Question } from "@laurel/core/questions/question";
import { PairRow } from "../canonical/canonical-rows.ts";
import { promptRootHash } from "../canonical/prompt-root.ts";
import { canonicalJson } from "../files/hash.ts";
import { buildDataset } from "./build-dataset.ts";

const folder = mkdtempSync(join(tmpdir(), "laurel-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

const SPEC: DatasetSpec = { ...usualSpec("preference", ["pairs"]), testShare: 0.3, salt: "s" };
const withPairs = (pairs: Partial<DatasetSpec["pairs"]>, more: Partial<DatasetSpec> = {}): DatasetSpec => ({
  ...SPEC,
  ...more,
  pairs: { ...SPEC.pairs, ...pairs },
});

/** Responses are named by their texts; each vote says tiers from the best, as "a b=c". */
function task(
  id: string,
  prompt: string,
  responses: readonly string[],
  ...votes: readonly string[]
): JudgedTask {
  const tiersOf = (says: string) => says.split(" ").map((tier) => tier.split("="));
  return judged(
    id,
    prompt,
    responses,
    votes.map((says) => ({ kind: "ranking", tiers: tiersOf(says) })),
    PREFERENCE_QUESTION,
  );
}

function judged(
  id: string,
  prompt: string,
  responses: readonly string[],
  answers: readonly Answer[],
  question: Question,
): JudgedTask {
  return {
    taskId: id,
    prompt: [{ role: "user", content: prompt }],
    reference: null,
    tags: [],
    flags: [],
    responses: responses.map((text) => ({
      id: text,
      messages: [{ role: "assistant", content: text }],
      steps: null,
      model: null,
    })),
    votes: answers.map((answer, index) => ({
      annotatorId: `x${index}`,
      question,
      presented: null,
      imported: true,
      questionsVersion: 1,
      guidelinesVersion: 1,
      answer,
    })),
  };
}

async function build(tasks: readonly JudgedTask[], spec: DatasetSpec) {
  const files = new Map<string, Buffer>();
  const openFile = async (name: string) => ({
    write: async (bytes: Uint8Array) =>
      void files.set(name, Buffer.concat([files.get(name) ?? Buffer.alloc(0), bytes])),
    close: async () => undefined,
  });
  const { manifest, report } = await buildDataset({
    spec,
    watermark: 1,
    judgedTasks: async function* () {
      yield tasks;
    },
    openFile,
    temporaryDirectory: folder,
    withReport: true,
  });
  const rowsIn = (stem: string): PairRow[] =>
    ["train", "test"].flatMap((split) =>
      (files.get(`rows/pairs/${stem}${split}.jsonl`)?.toString("utf8") ?? "")
        .split("\n")
        .filter(Boolean)
        .map((line) => PairRow.parse(JSON.parse(line))),
    );
  return { manifest, report, files, counts: manifest.counts.pairs, rows: rowsIn(""), ties: rowsIn("ties-") };
}

const sides = ({ chosen, rejected }: PairRow) => [chosen[0]?.content, rejected[0]?.content];
const VOTED = Array.from({ length: 30 }, (_, index) =>
  task(
    `t${index}`,
    `prompt ${index}`,
    [`a${index}`, `b${index}`],
    `a${index} b${index}`,
    ...(index % 2 === 0
      ? [`a${index}=b${index}`, `b${index}=a${index}`]
      : [`a${index}=b${index}`, `a${index} b${index}`]),
  ),
);

test("soft labels say the share of the votes for the chosen response, a tie counting half, and a tie is one row of one half", async () => {
  const { rows, ties, counts } = await build(VOTED, withPairs({ ties: "soft-label" }));
  expect([rows.length, ties.length, counts?.drops]).toEqual([30, 0, {}]);
  for (const row of rows)
    expect(row.probability).toBe(Number(row.prompt[0]?.content.split(" ")[1]) % 2 === 0 ? 0.5 : 5 / 6);
  for (const row of rows.filter(({ probability }) => probability === 0.5))
    expect(canonicalJson(row.chosen) < canonicalJson(row.rejected)).toBe(true);
  expect(rows.map(({ probability }) => typeof probability)).toEqual(rows.map(() => "number"));
});

test("ties that are kept apart are in files of their own, in the split of their prompt, and never among the pairs", async () => {
  const { rows, ties, counts, manifest, report } = await build(VOTED, withPairs({ ties: "separate-config" }));
  expect([rows.length, ties.length, counts?.drops]).toEqual([15, 15, {}]);
  expect(manifest.rows.map(({ path, config, split }) => [path, config, split])).toEqual([
    ["rows/pairs/train.jsonl", "default", "train"],
    ["rows/pairs/test.jsonl", "default", "test"],
    ["rows/pairs/ties-train.jsonl", "ties", "train"],
    ["rows/pairs/ties-test.jsonl", "ties", "test"],
  ]);
  expect([
    (counts?.rows.train ?? 0) + (counts?.rows.test ?? 0),
    (counts?.ties.train ?? 0) + (counts?.ties.test ?? 0),
  ]).toEqual([15, 15]);
  expect(ties.every(({ probability, margin }) => probability === 0.5 && margin === null)).toBe(true);
  expect(rows.every((row) => !("probability" in row))).toBe(true);
  expect(report?.families.pairs?.rows).toEqual(counts?.rows);
});

test("what the older policies for ties give is the same bytes as it was before there were others", async () => {
  const line =
    '{"chosen":[{"content":"a1","role":"assistant"}],"margin":null,"prompt":[{"content":"prompt 1","role":"user"}],"rejected":[{"content":"b1","role":"assistant"}]}';
  for (const ties of ["drop", "both-directions"] as const) {
    const { files, counts } = await build(VOTED, withPairs({ ties }));
    const lines = [...files.values()].flatMap((bytes) => bytes.toString("utf8").split("\n"));
    expect([lines.includes(line), lines.some((each) => each.includes("probability"))]).toEqual([true, false]);
    expect(counts?.ties).toEqual({ train: 0, validation: 0, test: 0 });
  }
});

/** Two tasks of each prompt, with pairs of their own. */
const SHARED = Array.from({ length: 12 }, (_, index) =>
  ["m", "n"].map((part) =>
    task(
      `${part}${index}`,
      `prompt ${index}`,
      [`${part}1`, `${part}2`, `${part}3`],
      `${part}1 ${part}2 ${part}3`,
    ),
  ),
).flat();

test("of each prompt at most so many pairs are kept, of all its tasks together, those of the lowest hashes in whatever order they come", async () => {
  const all = await build(SHARED, withPairs({}));
  const { rows, counts, files } = await build(SHARED, withPairs({ mostPerPrompt: 2 }));
  expect([all.rows.length, rows.length, counts?.drops]).toEqual([72, 24, { "most-per-prompt": 48 }]);
  for (const some of Map.groupBy(rows, ({ prompt }) => promptRootHash(prompt)).values())
    expect(some).toHaveLength(2);
  expect([...(await build(SHARED.toReversed(), withPairs({ mostPerPrompt: 2 }))).files]).toEqual([...files]);
});

test("what is left out for another reason uses up nothing of what is kept of a prompt", async () => {
  const twice = SHARED.flatMap((one) => [one, { ...one, taskId: `${one.taskId} again` }]);
  const { rows, counts } = await build(twice, withPairs({ mostPerPrompt: 6 }));
  expect([rows.length, counts?.drops]).toEqual([72, { duplicate: 72 }]);
});

test("pairs of a prompt and its ties that are kept apart have a cap of their own each", async () => {
  const tied = SHARED.map((one, index) =>
    index % 2 === 0
      ? one
      : {
          ...one,
          votes: one.votes.map((vote) => ({
            ...vote,
            answer: { kind: "ranking" as const, tiers: [one.responses.map(({ id }) => id)] },
          })),
        },
  );
  const { rows, ties } = await build(tied, withPairs({ ties: "separate-config", mostPerPrompt: 1 }));
  expect([rows.length, ties.length]).toEqual([12, 12]);
});

const RATED: Question = {
  id: "preference",
  kind: "rating",
  title: "How good?",
  help: "",
  required: true,
  points: 5,
  allowNotApplicable: true,
  aspects: [
    { id: "clear", label: "Clear", help: "", anchors: [] },
    { id: "right", label: "Right", help: "", anchors: [] },
  ],
};
const rated = (id: string, ...votes: readonly Readonly<Record<string, readonly [number, number | null]>>[]) =>
  judged(
    id,
    `prompt ${id}`,
    Object.keys(votes[0] ?? {}),
    votes.map((given) => ({
      kind: "rating",
      ratings: Object.fromEntries(
        Object.entries(given).map(([text, [clear, right]]) => [text, { clear, right }]),
      ),
    })),
    RATED,
  );

test("a response that is rated higher by the gap is chosen, with the gap as its margin where margins are asked for", async () => {
  const margin = { scale: 2, offset: 1 };
  const { rows, counts } = await build(
    [rated("1", { a: [5, 2], b: [2, 3], c: [2, 3] })],
    withPairs({ ratings: { aspect: null, minGap: 1 }, margin }),
  );
  expect(rows.map((row) => [...sides(row), row.margin]).sort()).toEqual([
    ["a", "b", 3],
    ["a", "c", 3],
  ]);
  expect(counts).toMatchObject({ decided: 2, drops: { tie: 1 } });
  const byRight = await build(
    [rated("1", { a: [5, 2], b: [2, 3], c: [2, 3] })],
    withPairs({ ratings: { aspect: "right", minGap: 1 } }),
  );
  expect(byRight.rows.map(sides).sort()).toEqual([
    ["b", "a"],
    ["c", "a"],
  ]);
});

test("of ratings, the best gives pairs with the worst, and neighbours with each other, by their means", async () => {
  const one = [rated("1", { a: [5, 5], b: [4, 4], c: [3, 3], d: [1, 1] })];
  const of = async (expansion: DatasetSpec["pairs"]["expansion"]) =>
    (await build(one, withPairs({ expansion, ratings: { aspect: null, minGap: 1 } }))).rows
      .map((row) => sides(row).join(""))
      .sort();
  expect([await of("all"), await of("adjacent"), await of("best-worst")]).toEqual([
    ["ab", "ac", "ad", "bc", "bd", "cd"],
    ["ab", "bc", "cd"],
    ["ad"],
  ]);
});

test("whatever is rated, what is decided is a row, a tie apart or counted under a reason", async () => {
  const rating = fc.tuple(
    fc.integer({ min: 1, max: 5 }),
    fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
  );
  const votes = fc.array(fc.record({ a: rating, b: rating, c: rating }), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(votes, { maxLength: 8 }),
      fc.constantFrom("drop", "both-directions", "soft-label", "separate-config"),
      fc.option(fc.constantFrom(1, 2), { nil: null }),
      async (cases, ties, mostPerPrompt) => {
        const {
          counts,
          rows,
          ties: apart,
        } = await build(
          cases.map((given, index) => rated(String(index), ...given)),
          withPairs({ ties, mostPerPrompt, ratings: { aspect: null, minGap: 0.5 } }),
        );
        if (!counts) return expect(cases).toEqual([]);
        const { tie = 0, ...drops } = counts.drops;
        expect(rows.length + apart.length + Object.values(drops).reduce((sum, count) => sum + count, 0)).toBe(
          counts.decided,
        );
        if (ties !== "both-directions") expect(counts.decided + tie).toBe(cases.length * 3);
        expect(apart.length > 0 && ties !== "separate-config").toBe(false);
      },
    ),
    { numRuns: 40 },
  );
});
