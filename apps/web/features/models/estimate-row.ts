import type { RouterOutputs } from "../../lib/router-outputs.ts";
import type { IntervalRow } from "../plots/interval-plot.tsx";

export type Report = NonNullable<RouterOutputs["models"]["get"]["report"]>;
export type ModelEstimate = Report["difference"];

/** A figure of a report as a row of an interval plot. */
export function estimateRow(label: string, { value, low, high, reason }: ModelEstimate): IntervalRow {
  return { label, value, low, high, ...(reason && { reason }) };
}
