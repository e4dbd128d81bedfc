import { type Estimate, Report } from "@laurel/reward-model/evaluate/report";

const percent = (value: number | null) => (value === null ? "—" : `${(100 * value).toFixed(1)} %`);

function shown({ value, low, high, reason }: Estimate): string {
  return value === null
    ? `undefined: ${reason}`
    : `${percent(value)}  (95 % interval ${percent(low)} to ${percent(high)})`;
}

/** A training report as a person reads it. */
export function reportLines(input: unknown): string[] {
  const report = Report.parse(input);
  return [
    `${report.pairs} pairs of ${report.prompts} prompts; measured on ${report.heldOutPairs} pairs whose prompts training never saw`,
    `  reward model   ${shown(report.model.accuracy)}`,
    `  length only    ${shown(report.lengthOnly.accuracy)}   prefers the ${report.lengthPreference.prefers}`,
    `  coin           ${shown(report.coin.accuracy)}`,
    `  difference     ${shown(report.difference)}   model minus length only`,
    "Learning curve",
    ...report.learningCurve.map(
      ({ share, pairs, accuracy }) =>
        `  ${percent(share).padStart(8)} of the prompts, ${pairs} pairs: ${shown(accuracy)}`,
    ),
  ];
}
