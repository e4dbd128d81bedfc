import { Buffer } from "node:buffer";
import type { DatasetReport } from "@laurel/core/datasets/dataset-report";
import { type DatasetSpec, usualSpec } from "@laurel/core/datasets/dataset-spec";
import type { JudgedTask } from "@laurel/core/datasets/judged-task";
import type { Manifest } from "@laurel/core/datasets/manifest";
import { Split } from "@laurel/core/datasets/splits";
import { PREFERENCE_QUESTION } from "@laurel/core/questions/presets";
import { PairRow } from "../canonical/canonical-rows.ts";
import { buildDataset } from "../cut/build-dataset.ts";

/** Pairs and prompts of one question, a third of them to test on. */
export const BUILD_SPEC: DatasetSpec = {
  ...usualSpec("preference", ["pairs", "prompts"]),
  duplicates: "keep",
  testShare: 0.3,
  salt: "s",
};

/** A task of two responses that one imported vote compares. */
export function comparedTask(
  id: string,
  prompt: string,
  a: string,
  b: string,
  winner: "a" | "b" | "tie" = "a",
): JudgedTask {
  const [first, second] = [`${id}-1`, `${id}-2`];
  const tiers =
    winner === "tie" ? [[first, second]] : winner === "a" ? [[first], [second]] : [[second], [first]];
  return {
    taskId: id,
    prompt: [{ role: "user", content: prompt }],
    reference: null,
    tags: [],
    flags: [],
    responses: [
      { id: first, messages: [{ role: "assistant", content: a }], steps: null, model: null },
      { id: second, messages: [{ role: "assistant", content: b }], steps: null, model: null },
    ],
    votes: [
      {
        annotatorId: "x",
        question: PREFERENCE_QUESTION,
        presented: null,
        imported: true,
        questionsVersion: 1,
        guidelinesVersion: 2,
        answer: { kind: "ranking", tiers },
      },
    ],
  };
}

/** Tasks as a database gives them: some at a time. */
export async function* batches(
  tasks: readonly JudgedTask[],
  size: number,
): AsyncGenerator<readonly JudgedTask[]> {
  for (let at = 0; at < tasks.length; at += size) yield tasks.slice(at, at + size);
}

type Built = {
  manifest: Manifest;
  report: DatasetReport | null;
  files: Map<string, Buffer>;
  rows: PairRow[];
};

/** A dataset with its report, built in memory but for what waits in the temporary directory. */
export async function builtDataset(
  tasks: readonly JudgedTask[],
  spec: DatasetSpec,
  temporaryDirectory: string,
  batch = 7,
): Promise<Built> {
  const files = new Map<string, Buffer>();
  const openFile = async (name: string) => ({
    write: async (bytes: Uint8Array) =>
      void files.set(name, Buffer.concat([files.get(name) ?? Buffer.alloc(0), bytes])),
    close: async () => undefined,
  });
  const { manifest, report } = await buildDataset({
    spec,
    watermark: 5,
    judgedTasks: () => batches(tasks, batch),
    openFile,
    temporaryDirectory,
    withReport: true,
  });
  return { manifest, report, files, rows: Split.options.flatMap((split) => lines(files, split)) };
}

function lines(files: Map<string, Buffer>, split: string): PairRow[] {
  const text = files.get(`rows/pairs/${split}.jsonl`)?.toString("utf8") ?? "";
  return text
    .split("\n")
    .slice(0, -1)
    .map((line) => PairRow.parse(JSON.parse(line)));
}

/** 2,300 comparisons of 900 prompts. */
export const MANY_TASKS = Array.from({ length: 2_300 }, (_, index) =>
  comparedTask(
    String(index),
    `prompt ${index % 900}`,
    `good ${index}`,
    `bad ${index}\u2028`,
    index % 3 === 0 ? "b" : "a",
  ),
);
