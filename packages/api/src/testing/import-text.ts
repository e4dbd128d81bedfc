import type { ColumnMapping } from "@laurel/core/imports/column-mapping";
import type { NamePolicy } from "@laurel/core/imports/name-policy";
import { createCaller } from "../app-router.ts";
import { createUpload } from "../imports/create-upload.ts";
import type { Actor, RequestContext } from "../request-context.ts";
import { runJobNow } from "./run-job-now.ts";
import type { RunOptions } from "./run-job-now.ts";
import { mintId } from "./test-context.ts";

type Options = RunOptions & {
  readonly skipInvalid?: boolean;
  readonly fileName?: string;
  readonly namePolicy?: NamePolicy;
  readonly textsOnly?: true;
  readonly tasks?: ColumnMapping["tasks"];
  /** What is said beside the detected mapping, or in its place. */
  readonly mapping?: Partial<ColumnMapping>;
};

/**
 * Uploads a text or bytes as a file, imports it with what was detected, and returns the import as people see
 * it.
 */
export async function importText(
  ctx: RequestContext & { readonly actor: Actor },
  campaignId: string,
  text: string | Uint8Array,
  options: Options = {},
) {
  const caller = createCaller(ctx);
  const upload = await createUpload(ctx, {
    campaignId,
    fileName: options.fileName ?? "prompts.jsonl",
    bytes: (async function* () {
      yield Buffer.from(text);
    })(),
  });
  const { format, mapping } = upload.detected;
  if (!mapping) throw new Error("the mapping was not recognised");
  const importId = mintId();
  const { jobId } = await caller.imports.start({
    campaignId,
    importId,
    uploadId: upload.uploadId,
    format,
    mapping: {
      ...mapping,
      ...(options.textsOnly && { textsOnly: true }),
      ...(options.tasks && { tasks: options.tasks }),
      ...options.mapping,
    },
    namePolicy: options.namePolicy ?? "keep",
    skipInvalid: options.skipInvalid ?? false,
  });
  const failure = await runJobNow(ctx, jobId, options).then(
    () => null,
    (error: unknown) => error,
  );
  return { importId, failure, ...(await caller.imports.get({ importId })) };
}
