import { type Manifest, readManifest } from "@laurel/core/datasets/manifest";
import { DomainError } from "@laurel/core/errors/domain-error";
import type { FoundVersion } from "@laurel/db/queries/dataset-versions";

/** The manifest of a version that is to be written in a format; before it is finished it has none. */
export function requireManifest({ manifest, status }: Pick<FoundVersion, "manifest" | "status">): Manifest {
  if (!manifest)
    throw new DomainError(
      "CONFLICT",
      `The dataset version is ${status}; only a finished one can be written in a format.`,
    );
  return readManifest(manifest);
}
