import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { z } from "zod";
import { canonicalJson, sha256Hex } from "@laurel/formats/files/hash";
import { inTurns } from "@laurel/formats/files/turns";
import { sigmoid } from "@laurel/statistics/numeric/sigmoid";
import { predictDifferences } from "../features/design-matrix.ts";
import { buildPreferenceData, type PreferenceData } from "../features/preference-data.ts";
import { trainPart } from "./train-part.ts";
import { TrainingOptions } from "./training-options.ts";
import { type TrainingRecord, TrainingRow } from "./training-records.ts";

const Line = z.strictObject({ root: z.string(), row: TrainingRow });

/** A pair and the hash of the root of its prompt. */
type RootedRecord = { readonly root: string; readonly record: TrainingRecord };

type PairFiles = { readonly decided: string; readonly open: string; readonly seed: number };

/**
 * Does `labelOpenPairs` for two files that have a line `{ root, row }` for each pair, with its canonical row.
 */
export async function labelPairFiles(
  { decided, open, seed }: PairFiles,
  onFold?: (done: number, total: number) => void,
): Promise<OpenPairLabels> {
  return labelOpenPairs({
    decided: await recordsOf(decided),
    open: await recordsOf(open),
    seed,
    ...(onFold && { onFold }),
  });
}

async function recordsOf(path: string): Promise<RootedRecord[]> {
  const records: RootedRecord[] = [];
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    const { root, row } = Line.parse(JSON.parse(text));
    records.push({ root, record: row });
  }
  return records;
}

const FOLDS = 5;
const MIN_PAIRS = 50;

/** A model must learn from at least this many prompts, since penalties are chosen on thirds of them. */
const MIN_PROMPTS = 10;

type OpenPairLabels = {
  readonly folds: number;
  readonly decidedPairs: number;
  /**
   * The probability (0 to 1) that the `chosen` response is the better one, for each open pair in order; null
   * where nothing was trained.
   */
  readonly probabilities: readonly number[] | null;
  readonly accuracyHeldOut: number | null;
  readonly untrained: "too-few-pairs" | "too-few-prompts" | null;
};

type Input = {
  readonly decided: readonly RootedRecord[];
  readonly open: readonly RootedRecord[];
  readonly seed: number;
  readonly onFold?: (done: number, total: number) => void;
};

/**
 * Labels open pairs by Bradley-Terry models that never saw the pair's prompt. Decided pairs are dealt into
 * five folds by a hash of their prompts' roots. The model of a fold is trained on the pairs of the other
 * folds, on which its temperature is fitted too, and labels the open pairs whose prompts belong to its own
 * fold. `accuracyHeldOut` is the share of the decided pairs, without ties, that are predicted right in the
 * same way; equal scores count half. The order of the decided pairs doesn't matter. Fewer than 50 of them, or
 * fewer than 10 prompts outside a fold, label nothing.
 */
export async function labelOpenPairs({
  decided: unordered,
  open,
  seed,
  onFold,
}: Input): Promise<OpenPairLabels> {
  const decided = inOrder(unordered);
  const counts = { folds: FOLDS, decidedPairs: decided.length };
  const folds = dealFolds(
    decided.map(({ root }) => root),
    open.map(({ root }) => root),
    FOLDS,
  );
  const untrained =
    decided.length < MIN_PAIRS
      ? "too-few-pairs"
      : folds.some(({ train }) => new Set(Array.from(train, (row) => decided[row]?.root)).size < MIN_PROMPTS)
        ? "too-few-prompts"
        : null;
  if (untrained !== null) return { ...counts, probabilities: null, accuracyHeldOut: null, untrained };
  const data = await inTurns(preferenceData([...decided, ...open]));
  const probabilities = new Array<number>(open.length).fill(0.5);
  let [right, measured] = [0, 0];
  for (const [done, { train, heldOut, open: asked }] of folds.entries()) {
    onFold?.(done, FOLDS);
    const part = await inTurns(trainPart({ data, rows: train, options: OPTIONS, seed }));
    const predict = (rows: Int32Array) => predictDifferences(data, part.matrix, rows, part.weights);
    predict(asked.map((row) => decided.length + row)).forEach((difference, index) => {
      probabilities[asked[index] ?? 0] = sigmoid(difference / part.temperature);
    });
    const said = heldOut.filter((row) => data.targets[row] !== 0.5);
    measured += said.length;
    right += predict(said).reduce(
      (sum, difference) => sum + (difference > 0 ? 1 : difference === 0 ? 0.5 : 0),
      0,
    );
  }
  return { ...counts, probabilities, accuracyHeldOut: measured === 0 ? null : right / measured, untrained };
}

const OPTIONS = TrainingOptions.parse({});

function inOrder(records: readonly RootedRecord[]): readonly RootedRecord[] {
  const keyed = records.map((one) => ({ one, key: canonicalJson(one.record) }));
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ one }) => one);
}

function preferenceData(pairs: readonly RootedRecord[]): Generator<number, PreferenceData> {
  const roots = new Map(
    [...new Set(pairs.map(({ root }) => root))].toSorted().map((root, index) => [root, index]),
  );
  return buildPreferenceData(
    {
      records: pairs.map(({ record }) => record),
      groups: Int32Array.from(pairs, ({ root }) => roots.get(root) ?? 0),
      groupCount: roots.size,
      sha256: "",
    },
    OPTIONS.bits,
  );
}

/**
 * The pairs of one fold, by index: the decided ones that its model learns from, the decided ones that it is
 * measured on, and the open ones that it labels.
 */
export type Fold = { readonly train: Int32Array; readonly heldOut: Int32Array; readonly open: Int32Array };

/**
 * Deals pairs into folds by the roots of their prompts. What the model of a fold learns from shares no root
 * with what it is measured on or labels.
 */
export function dealFolds(
  decided: readonly string[],
  open: readonly string[],
  folds: number,
): readonly Fold[] {
  const [ofDecided, ofOpen] = [decided, open].map((roots) =>
    Int32Array.from(roots, (root) => foldOfRoot(root, folds)),
  );
  return Array.from({ length: folds }, (_, fold) => ({
    train: numbersWhere(ofDecided, (one) => one !== fold),
    heldOut: numbersWhere(ofDecided, (one) => one === fold),
    open: numbersWhere(ofOpen, (one) => one === fold),
  }));
}

function numbersWhere(folds: Int32Array | undefined, is: (fold: number) => boolean): Int32Array {
  return Int32Array.from(
    [...(folds ?? []).entries()].flatMap(([number, fold]) => (is(fold) ? [number] : [])),
  );
}

/**
 * The fold (0 to folds − 1) of a prompt, by 48 bits of a hash of its root's hash. Splits are made by another
 * hash: with the same one, the training split might fill only some of the folds.
 */
export function foldOfRoot(root: string, folds: number): number {
  return Number.parseInt(sha256Hex(`fold ${root}`).slice(0, 12), 16) % folds;
}
