/** How one simulated annotator judges. Qualities, and so all thresholds, are on the scale 0 to 1. */
export interface AnnotatorProfile {
  readonly name: string;
  /** Scale of the noise on each perceived quality; 0 is an annotator who never errs. */
  readonly temperature: number;
  /** Added to the advantage of the response displayed first. */
  readonly positionBias: number;
  /** Perceived differences smaller than this are called a tie. */
  readonly tieWidth: number;
  /** Perceived differences from which a preference has strength 2, and strength 3. */
  readonly strengthThresholds: readonly [number, number];
  /** When both perceived qualities are under this, both are bad. */
  readonly bothBadBelow: number;
  readonly charactersPerSecond: number;
  /** Share of the responses' text that is read at all, 0 to 1. */
  readonly readShare: number;
  /** Time spent on deciding and on keys, apart from reading. */
  readonly decisionMilliseconds: number;
}

/**
 * Silent reading of English is about 238 words, so 24 characters a second (Brysbaert 2019, J. Mem. Lang.
 * 109); skimming is faster.
 */
export const DEMO_ANNOTATORS = {
  careful: {
    name: "careful",
    temperature: 0.08,
    positionBias: 0,
    tieWidth: 0.05,
    strengthThresholds: [0.3, 0.6],
    bothBadBelow: 0.35,
    charactersPerSecond: 24,
    readShare: 1,
    decisionMilliseconds: 9_000,
  },
  average: {
    name: "average",
    temperature: 0.16,
    positionBias: 0.02,
    tieWidth: 0.08,
    strengthThresholds: [0.3, 0.6],
    bothBadBelow: 0.3,
    charactersPerSecond: 30,
    readShare: 0.8,
    decisionMilliseconds: 6_000,
  },
  hasty: {
    name: "hasty",
    temperature: 0.3,
    positionBias: 0.25,
    tieWidth: 0.03,
    strengthThresholds: [0.2, 0.5],
    bothBadBelow: 0.15,
    charactersPerSecond: 60,
    readShare: 0.3,
    decisionMilliseconds: 1_500,
  },
} as const satisfies Record<string, AnnotatorProfile>;
