import { setImmediate } from "node:timers/promises";
import type { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { TrainingOptions } from "./training-options.ts";
import type { TrainingProgress } from "./training-progress.ts";
import type { TrainingRecord } from "./training-record.ts";
import { type TrainingResult, trainingSteps } from "./training-steps.ts";

export interface TrainRewardModelInput {
  readonly records: readonly TrainingRecord[];
  /** Any safe integer; the same records, seed and options give the same bytes. */
  readonly seed: number;
  readonly options?: z.input<typeof TrainingOptions>;
  readonly onProgress?: (progress: TrainingProgress) => void;
  readonly isCancelled?: () => boolean;
}

/**
 * Runs all training steps, lets messages in between them, and throws CONFLICT with `details.cancelled` when
 * cancelled.
 */
export async function trainRewardModel({
  records,
  seed,
  options,
  onProgress,
  isCancelled,
}: TrainRewardModelInput): Promise<TrainingResult> {
  if (!Number.isSafeInteger(seed))
    throw new DomainError("INVALID", `the seed must be a whole number, and is ${seed}`, { field: "seed" });
  const parsed = TrainingOptions.safeParse(options ?? {});
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new DomainError(
      "INVALID",
      `training option "${issue?.path.join(".") ?? ""}": ${issue?.message ?? "is not known"}`,
      { field: "options" },
    );
  }
  const steps = trainingSteps({ records, seed, options: parsed.data });
  let last = "";
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const progress = JSON.stringify(step.value);
    if (progress !== last) onProgress?.(step.value);
    last = progress;
    await setImmediate();
    if (isCancelled?.() === true)
      throw new DomainError("CONFLICT", "training was cancelled", { cancelled: true });
  }
}
