import { expect } from "@playwright/test";
import type { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import type { Person } from "./people.ts";
import { ask, newId, tell } from "./procedure.ts";

type Wanted = {
  readonly campaignId: string;
  readonly name: string;
  readonly spec: DatasetSpec;
  /** The formats whose files are prepared too. */
  readonly formats?: readonly string[];
};
type Version = { readonly status: string; readonly prepared: readonly { readonly status: string }[] };

/** Makes a dataset with one version and waits until it is ready in these formats. */
export async function cutVersion(
  researcher: Person,
  { campaignId, name, spec, formats = [] }: Wanted,
): Promise<{ readonly datasetId: string; readonly versionId: string }> {
  const [datasetId, versionId] = [newId(), newId()];
  const version = () => ask<Version>(researcher.api, "datasets.version", { versionId });
  await tell(researcher.api, "datasets.create", { campaignId, datasetId, name });
  await tell(researcher.api, "datasets.cut", { datasetId, versionId, spec });
  await expect.poll(async () => (await version()).status, { timeout: 120_000 }).toBe("ready");
  for (const format of formats)
    await tell(researcher.api, "datasets.prepare", { versionId, id: newId(), format });
  await expect
    .poll(async () => (await version()).prepared.every(({ status }) => status === "ready"), {
      timeout: 120_000,
    })
    .toBe(true);
  return { datasetId, versionId };
}

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
