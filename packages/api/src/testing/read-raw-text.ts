import { startRawImport } from "../raw/start-raw-import.ts";
import type { Actor, RequestContext } from "../request-context.ts";
import { runJobNow, type RunOptions } from "./run-job-now.ts";

type Options = RunOptions & { readonly campaign?: string };

/** Reads a campaign back from the text of a raw file, here and now. */
export async function readRawText(
  ctx: RequestContext & { readonly actor: Actor },
  text: string,
  { campaign, ...options }: Options = {},
) {
  const bytes = (async function* () {
    yield Buffer.from(text);
  })();
  const started = await startRawImport(ctx, { name: "judgments.jsonl", campaign }, bytes);
  await runJobNow(ctx, started.jobId, options);
  return started;
}
