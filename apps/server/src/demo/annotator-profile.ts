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
