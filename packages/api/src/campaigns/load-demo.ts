import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DomainError } from "@laurel/core/errors/domain-error";
import { uuidV7 } from "@laurel/core/ids/uuid-v7";
import { PREFERENCE_QUESTION } from "@laurel/core/questions/presets";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import { insertCampaign } from "@laurel/db/queries/campaigns";
import { requireAdmin } from "../access/require-access.ts";
import { record } from "../audit/record.ts";
import { createUpload } from "../imports/create-upload.ts";
import { startImport } from "../imports/start-import.ts";
import { type Actor, type RequestContext, verbContext } from "../request-context.ts";

/**
 * Makes a live campaign from the prompts that ship with Laurel, by the import that reads everybody's files.
 */
export async function loadDemo(
  ctx: RequestContext & { readonly actor: Actor },
): Promise<{ campaignId: string; jobId: string }> {
  requireAdmin(ctx.actor);
  const guidelines = await readFile(join(ctx.demoFolder, "guidelines.md"), "utf8");
  const campaignId = uuidV7(ctx.now(), ctx.random(10));
  await ctx.store.transaction(async (tx) => {
    const verb = verbContext(ctx, tx);
    await insertCampaign(tx, {
      id: campaignId,
      name: "Demo: everyday assistant",
      status: "live",
      guidelines,
      questions: DEFAULT_QUESTIONS,
      overlap: 3,
      leaseMinutes: 30,
      responsesPerTask: 2,
      maxPairsPerPrompt: 6,
      showReasoning: true,
      blurTags: [],
      createdBy: ctx.actor.userId,
      createdAt: verb.now,
    });
    await record(verb, "campaign.create", "campaign", campaignId, { demo: true });
  });
  const upload = await createUpload(ctx, {
    campaignId,
    fileName: "demo-prompts.jsonl",
    bytes: withoutQuality(join(ctx.demoFolder, "prompts.jsonl")),
  });
  if (!upload.detected.mapping)
    throw new DomainError("INTERNAL", "The demo file's columns were not recognised.");
  const { format, mapping } = upload.detected;
  const { jobId } = await ctx.store.transaction((tx) => {
    const verb = verbContext(ctx, tx);
    return startImport(verb, {
      campaignId,
      importId: verb.newId(),
      uploadId: upload.uploadId,
      format,
      mapping,
      namePolicy: "keep",
      skipInvalid: false,
    });
  });
  ctx.wakeJobs();
  return { campaignId, jobId };
}

/** The demo's prompts without the quality of responses, which only its simulated annotators know. */
async function* withoutQuality(path: string): AsyncGenerator<Uint8Array> {
  for (const line of (await readFile(path, "utf8")).split("\n")) {
    if (line.trim() === "") continue;
    const row = JSON.stringify(JSON.parse(line), (key, value: unknown) =>
      key === "quality" ? undefined : value,
    );
    yield Buffer.from(`${row}\n`);
  }
}

/** Pairwise preference with three strengths, a tie, and "both bad". */
export const DEFAULT_QUESTIONS: QuestionSet = [PREFERENCE_QUESTION];
