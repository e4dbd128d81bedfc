import type { JobKind } from "@laurel/db/tables/define-operation-tables";
import { runCut } from "../datasets/run-cut.ts";
import { runPrepare } from "../datasets/run-prepare.ts";
import { runImport } from "../imports/run-import.ts";
import { runSettle } from "../imports/settle-withdrawal.ts";
import { runTrain } from "../models/run-train.ts";
import { runRawImport } from "../raw/run-raw-import.ts";
import type { JobContext } from "./job-context.ts";

const BODIES: Readonly<Record<JobKind, (ctx: JobContext) => Promise<void>>> = {
  import: runImport,
  raw: runRawImport,
  settle: runSettle,
  cut: runCut,
  prepare: runPrepare,
  train: runTrain,
};

/** Runs the body of a job. The runner leases the job, keeps its lease, shows its progress and ends it. */
export function runJob(kind: JobKind, ctx: JobContext): Promise<void> {
  return BODIES[kind](ctx);
}
