import { expect } from "@playwright/test";
import type { Person } from "./people.ts";
import { ask, newId, tell } from "./procedure.ts";

/** Trains a reward model on a dataset version, and waits until it is ready. */
export async function trainModel(researcher: Person, versionId: string): Promise<string> {
  const modelId = newId();
  await tell(researcher.api, "models.train", { versionId, modelId, seed: 1 });
  await expect
    .poll(async () => (await ask<{ status: string }>(researcher.api, "models.get", { modelId })).status, {
      timeout: 120_000,
    })
    .toBe("ready");
  return modelId;
}
