import { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { Manifest } from "@laurel/core/datasets/manifest";
import { TrlPreferenceRecord } from "@laurel/core/records/trl-preference-record";
import type { Actor } from "../actor.ts";
import type { RequestContext } from "../request-context.ts";
import { firstLines } from "./first-lines.ts";
import { requireVersion } from "./require-version.ts";

export const GetVersion = z.strictObject({ versionId: Id });
export type GetVersion = z.infer<typeof GetVersion>;

const SHOWN = 10;

/** A version with its manifest and the first rows of its training file. */
export async function getVersion(ctx: RequestContext & { readonly actor: Actor }, input: GetVersion) {
  const { manifest, ...version } = await requireVersion(ctx.store.read, ctx.actor, input.versionId);
  const train = version.files.find((file) => file.path === "train.jsonl") ?? version.files.find((file) => file.path === "test.jsonl");
  const lines = train ? await firstLines(ctx.files.read(train.sha256), SHOWN) : [];
  return {
    ...version,
    manifest: manifest ? Manifest.parse(manifest) : null,
    firstRows: lines.map((line) => TrlPreferenceRecord.parse(JSON.parse(line))),
  };
}
