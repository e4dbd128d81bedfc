import { Buffer } from "node:buffer";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type DatasetSpec, usualSpec } from "@laurel/core/datasets/dataset-spec";
import type { JudgedTask, TaskVote } from "@laurel/core/datasets/judged-task";
import { Manifest } from "@laurel/core/datasets/manifest";
import type { Answer } from "@laurel/core/questions/answers";
import { PREFERENCE_QUESTION } from "@laurel/core/questions/presets";
import { seededRandom } from "@laurel/statistics/numeric/seeded-random";
import { buildDataset } from "./build-dataset.ts";

const folder = mkdtempSync(join(tmpdir(), "laurel-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

const { labels: _, ...ASKED } = PREFERENCE_QUESTION;
const QUESTION = { ...ASKED, allowTie: false, allowBothBad: false };
const PLANTED = new Map([
  ["ann", 0.95],
  ["bob", 0.9],
  ["cem", 0.85],
  ["spam-1", 0.5],
  ["spam-2", 0.5],
  ["spam-3", 0.5],
]);
const SPEC: DatasetSpec = { ...usualSpec("preference", ["pairs"]), testShare: 0, salt: "s" };

const vote = (annotatorId: string, answer: Answer): TaskVote => ({
  annotatorId,
  answer,
  question: QUESTION,
  presented: null,
  imported: true,
  questionsVersion: 1,
  guidelinesVersion: 1,
});

/** The truth is that "good" is better; which of the two responses says so is drawn. */
function task(
  number: number,
  votes: (good: string, bad: string) => TaskVote[],
  goodFirst = true,
): JudgedTask {
  const [good, bad] = [`${number}-good`, `${number}-bad`];
  const ids = goodFirst ? [good, bad] : [bad, good];
  return {
    taskId: String(number),
    prompt: [{ role: "user", content: `prompt ${number}` }],
    reference: null,
    tags: [],
    flags: [],
    responses: ids.map((id) => ({
      id,
      messages: [{ role: "assistant", content: id.split("-")[1] ?? "" }],
      steps: null,
      model: null,
    })),
    votes: votes(good, bad),
  };
}

const random = seededRandom(11);
const TASKS = Array.from({ length: 600 }, (_, number) =>
  task(
    number,
    (good, bad) =>
      [...PLANTED].flatMap(([name, accuracy]) =>
        random() < 0.25
          ? []
          : [vote(name, { kind: "ranking", tiers: random() < accuracy ? [[good], [bad]] : [[bad], [good]] })],
      ),
    random() < 0.5,
  ),
);

async function build(tasks: readonly JudgedTask[], spec: DatasetSpec) {
  const files = new Map<string, string>();
  const { manifest, report } = await buildDataset({
    spec,
    watermark: 1,
    withReport: true,
    temporaryDirectory: folder,
    judgedTasks: async function* () {
      for (let at = 0; at < tasks.length; at += 50) yield tasks.slice(at, at + 50);
    },
    openFile: async (name) => ({
      write: async (bytes) =>
        void files.set(name, (files.get(name) ?? "") + Buffer.from(bytes).toString("utf8")),
      close: async () => undefined,
    }),
  });
  const rows = [...files.values()]
    .flatMap((text) => text.split("\n").filter(Boolean))
    .map((line) => JSON.parse(line));
  const right = rows.filter((row) => row.chosen?.[0].content === "good").length;
  return {
    manifest,
    report,
    files,
    right,
    wrong: rows.length - right,
    drops: manifest.counts[spec.families[0] ?? "pairs"]?.drops ?? {},
  };
}

const filtered = (
  filters: Partial<DatasetSpec["filters"]>,
  more: Partial<DatasetSpec> = {},
): DatasetSpec => ({ ...SPEC, ...more, filters: { ...SPEC.filters, ...filters } });

describe("annotators whose accuracies are estimated", () => {
  test("decide better than majorities do, and every task", async () => {
    const [majority, weighed] = [
      await build(TASKS, SPEC),
      await build(TASKS, { ...SPEC, aggregation: "dawid-skene" }),
    ];
    expect(weighed.right + weighed.wrong).toBeGreaterThan(590);
    expect(weighed.right - majority.right).toBeGreaterThan(60);
    expect(weighed.wrong / (weighed.right + weighed.wrong)).toBeLessThan(
      (0.6 * majority.wrong) / (majority.right + majority.wrong),
    );
    expect(Manifest.parse(weighed.manifest).quality).toMatchObject({
      prior: { mean: 0.7, strength: 8 },
      annotators: 6,
      below: 0,
      converged: true,
    });
    expect(majority.manifest.quality).toBeNull();
  });

  test("and who only guesses are told apart: their votes don't count where the spec asks for more", async () => {
    const { manifest, wrong, right } = await build(TASKS, filtered({ minSkill: 0.7 }));
    expect(manifest.quality).toMatchObject({ annotators: 6, below: 3 });
    const without = await build(
      TASKS.map((each) => ({
        ...each,
        votes: each.votes.filter(({ annotatorId }) => !annotatorId.startsWith("spam")),
      })),
      SPEC,
    );
    expect([right, wrong]).toEqual([without.right, without.wrong]);
  });

  test("a task of such votes only is counted under their skill", async () => {
    const lone = task(9_000, (good, bad) => [vote("spam-1", { kind: "ranking", tiers: [[good], [bad]] })]);
    const { drops } = await build([...TASKS, lone], filtered({ minSkill: 0.7 }));
    const spamOnly = TASKS.filter(
      ({ votes }) => votes.length > 0 && votes.every(({ annotatorId }) => annotatorId.startsWith("spam")),
    );
    expect(drops.skill).toBe(spamOnly.length + 1);
    expect((await build([task(9_001, () => [])], filtered({ minSkill: 0.7 }))).drops).toEqual({});
  });

  test("what is less probable than the spec asks is left out and counted, and what is left is right more often", async () => {
    const [all, sure] = [
      await build(TASKS, { ...SPEC, aggregation: "dawid-skene" }),
      await build(TASKS, filtered({ minPosterior: 0.95 }, { aggregation: "dawid-skene" })),
    ];
    expect(sure.drops.posterior).toBe(all.right + all.wrong - sure.right - sure.wrong);
    expect(sure.drops.posterior).toBeGreaterThan(20);
    expect(sure.wrong / (sure.right + sure.wrong)).toBeLessThan(all.wrong / (all.right + all.wrong) / 2);
    expect((await build(TASKS, filtered({ minPosterior: 1e-9 }))).drops.posterior).toBeUndefined();
  });

  test("the test split is spared both, unless it is asked for", async () => {
    const strict = { minPosterior: 0.95, minSkill: 0.7 };
    const rows = async (spec: DatasetSpec) => (await build(TASKS, spec)).manifest.counts.pairs?.rows.test;
    expect(await rows(filtered(strict, { testShare: 0.4 }))).toBe(await rows({ ...SPEC, testShare: 0.4 }));
    expect(await rows(filtered({ ...strict, onTest: true }, { testShare: 0.4 }))).toBeLessThan(
      (await rows({ ...SPEC, testShare: 0.4 })) ?? 0,
    );
  });

  test("where the test split is filtered by skill, the report says what it would be with everybody's votes", async () => {
    const [all, strict] = [
      await build(TASKS, { ...SPEC, testShare: 0.4 }),
      await build(TASKS, filtered({ minSkill: 0.7, onTest: true }, { testShare: 0.4 })),
    ];
    const { unfiltered, filtered: left } = strict.report?.testFilter?.pairs ?? {};
    expect([unfiltered?.rows, left?.rows]).toEqual(
      [all, strict].map(({ manifest }) => manifest.counts.pairs?.rows.test),
    );
    expect(left?.agreement.value).toBeGreaterThan(unfiltered?.agreement.value ?? 1);
  });

  test("tasks, responses and votes in another order give the same bytes", async () => {
    const spec = filtered(
      { minPosterior: 0.8, minSkill: 0.6 },
      { aggregation: "dawid-skene", families: ["pairs", "listwise", "demonstrations"] },
    );
    const first = await build(TASKS, spec);
    const other = TASKS.toReversed().map((each) => ({
      ...each,
      responses: each.responses.toReversed(),
      votes: each.votes.toReversed(),
    }));
    const second = await build([...other.slice(123), ...other.slice(0, 123)], spec);
    expect(second.manifest).toEqual(first.manifest);
    expect(second.files).toEqual(first.files);
  });

  test("ratings are neither right nor wrong, so that no such filter is for them", async () => {
    const rated = TASKS.slice(0, 30).map((each) => ({
      ...each,
      votes: each.votes.map(({ annotatorId }) =>
        vote(annotatorId, { kind: "rating", ratings: { [each.responses[0]?.id ?? ""]: { helpfulness: 3 } } }),
      ),
    }));
    const spec: DatasetSpec = { ...SPEC, families: ["attributes"] };
    expect(
      (await build(rated, { ...spec, filters: { ...spec.filters, minPosterior: 0.99, minSkill: 0.99 } }))
        .files,
    ).toEqual((await build(rated, spec)).files);
  });
});
