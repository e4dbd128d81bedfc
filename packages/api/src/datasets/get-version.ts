import { z } from "zod";
import { readSpec } from "@laurel/core/datasets/dataset-spec";
import { FormatManifest, readManifest, type RowFile } from "@laurel/core/datasets/manifest";
import { Id } from "@laurel/core/ids/id";
import { listFormats } from "@laurel/db/queries/datasets";
import { CanonicalRow } from "@laurel/formats/canonical/canonical-rows";
import type { Actor, RequestContext } from "../request-context.ts";
import { requireVersion } from "./require-dataset.ts";
import { firstLines } from "./version-files.ts";

export const GetVersion = z.strictObject({ versionId: Id });
export type GetVersion = z.infer<typeof GetVersion>;

const SHOWN = 10;

/** A version with its manifest, the first rows of each family and the formats that were prepared. */
export async function getVersion(ctx: RequestContext & { readonly actor: Actor }, input: GetVersion) {
  const {
    manifest: stored,
    spec,
    ...version
  } = await requireVersion(ctx.store.read, ctx.actor, input.versionId);
  const manifest = stored ? readManifest(stored) : null;
  const formats = await listFormats(ctx.store.read, version.id);
  return {
    ...version,
    spec: readSpec(spec),
    manifest,
    firstRows: await firstRows(ctx, manifest?.rows ?? []),
    prepared: formats.map((format) => ({
      ...format,
      manifest: format.manifest ? FormatManifest.parse(format.manifest) : null,
    })),
  };
}

/**
 * The first rows of each family's first split. Ties that are kept apart are shown only where there is nothing
 * else.
 */
async function firstRows(
  { files }: Pick<RequestContext, "files">,
  rowFiles: readonly RowFile[],
): Promise<CanonicalRow[]> {
  const first = [...Map.groupBy(rowFiles, ({ family }) => family).values()].flatMap(([file]) => file ?? []);
  const rows: CanonicalRow[] = [];
  for (const { family, split, sha256 } of first) {
    const lines = await firstLines(files.read(sha256), SHOWN);
    rows.push(...lines.map((line) => CanonicalRow.parse({ family, split, row: JSON.parse(line) })));
  }
  return rows;
}
