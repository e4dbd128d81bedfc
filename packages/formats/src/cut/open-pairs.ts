import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import { derivePreferences } from "@laurel/core/datasets/derive/preferences";
import { deriveRatedPreferences } from "@laurel/core/datasets/derive/ratings";
import type { DropReason } from "@laurel/core/datasets/drop-reasons";
import {
  type JudgedResponse,
  type JudgedTask,
  rankedTask,
  responsesFit,
  votesOfKind,
} from "@laurel/core/datasets/judged-task";
import type { ModelLabels } from "@laurel/core/datasets/manifest";
import type { MetadataPlace } from "@laurel/core/records/metadata-place";
import type { PairRow } from "../canonical/canonical-rows.ts";
import { rowLine } from "../canonical/row-files.ts";
import { sha256Hex } from "../files/hash.ts";
import { PAIRS } from "../targets/pairs/family.ts";
import { carriedBy, swapped } from "./carried-values.ts";
import {
  type ContaminationLog,
  type Hit,
  rowTexts,
  saidByAssistant,
  type TaskCheck,
} from "./decontamination.ts";
import type { Unwanted } from "./prompt-pool.ts";
import { type RowSpill, rowSpill, sortedLines } from "./row-spill.ts";
import { inPair, inTextOrder } from "./task-rows.ts";

/**
 * Labels open pairs by models that never saw their prompts. Both files hold a line of JSON for each pair, `{
 * root, row }`: the hash of its prompt's root, and the canonical row. `probabilities` say, in the order of
 * the lines, how probable it is that an open pair's `chosen` is the better response; they are null where
 * there is too little to learn from.
 */
export type LabelPairs = (files: { readonly decided: string; readonly open: string }) => Promise<
  Pick<ModelLabels, "folds" | "decidedPairs" | "accuracyHeldOut" | "untrained"> & {
    readonly probabilities: readonly number[] | null;
  }
>;

export type OpenPairs = {
  /** Adds the open pairs of a task in the training split; `root` is the hash of its prompt's root. */
  readonly addTask: (task: JudgedTask, root: string, check: TaskCheck | null) => void;
  /**
   * Labels the pairs that people left open in every task, and adds the probable ones to the training pairs,
   * from which others then learn too. Nothing is added after that.
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
  // What is said of a pair beside its texts doesn't make it another one.
  const pairOf = (line: string): string => {
    if (spec.metadata === undefined) return sha256Hex(line);
    const { metadata: _, ...row }: PairRow = JSON.parse(line);
    return sha256Hex(rowLine(row));
  };
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
        const openPairs = await write(files.open, spill, signal, (line) => !decided.has(pairOf(line)));
        const { probabilities, ...how } = await labelPairs(files);
        let [at, labeled] = [0, 0];
        for await (const { line, root } of sortedLines(spill, signal)) {
          if (decided.has(pairOf(line))) continue;
          const hash = sha256Hex(line);
          const row = modelRow(JSON.parse(line), probabilities?.[at++] ?? 0.5, {
            minProbability,
            places: spec.metadata ?? [],
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

/**
 * The pairs of a task that people voted on without deciding: the votes have no majority, or are too few
 * (unless those few say that both responses are equal or bad). The texts of each pair are in order. A task of
 * several responses gives none if the spec keeps only some pairs of a ranking, because nothing says which of
 * the open pairs it would keep.
 */
function openPairRows(task: JudgedTask, spec: DatasetSpec): PairRow[] {
  const { responses, prompt } = task;
  if (responses.length > 2 && spec.pairs.expansion !== "all") return [];
  const pairs = responses.flatMap((first, index) =>
    responses.slice(index + 1).map((second) => [first, second] as const),
  );
  return pairs
    .filter((pair) => isOpen(task, spec, pair))
    .filter((pair) =>
      responsesFit(
        task,
        pair.map(({ id }) => id),
        spec.filters,
      ),
    )
    .map(([first, second]): PairRow => {
      const ordered = inTextOrder(first.messages, second.messages);
      const [chosen, rejected] = ordered.chosen === first.messages ? [first, second] : [second, first];
      const of = inPair(chosen.id, rejected.id);
      return {
        prompt,
        ...ordered,
        margin: null,
        ...(spec.metadata && { metadata: carriedBy("pairs", spec.metadata, task, of) }),
      };
    })
    .filter((row) => PAIRS.rules.every(({ holds }) => holds(row)));
}

function isOpen(task: JudgedTask, spec: DatasetSpec, pair: readonly JudgedResponse[]): boolean {
  const reason = reasonOf(task, spec, pair);
  if (reason === "no-majority") return true;
  if (reason !== "too-few-votes") return false;
  const ofFew = reasonOf(task, { ...spec, minVotes: 1 }, pair);
  return ofFew === null || ofFew === "no-majority";
}

/** Why two responses give no preference; null where they give one. */
function reasonOf(
  task: JudgedTask,
  { aggregation, minVotes, pairs }: DatasetSpec,
  responses: readonly JudgedResponse[],
): DropReason | null {
  const ranked = rankedTask(task).votes;
  const rules = { minVotes, ties: "drop" } as const;
  const { dropped } =
    ranked.length > 0
      ? derivePreferences({ responses, votes: ranked }, { ...rules, aggregation })
      : deriveRatedPreferences(
          { responses, votes: votesOfKind(task.votes, "rating") },
          { ...rules, ratings: pairs.ratings },
        );
  return dropped[0] ?? null;
}

const DECIMALS = 4;

type Asked = {
  readonly minProbability: number;
  /**
   * Whether the dataset's rows have soft labels: a format of those would take a model's rows alone for the
   * whole.
   */
  readonly soft: boolean;
  /** The columns of metadata that rows carry. */
  readonly places: readonly MetadataPlace[];
};

/**
 * The row for an open pair, where a model gives this probability (0 to 1) that `chosen` is the better
 * response. Null where the model is less sure than was asked, or finds both equally good.
 */
function modelRow(
  { prompt, chosen, rejected, margin, metadata }: PairRow,
  probability: number,
  { minProbability, soft, places }: Asked,
): PairRow | null {
  const better = Math.max(probability, 1 - probability);
  const rounded = Number(better.toFixed(DECIMALS));
  if (better < minProbability || rounded === 0.5) return null;
  const isTurned = probability <= 0.5;
  return {
    prompt,
    ...(isTurned ? { chosen: rejected, rejected: chosen } : { chosen, rejected }),
    margin,
    ...(soft && { probability: rounded }),
    labeledBy: "model",
    ...(metadata && { metadata: isTurned ? swapped(places, metadata) : metadata }),
  };
}
