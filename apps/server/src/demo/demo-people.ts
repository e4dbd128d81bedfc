import type { AnnotatorProfile } from "./simulate-annotator.ts";

/** People who each get a one-time link, so that those who try the demo can judge too. */
export const INVITED = [
  { name: "Ada Quist", email: "ada@demo.invalid" },
  { name: "Ben Okoro", email: "ben@demo.invalid" },
  { name: "Chao Lin", email: "chao@demo.invalid" },
] as const;

/**
 * Three kinds of annotators. People read English silently at about 238 words a minute, which is 24 characters
 * a second (Brysbaert 2019, J. Mem. Lang. 109), and skim faster.
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

/** `share` is the part of the campaign's tasks that the person judges. */
type SimulatedPerson = {
  readonly name: string;
  readonly profile: AnnotatorProfile;
  readonly share: number;
};

/** The simulated people of the demo. Enough tasks stay open for real ones. */
export const SIMULATED: readonly SimulatedPerson[] = [
  { name: "Simulated: careful 1", profile: DEMO_ANNOTATORS.careful, share: 0.5 },
  { name: "Simulated: careful 2", profile: DEMO_ANNOTATORS.careful, share: 0.4 },
  { name: "Simulated: average 1", profile: DEMO_ANNOTATORS.average, share: 0.5 },
  { name: "Simulated: average 2", profile: DEMO_ANNOTATORS.average, share: 0.3 },
  { name: "Simulated: hasty", profile: DEMO_ANNOTATORS.hasty, share: 0.4 },
];
