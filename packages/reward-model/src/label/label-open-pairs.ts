import { canonicalJson } from "@laurel/formats/hash/canonical-json";
import { inTurns } from "@laurel/formats/report/in-turns";
import { buildPreferenceData } from "../train/build-preference-data.ts";
import { predictDifferences } from "../train/predict-differences.ts";
import type { PreferenceData } from "../train/preference-data.ts";
import { sigmoid } from "../train/sigmoid.ts";
import { trainPart } from "../train/train-part.ts";
import { TrainingOptions } from "../train/training-options.ts";
import { dealFolds } from "./deal-folds.ts";
import type { RootedRecord } from "./rooted-record.ts";

const FOLDS = 5;
const MIN_PAIRS = 50;
/** Of the prompts that a model learns from; penalties are chosen on thirds of them. */
const MIN_PROMPTS = 10;

export type OpenPairLabels = {
  readonly folds: number;
  readonly decidedPairs: number;
  /**
   * Of each open pair, in their order, how probable (0 to 1) it is that its `chosen` is the better one; null
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
 * What Bradley-Terry models that never saw a pair's prompt say of it: decided pairs are dealt into five folds
 * by a hash of their prompts' roots, the model of a fold is trained and its temperature fitted on the pairs
 * of the others, and labels the open pairs whose prompts are in its own. `accuracyHeldOut` is the share of
 * the decided pairs without ties that are put right so, an even score counting half. The order of the decided
 * pairs doesn't matter. Fewer than 50 of them, or fewer than 10 prompts outside a fold, label nothing.
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
