import { z } from "zod";
import type {
  Estimate as StatisticEstimate,
  Interval as StatisticInterval,
} from "@laurel/statistics/resampling/estimate";
import type { Outcome as StatisticOutcome } from "@laurel/statistics/resampling/statistic";
import { QuestionKindName } from "../questions/question.ts";
import { FamilyId } from "./families.ts";
import { SplitCounts } from "./splits.ts";

const Count = z.int().min(0);
const Share = z.number().min(0).max(1);

const Undefined = z.strictObject({ value: z.null(), reason: z.string().min(1) });
const Outcome: z.ZodType<StatisticOutcome> = z.union([z.strictObject({ value: z.number() }), Undefined]);
const Interval: z.ZodType<StatisticInterval> = z.union([
  z.strictObject({ low: z.number(), high: z.number() }),
  z.strictObject({ low: z.null(), high: z.null(), reason: z.string().min(1) }),
]);
const Estimate: z.ZodType<StatisticEstimate> = z.union([
  z.strictObject({ value: z.number(), interval: Interval }),
  Undefined,
]);

/**
 * How many training prompts are in a held-out split (validation or test) too, word for word or nearly. Up to
 * 40 are listed as examples, by the first 200 characters of their normalised texts. `similarity` is an
 * estimated Jaccard similarity over shingles of 5 words.
 */
export const Overlap = z.strictObject({
  exact: Count,
  near: Count,
  /** How many validation prompts are in the test split too. */
  validation: z.strictObject({ exact: Count, near: Count }).default({ exact: 0, near: 0 }),
  threshold: Share,
  examples: z.array(z.strictObject({ train: z.string(), test: z.string(), similarity: Share })),
});
export type Overlap = z.infer<typeof Overlap>;

const Tested = z.strictObject({
  rows: Count,
  /** The mean over rows of the share of the votes that say what was decided. */
  agreement: Outcome,
});

/**
 * The test split with and without the filters that apply to it, by family, since a test split of easy cases
 * flatters. Both are counted before rows are left out as duplicate, near-duplicate, contaminated or beyond a
 * cap.
 */
export const TestFilter = z.partialRecord(FamilyId, z.strictObject({ unfiltered: Tested, filtered: Tested }));
export type TestFilter = z.infer<typeof TestFilter>;

/** A share of `n` cases with its 95 % interval. */
export const Rate = z.strictObject({ n: Count, share: Estimate });
export type Rate = z.infer<typeof Rate>;

/** How values are spread; quantiles are interpolated linearly. */
export const Spread = z.union([
  z.strictObject({
    value: z.strictObject({
      n: Count,
      mean: z.number(),
      min: z.number(),
      p5: z.number(),
      p25: z.number(),
      p50: z.number(),
      p75: z.number(),
      p95: z.number(),
      max: z.number(),
    }),
  }),
  Undefined,
]);
export type Spread = z.infer<typeof Spread>;

/**
 * What every kind of record has. Characters are UTF-16 code units: in all turns of a prompt, or in what the
 * assistant says in a response (without tool calls). `prompts` counts different prompt roots, `mostOfOne` is
 * the most rows that one root has, and `inBothSplits` counts roots in more than one split, which is 0 unless
 * something is wrong.
 */
const FAMILY = {
  rows: SplitCounts,
  prompts: z.strictObject({ ...SplitCounts.shape, inBothSplits: Count, mostOfOne: Count }),
  promptCharacters: Spread,
};

/** How often the response with a feature was chosen over one without it. */
export const FeatureRate = z.strictObject({
  id: z.enum([
    "list",
    "heading",
    "bold",
    "code-block",
    "inline-code",
    "maths",
    "link",
    "question",
    "ends-with-question",
    "exclamation",
    "apology",
    "refusal",
  ]),
  /**
   * Pairs in which both responses have it, or neither. `withIt` is over the other pairs: the share in which
   * the response that has it was chosen.
   */
  both: Count,
  neither: Count,
  withIt: Rate,
});
export type FeatureRate = z.infer<typeof FeatureRate>;

/**
 * Accuracies in predicting the chosen response of rows that the fit did not see. Where a predictor can't
 * tell, it counts as half right.
 */
export const Baselines = z.strictObject({
  /**
   * What was predicted: the test split, or, where it is empty, each fold of the prompts of the training split
   * from the other folds.
   */
  on: z.enum(["test", "train-by-cross-fit"]),
  folds: Count.nullable(),
  /** The most rows of the training split that a fit uses, which needs fewer than the rest of the report. */
  fittedRows: Count,
  /** The longer response is said to be preferred: nothing is fitted. */
  lengthOnly: Rate,
  /**
   * Logistic regression without intercept on differences of style features, ridge penalty `penalty` / 2 · Σ
   * w².
   */
  styleOnly: Rate,
  penalty: z.number().positive(),
  /**
   * Change of the log-odds for one root mean square of the feature's difference over the fitted rows, largest
   * first by absolute value; null where nothing could be fitted. Names are those of STYLE_FEATURES.
   */
  weights: z.array(z.strictObject({ feature: z.string(), weight: z.number() })).nullable(),
});
export type Baselines = z.infer<typeof Baselines>;

/**
 * `rows`, `prompts` and characters are of all rows; the rest is of the `used` ones, which are the first of
 * each split in the order of their hashes, without ties. Intervals are bootstrapped over prompts, so over
 * whole tasks.
 */
export const PairsReport = z.strictObject({
  ...FAMILY,
  used: SplitCounts,
  chosenCharacters: Spread,
  rejectedCharacters: Spread,
  margins: Spread,
  length: z.strictObject({
    /** Over pairs whose responses differ in length; `equal` counts the others. */
    longerChosen: Rate,
    equal: Count,
    /**
     * The same by the ratio of the longer to the shorter in characters, from `from` (inclusive, though 1
     * itself is `equal`) to `to` (exclusive; null for no limit).
     */
    byRatio: z.array(z.strictObject({ from: z.number(), to: z.number().nullable(), longerChosen: Rate })),
  }),
  features: z.array(FeatureRate),
  baselines: Baselines,
});
export type PairsReport = z.infer<typeof PairsReport>;

export const UnpairedReport = z.strictObject({
  ...FAMILY,
  completionCharacters: Spread,
  /** The share of rows that are labeled good, with Wilson's interval. */
  good: z.strictObject({
    all: Rate,
    train: Rate,
    validation: Rate.default({ n: 0, share: { value: null, reason: "There are no rows." } }),
    test: Rate,
  }),
});
export type UnpairedReport = z.infer<typeof UnpairedReport>;

export const ListwiseReport = z.strictObject({
  ...FAMILY,
  completionCharacters: Spread,
  sizes: z.array(z.strictObject({ completions: Count, rows: Count })),
  /**
   * `rowsWithTies` counts rows in which completions share a rank, `pairs` the pairs of completions of one
   * row, and `tiedPairs` those of them with the same rank.
   */
  rowsWithTies: Count,
  pairs: Count,
  tiedPairs: Count,
});
export type ListwiseReport = z.infer<typeof ListwiseReport>;

export const AttributesReport = z.strictObject({
  ...FAMILY,
  completionCharacters: Spread,
  /**
   * Ratings of completions, by aspect and number of points on its scale. `counts[i]` counts the ratings
   * nearest to point i + 1 (halves go up).
   */
  aspects: z.array(
    z.strictObject({
      id: z.string(),
      points: Count,
      ratings: Spread,
      counts: z.array(Count),
      notApplicable: Count,
    }),
  ),
});
export type AttributesReport = z.infer<typeof AttributesReport>;

export const StepsReport = z.strictObject({
  ...FAMILY,
  completionCharacters: Spread,
  stepsPerRow: Spread,
  /** Labels of steps, over all rows. */
  labels: z.strictObject({ wrong: Count, neutral: Count, right: Count }),
  /** Each row is counted in one of these four. */
  rowsBy: z.strictObject({ withError: Count, allRight: Count, giveUp: Count, badProblem: Count }),
  /**
   * How many rows with an error have the first one at step i + 1; `later` counts first errors after the last
   * step listed.
   */
  firstErrors: z.strictObject({ at: z.array(Count), later: Count }),
});
export type StepsReport = z.infer<typeof StepsReport>;

export const DemonstrationsReport = z.strictObject({ ...FAMILY, completionCharacters: Spread });
export type DemonstrationsReport = z.infer<typeof DemonstrationsReport>;
export const PromptsReport = z.strictObject({ ...FAMILY, withReference: Count });
export type PromptsReport = z.infer<typeof PromptsReport>;

/**
 * How far annotators agree, by one measure. Only units with two or more votes count, and `votes` counts the
 * votes on those. Intervals are bootstrapped over tasks.
 */
export const Agreement = z.strictObject({
  /**
   * A unit is two responses of a task for direction and strength, one response for labels and ratings, and
   * one step for steps.
   */
  measure: z.enum(["direction", "strength", "label", "rating", "step"]),
  /** The aspect, for ratings; null otherwise. */
  aspect: z.string().nullable(),
  tasks: Count,
  units: Count,
  votes: Count,
  /**
   * Votes by what they say, so that a figure never stands alone. Directions say only whether one response is
   * preferred, since which one is first has no meaning.
   */
  values: z.array(z.strictObject({ value: z.string(), votes: Count })),
  raw: Estimate,
  alpha: Estimate,
  level: z.enum(["nominal", "ordinal"]),
  /** Whether alpha was made independent of which response is called the first. */
  symmetrised: z.boolean(),
});
export type Agreement = z.infer<typeof Agreement>;

/**
 * The accuracy that a perfect predictor of the decided label would reach against single votes, over units
 * with two votes or more. A vote for neither counts as half right. `inSample` is over units with a majority
 * and compares each vote with a majority that the vote itself belongs to, so it is too high. `leftOut` is
 * over all units and compares each vote with the majority of the others (half right where there is none),
 * which rests on fewer votes, so it is too low.
 */
export const Ceiling = z.strictObject({ units: Count, votes: Count, inSample: Estimate, leftOut: Estimate });
export type Ceiling = z.infer<typeof Ceiling>;

export const Annotators = z.strictObject({
  annotators: Count,
  votes: Count,
  /** 1 / Σ p² of the shares p: this many annotators with equal shares would be as concentrated. */
  effective: Outcome,
  largestShare: Outcome,
  /** The most active first, under pseudonyms of this report alone; `unlisted` are the rest. */
  listed: z.array(
    z.strictObject({ name: z.string().regex(/^annotator-\d{3,}$/), votes: Count, share: Share }),
  ),
  unlisted: z.strictObject({ annotators: Count, votes: Count }),
});
export type Annotators = z.infer<typeof Annotators>;

/**
 * How often the response that was shown earlier won, over votes that order two responses; ties are counted
 * apart.
 */
export const Position = z.strictObject({
  earlierWon: Rate,
  ties: Count,
  /** Comparisons in votes whose order of presentation is not known. */
  unseen: Count,
});
export type Position = z.infer<typeof Position>;

/**
 * What one should know of a dataset version before training on it; its manifest says what was dropped and
 * why. An undefined statistic is `{ value: null, reason }`. The report holds neither times nor names of
 * people, so the same version always has the same one.
 */
export const DatasetReport = z.strictObject({
  version: z.literal(1),
  /** `kind` is the kind of the answers; null where nobody voted. */
  question: z.strictObject({
    id: z.string(),
    kind: QuestionKindName.nullable(),
  }),
  tasks: z.strictObject({ judged: Count, voted: Count, severalVotes: Count, votes: Count }),
  /**
   * How intervals and fits were made: 95 % percentile intervals from so many seeded resamples, of at most
   * `mostRows` rows of a split.
   */
  method: z.strictObject({ resamples: Count, seed: z.int(), mostRows: Count }),
  /** A family is null where the dataset has no such records. */
  families: z.strictObject({
    pairs: PairsReport.nullable(),
    unpaired: UnpairedReport.nullable(),
    listwise: ListwiseReport.nullable(),
    attributes: AttributesReport.nullable(),
    steps: StepsReport.nullable(),
    prompts: PromptsReport.nullable(),
    demonstrations: DemonstrationsReport.nullable(),
  }),
  /**
   * There are no measures where the question's answers can't be compared. `tauB`, for rankings of three or
   * more, is the mean over tasks of the mean Kendall tau-b over a task's pairs of annotators.
   */
  agreement: z.strictObject({
    measures: z.array(Agreement),
    tauB: z.strictObject({ tasks: Count, mean: Estimate }),
  }),
  ceiling: Ceiling,
  position: Position,
  annotators: Annotators,
  /** Null where no overlap was looked for. */
  overlap: Overlap.nullable(),
  /** Null where no filter applies to the test split. */
  testFilter: TestFilter.nullable().default(null),
});
export type DatasetReport = z.infer<typeof DatasetReport>;
