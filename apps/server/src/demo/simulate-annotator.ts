/** How a simulated annotator judges. Qualities and thresholds are on the scale from 0 to 1. */
export interface AnnotatorProfile {
  readonly name: string;
  /** Scale of the noise on each perceived quality; 0 is an annotator who never errs. */
  readonly temperature: number;
  /** Added to the advantage of the response displayed first. */
  readonly positionBias: number;
  /** Perceived differences smaller than this are called a tie. */
  readonly tieWidth: number;
  /** The perceived differences from which a preference has strength 2 and strength 3. */
  readonly strengthThresholds: readonly [number, number];
  /** When both perceived qualities are below this, both responses are called bad. */
  readonly bothBadBelow: number;
  readonly charactersPerSecond: number;
  /** The share of the responses' text that is read at all, 0 to 1. */
  readonly readShare: number;
  /** The time for deciding and typing, without reading. */
  readonly decisionMilliseconds: number;
}

/** A response as the simulation sees it: its hidden quality (0 to 1) and its length in characters. */
export interface SimulatedResponse {
  readonly quality: number;
  readonly length: number;
}

/** `strength` is 1 for a tie and for both bad, where nothing is preferred. */
export interface SimulatedChoice {
  readonly better: "first" | "second" | "tie" | "both-bad";
  readonly strength: 1 | 2 | 3;
  readonly activeMilliseconds: number;
}

/**
 * What one annotator says about two responses, which are given in the order of display.
 *
 * Noise model (random utility; Yellott 1977, J. Math. Psychol. 15): each response is perceived as
 * `pᵢ = qᵢ + T·(Gᵢ − γ)`, with `q` its quality, `T` the temperature, `G` standard Gumbel and `γ` its mean.
 * - Both bad if `max(p₁, p₂) < c`, which happens with probability `exp(−Σᵢ exp(−((c − qᵢ)/T + γ)))`.
 * - Else with `d = p₁ − p₂ + b`, `b` the bias towards the first: a tie if `|d| < w`, else the better has
 *   the sign of `d`.
 *   `d` is logistic: `P(d > 0) = 1 / (1 + exp(−(q₁ − q₂ + b)/T))`, the Bradley-Terry model with worths `exp(q/T)`.
 * - Strength is 1, 2 from `|d| ≥ s₁`, 3 from `|d| ≥ s₂`.
 *
 * `T = 0` gives the exact comparison. It always draws three numbers from `random`, which are uniform in [0,
 * 1).
 */
export function simulateAnnotator(
  first: SimulatedResponse,
  second: SimulatedResponse,
  annotator: AnnotatorProfile,
  random: () => number,
): SimulatedChoice {
  const perceivedFirst = first.quality + annotator.temperature * centredGumbel(random());
  const perceivedSecond = second.quality + annotator.temperature * centredGumbel(random());
  const activeMilliseconds = readingMilliseconds([first.length, second.length], annotator, random());
  if (Math.max(perceivedFirst, perceivedSecond) < annotator.bothBadBelow)
    return { better: "both-bad", strength: 1, activeMilliseconds };

  const advantage = perceivedFirst - perceivedSecond + annotator.positionBias;
  const size = Math.abs(advantage);
  if (size < annotator.tieWidth || size === 0) return { better: "tie", strength: 1, activeMilliseconds };
  const [strong, strongest] = annotator.strengthThresholds;
  return {
    better: advantage > 0 ? "first" : "second",
    strength: size >= strongest ? 3 : size >= strong ? 2 : 1,
    activeMilliseconds,
  };
}

const EULER_GAMMA = 0.5772156649015329;

/** Standard Gumbel minus its mean, by inversion: `−ln(−ln u) − γ`. `u = 0` counts as 2⁻³³, to stay finite. */
function centredGumbel(u: number): number {
  return -Math.log(-Math.log(Math.max(u, 2 ** -33))) - EULER_GAMMA;
}

/**
 * Active milliseconds (a whole number) for two responses of `lengths` characters: `(decision + 1000 ·
 * readShare · (length₁ + length₂) / charactersPerSecond) · (0.6 + 0.8 · u)`, with `u` uniform in [0, 1), so
 * that the mean is the bracket. Two empty texts take the decision's time alone.
 */
export function readingMilliseconds(
  lengths: readonly [number, number],
  annotator: AnnotatorProfile,
  u: number,
): number {
  const reading = (1000 * annotator.readShare * (lengths[0] + lengths[1])) / annotator.charactersPerSecond;
  return Math.round((annotator.decisionMilliseconds + reading) * (0.6 + 0.8 * u));
}
