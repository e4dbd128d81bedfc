import { type AnnotatorProfile, DEMO_ANNOTATORS } from "../demo/demo-annotators.ts";

/** People with a one-time link each, so that whoever tries the demo can judge too. */
export const INVITED = [
  { name: "Ada Quist", email: "ada@demo.invalid" },
  { name: "Ben Okoro", email: "ben@demo.invalid" },
  { name: "Chao Lin", email: "chao@demo.invalid" },
] as const;

export type SimulatedPerson = {
  readonly name: string;
  readonly profile: AnnotatorProfile;
  readonly share: number;
};

/** Who judges in the demo, and what share of its tasks; enough stays open for people. */
export const SIMULATED: readonly SimulatedPerson[] = [
  { name: "Simulated: careful 1", profile: DEMO_ANNOTATORS.careful, share: 0.5 },
  { name: "Simulated: careful 2", profile: DEMO_ANNOTATORS.careful, share: 0.4 },
  { name: "Simulated: average 1", profile: DEMO_ANNOTATORS.average, share: 0.5 },
  { name: "Simulated: average 2", profile: DEMO_ANNOTATORS.average, share: 0.3 },
  { name: "Simulated: hasty", profile: DEMO_ANNOTATORS.hasty, share: 0.4 },
];
