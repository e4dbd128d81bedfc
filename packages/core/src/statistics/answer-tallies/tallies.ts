import { tallyBinary } from "./tally-binary.ts";
import { tallyFlags } from "./tally-flags.ts";
import { tallyRatings } from "./tally-ratings.ts";
import { tallySteps } from "./tally-steps.ts";
import { tallyWritten } from "./tally-written.ts";

/** How the answers to a kind of question are summed up; rankings have statistics of their own. */
export const TALLIES = {
  rating: tallyRatings,
  binary: tallyBinary,
  steps: tallySteps,
  flags: tallyFlags,
  rewrite: tallyWritten,
  text: tallyWritten,
} as const;
