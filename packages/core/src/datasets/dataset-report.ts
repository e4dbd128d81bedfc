import { z } from "zod";
import type {
  Estimate as StatisticEstimate,
  Interval as StatisticInterval,
} from "@laurel/statistics/resampling/estimate";
import type { Outcome as StatisticOutcome } from "@laurel/statistics/resampling/statistic";
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
 * Training prompts that are in a held-out split too (validation or test), word for word or nearly, with up to
 * 40 of them by how their texts begin (normalised, 200 characters); `similarity` is an estimated Jaccard
 * similarity over shingles of 5 words.
 */
export const Overlap = z.strictObject({
  exact: Count,
  near: Count,
  /** Prompts for validation that are in the test split too. */
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
 * What the test split would have been without the filters that were made to apply to it, and what it is with
 * them, by family: a test split of easy cases flatters. Both are counted before duplicates and what is near,
 * contaminated or beyond a cap is left out.
 */
export const TestFilter = z.partialRecord(FamilyId, z.strictObject({ unfiltered: Tested, filtered: Tested }));
export type TestFilter = z.infer<typeof TestFilter>;

/** A share of `n` cases with its 95 % interval. */
export const Rate = z.strictObject({ n: Count, share: Estimate });
export type Rate = z.infer<typeof Rate>;

/** How values are spread: quantiles by linear interpolation. */
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
 * What every kind of record has. Characters are UTF-16 code units: of a prompt, of all its turns; of a
 * response, of what the assistant says in it (tool calls not counted). `prompts` counts different prompt
 * roots, and `mostOfOne` the most rows of one root; `inBothSplits`, in more than one, is 0 unless something
 * is wrong.
 */
const FAMILY = {
  rows: SplitCounts,
  prompts: z.strictObject({ ...SplitCounts.shape, inBothSplits: Count, mostOfOne: Count }),
  promptCharacters: Spread,
};

/** Which of two responses was chosen, by something that one of them has. */
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
   * Pairs in which both have it, and in which neither does; `withIt` is over the others: the share in which
   * the response with it was chosen.
   */
  both: Count,
  neither: Count,
  withIt: Rate,
});
export type FeatureRate = z.infer<typeof FeatureRate>;

/**
 * Accuracies in predicting the chosen response of rows that the fit did not see; a predictor that can't tell
 * is half right.
 */
export const Baselines = z.strictObject({
  /**
   * The test split, or where it is empty the training split, each fold of its prompts predicted from the
   * others.
   */
  on: z.enum(["test", "train-by-cross-fit"]),
  folds: Count.nullable(),
  /** Rows of the training split that a fit rests on, at most; it needs fewer than are used otherwise. */
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
   * Change of the log-odds for one root mean square of the feature's difference, from the fitted rows; null
   * where nothing could be fitted. Names as in STYLE_FEATURES, largest size first.
   */
  weights: z.array(z.strictObject({ feature: z.string(), weight: z.number() })).nullable(),
});
export type Baselines = z.infer<typeof Baselines>;

/**
 * All but `rows`, `prompts` and characters is of `used` rows: the first of each split in the order of their
 * hashes, ties left out. Intervals are bootstrapped over prompts, which hold whole tasks.
 */
export const PairsReport = z.strictObject({
  ...FAMILY,
  used: SplitCounts,
  chosenCharacters: Spread,
  rejectedCharacters: Spread,
  margins: Spread,
  length: z.strictObject({
    /** Of pairs whose responses differ in length; `equal` counts the others. */
    longerChosen: Rate,
    equal: Count,
    /**
     * By characters of the longer / characters of the shorter: from (inclusive, though 1 itself is `equal`)
     * to (exclusive; null for no end).
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
  /** Rows labeled good, with Wilson's interval. */
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
   * Rows in which some rank is shared; pairs of completions of one row, and those of them with the same rank.
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
   * Ratings of completions, by aspect and by the points it was rated on. `counts[i]` are nearest to point i +
   * 1 (halves go up).
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
  /** Each row is one of these four. */
  rowsBy: z.strictObject({ withError: Count, allRight: Count, giveUp: Count, badProblem: Count }),
  /**
   * Of the rows with an error, how many have the first at step i + 1; `later` those after the last one
   * listed.
   */
  firstErrors: z.strictObject({ at: z.array(Count), later: Count }),
});
export type StepsReport = z.infer<typeof StepsReport>;

export const DemonstrationsReport = z.strictObject({ ...FAMILY, completionCharacters: Spread });
export type DemonstrationsReport = z.infer<typeof DemonstrationsReport>;
export const PromptsReport = z.strictObject({ ...FAMILY, withReference: Count });
export type PromptsReport = z.infer<typeof PromptsReport>;

/**
 * How far annotators agree on one thing that was asked. Only units with two or more votes count; `votes` are
 * those on them. Intervals are bootstrapped over tasks.
 */
export const Agreement = z.strictObject({
  /**
   * Direction and strength are of each two responses of a task, labels and ratings of a response, steps of a
   * step.
   */
  measure: z.enum(["direction", "strength", "label", "rating", "step"]),
  /** Of ratings: the aspect. */
  aspect: z.string().nullable(),
  tasks: Count,
  units: Count,
  votes: Count,
  /**
   * Votes by what they say, so that a figure never stands alone. Of directions, which response is first has
   * no meaning: one is preferred, or neither.
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
 * The accuracy that a perfect predictor of the decided label reaches against single votes, of units with two
 * or more. A vote for neither is half right. `inSample`, of units with a majority for one, counts each vote
 * in the majority that it is compared with, so it is too high; `leftOut`, of all units, compares each vote
 * with the majority of the others (half right where there is none), which rests on fewer votes, so it is too
 * low.
 */
export const Ceiling = z.strictObject({ units: Count, votes: Count, inSample: Estimate, leftOut: Estimate });
export type Ceiling = z.infer<typeof Ceiling>;

export const Annotators = z.strictObject({
  annotators: Count,
  votes: Count,
  /** 1 / Σ p² of the shares p: as many annotators with equal shares would be as concentrated. */
  effective: Outcome,
  largestShare: Outcome,
  /** The most active first, under pseudonyms of this report alone; `unlisted` are the rest. */
  listed: z.array(
    z.strictObject({ name: z.string().regex(/^annotator-\d{3,}$/), votes: Count, share: Share }),
  ),
  unlisted: z.strictObject({ annotators: Count, votes: Count }),
});
export type Annotators = z.infer<typeof Annotators>;

/** Of votes that order two responses: the share in which the one shown earlier won, ties left out. */
export const Position = z.strictObject({
  earlierWon: Rate,
  ties: Count,
  /** Comparisons in votes whose order of presentation is not known. */ unseen: Count,
});
export type Position = z.infer<typeof Position>;

/**
 * What one should know of a dataset version before training on it; what was dropped, and why, is in its
 * manifest. A statistic that is undefined is `{ value: null, reason }`. No clock and no names of people: the
 * same version always has the same report.
 */
export const DatasetReport = z.strictObject({
  version: z.literal(1),
  /** The kind of its answers; null where nobody voted. */
  question: z.strictObject({
    id: z.string(),
    kind: z.enum(["ranking", "rating", "binary", "steps", "rewrite", "flags", "text"]).nullable(),
  }),
  tasks: z.strictObject({ judged: Count, voted: Count, severalVotes: Count, votes: Count }),
  /**
   * How intervals and fits were made: 95 % percentiles of seeded resamples, and at most so many rows of a
   * split.
   */
  method: z.strictObject({ resamples: Count, seed: z.int(), mostRows: Count }),
  /** Null for kinds of record that the dataset doesn't have. */
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
   * Nothing where the question's answers can't be compared. `tauB`, of rankings of three or more, is the mean
   * over tasks of each task's mean Kendall tau-b over its pairs of annotators.
   */
  agreement: z.strictObject({
    measures: z.array(Agreement),
    tauB: z.strictObject({ tasks: Count, mean: Estimate }),
  }),
  ceiling: Ceiling,
  position: Position,
  annotators: Annotators,
  /** Null where nobody has looked. */
  overlap: Overlap.nullable(),
  /** Null where no filter applies to the test split. */
  testFilter: TestFilter.nullable().default(null),
});
export type DatasetReport = z.infer<typeof DatasetReport>;
