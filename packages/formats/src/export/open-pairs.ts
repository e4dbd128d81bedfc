import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import type { JudgedTask } from "@laurel/core/datasets/judged-task";
import type { ModelLabels } from "@laurel/core/datasets/manifest";
import type { PairRow } from "../formats/rows/pair-row.ts";
import { sha256Hex } from "../hash/sha256-hex.ts";
import type { ContaminationLog, Hit } from "./contamination-log.ts";
import type { TaskCheck } from "./decontamination.ts";
import type { LabelPairs } from "./label-pairs.ts";
import type { Unwanted } from "./prompt-pool.ts";
import { rowLine } from "./row-line.ts";
import { rowSpill, type RowSpill } from "./row-spill.ts";
import { inTextOrder } from "./rows/in-text-order.ts";
import { modelRow } from "./rows/model-row.ts";
import { openPairRows } from "./rows/open-pair-rows.ts";
import { rowTexts } from "./rows/row-texts.ts";
import { saidByAssistant } from "./rows/said-by-assistant.ts";
import { sortedLines } from "./sorted-lines.ts";

export type OpenPairs = {
  /** Of a task in the training split; `root` is the hash of its prompt's root. */
  readonly addTask: (task: JudgedTask, root: string, check: TaskCheck | null) => void;
  /**
   * Has the pairs labeled that people left open everywhere, and adds the probable ones to the training pairs,
   * from which others then learn too. Nothing is added after.
   */
  readonly label: (
    training: RowSpill,
    unwanted: Unwanted,
    labelPairs: LabelPairs,
    signal?: AbortSignal,
  ) => Promise<ModelLabels>;
  readonly dispose: () => Promise<void>;
};

/** Pairs that votes leave open, while a dataset is built: they wait in a temporary file. */
export async function openPairs(
  spec: DatasetSpec,
  minProbability: number,
  temporaryDirectory: string = tmpdir(),
): Promise<OpenPairs> {
  const spill = await rowSpill(temporaryDirectory);
  const hitsOf = new Map<string, { readonly log: ContaminationLog; readonly hits: readonly Hit[] }>();
  const most = spec.pairs.mostPerPrompt ?? Infinity;
  return {
    addTask: (task, root, check) => {
      for (const row of openPairRows(task, spec)) {
        const hits = check?.hitsIn(rowTexts(row.prompt, saidByAssistant(row.chosen, row.rejected))) ?? [];
        if (check?.leavesOut && hits.length > 0) continue;
        const line = rowLine(row);
        spill.add(line, root);
        if (check && hits.length > 0) hitsOf.set(sha256Hex(line), { log: check.log, hits });
      }
    },
    label: async (training, unwanted, labelPairs, signal) => {
      spill.dropGroups((root) => unwanted.has(root));
      spill.dropDuplicates();
      const folder = await mkdtemp(join(temporaryDirectory, "laurel-open-"));
      try {
        const files = { decided: join(folder, "decided.jsonl"), open: join(folder, "open.jsonl") };
        const decided = new Set<string>();
        const rowsOf = new Map<string, number>();
        await write(files.decided, training, signal, (line, root) => {
          const row: PairRow = JSON.parse(line);
          decided.add(
            sha256Hex(
              rowLine({ prompt: row.prompt, ...inTextOrder(row.chosen, row.rejected), margin: null }),
            ),
          );
          rowsOf.set(root, (rowsOf.get(root) ?? 0) + 1);
          return true;
        });
        const openPairs = await write(files.open, spill, signal, (line) => !decided.has(sha256Hex(line)));
        const { probabilities, ...how } = await labelPairs(files);
        let [at, labeled] = [0, 0];
        for await (const { line, root } of sortedLines(spill, signal)) {
          const hash = sha256Hex(line);
          if (decided.has(hash)) continue;
          const row = modelRow(JSON.parse(line), probabilities?.[at++] ?? 0.5, {
            minProbability,
            soft: spec.pairs.ties === "soft-label",
          });
          const count = rowsOf.get(root) ?? 0;
          if (row === null || count >= most) continue;
          rowsOf.set(root, count + 1);
          labeled += 1;
          const labeledLine = rowLine(row);
          training.add(labeledLine, root);
          const found = hitsOf.get(hash);
          found?.log.add(
            {
              family: "pairs",
              split: "train",
              row: sha256Hex(labeledLine),
              dropped: false,
              hits: found.hits,
            },
            root,
          );
        }
        return { model: "bradley-terry", openPairs, labeled, ...how };
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    dispose: spill.dispose,
  };
}

/** Writes the sorted lines that are wanted with the roots of their prompts, and says how many. */
async function write(
  path: string,
  rows: RowSpill,
  signal: AbortSignal | undefined,
  isWanted: (line: string, root: string) => boolean,
): Promise<number> {
  let count = 0;
  const lines = async function* () {
    for await (const { line, root } of sortedLines(rows, signal)) {
      if (!isWanted(line, root)) continue;
      count += 1;
      yield `{"root":"${root}","row":${line}}\n`;
    }
  };
  await pipeline(Readable.from(lines()), createWriteStream(path, { mode: 0o600 }));
  return count;
}
