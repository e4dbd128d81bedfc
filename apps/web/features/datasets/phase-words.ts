const WORDS: Readonly<Record<string, string>> = { reading: "Reading", fitting: "Fitting", measuring: "Measuring on held-out prompts", naming: "Naming what weighs most" };

/** A job's phase for people. */
export function phaseWords(phase: string): string {
  return WORDS[phase] ?? (phase ? phase.charAt(0).toUpperCase() + phase.slice(1) : "Starting");
}
