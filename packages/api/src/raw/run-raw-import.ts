import { DomainError } from "@laurel/core/errors/domain-error";
import {
  type Arriving,
  deleteArriving,
  deleteArrivingContents,
  findArriving,
  publishArriving,
} from "@laurel/db/queries/arriving-campaign";
import { findMembership } from "@laurel/db/queries/campaigns";
import type { Store } from "@laurel/db/store/store";
import { settleAll } from "../imports/settle-withdrawal.ts";
import type { JobContext } from "../jobs/job-context.ts";
import { throwIfCancelled } from "../jobs/job-outcome.ts";
import type { RawStage } from "./raw-row.ts";
import { sliceSizes, stageRawRows } from "./stage-raw-rows.ts";

async function stageAll(ctx: JobContext, arriving: Arriving): Promise<RawStage> {
  const stage: RawStage = {
    campaign: arriving,
    uploadId: arriving.uploadId,
    jobId: ctx.jobId,
    createdBy: ctx.createdBy,
    now: ctx.now(),
    rounds: new Map(),
    versions: new Map(),
    withdrawals: new Map(),
    ending: { status: "draft", nextQueueKey: 1 },
  };
  const sizes = sliceSizes();
  let lines = 0;
  for await (const { rows, bytesRead } of ctx.readRaw(ctx.files.path(arriving.sha256), ctx.signal)) {
    for (let start = 0, end = 0; start < rows.length; start = end) {
      throwIfCancelled(ctx.signal);
      end = start + sizes.next();
      const slice = rows.slice(start, end);
      let milliseconds = 0;
      await ctx.store.transaction(async (tx) => {
        const started = performance.now();
        await stageRawRows(tx, stage, slice);
        milliseconds = performance.now() - started;
      });
      sizes.took(slice.length, milliseconds);
    }
    lines += rows.length;
    ctx.report({ phase: "reading", done: bytesRead, total: arriving.bytes, counts: { lines } });
  }
  throwIfCancelled(ctx.signal);
  return stage;
}

/**
 * Reads a campaign back from its raw file, all or nothing. It is stored in short transactions where nobody
 * sees it, and the last transaction makes it visible. After a crash at any point, the next attempt takes the
 * reading up again.
 */
export async function runRawImport(ctx: JobContext): Promise<void> {
  const campaignId = ctx.subjectId;
  const arriving = await findArriving(ctx.store.read, campaignId);
  if (!arriving && (await findMembership(ctx.store.read, campaignId, ctx.createdBy))) return;
  if (!arriving)
    throw new DomainError("NOT_FOUND", "What was read of this file is gone; start anew.", { campaignId });
  try {
    await clearArriving(ctx.store, campaignId, { whole: false });
    const { ending, withdrawals } = await stageAll(ctx, arriving);
    for (const request of withdrawals.values()) await settleAll(ctx.store, request, ctx.now);
    await ctx.store.transaction((tx) =>
      publishArriving(tx, { campaignId, ...ending, leadId: ctx.createdBy, now: ctx.now() }),
    );
  } catch (error) {
    await clearArriving(ctx.store, campaignId, { whole: true });
    throw error;
  }
}

const AT_ONCE = 200;

/**
 * Deletes what was read into a campaign that nobody sees yet, in short transactions: its contents, or with
 * `whole` the campaign too. A campaign that has arrived is left alone.
 */
export async function clearArriving(
  store: Store,
  campaignId: string,
  { whole }: { readonly whole: boolean },
): Promise<void> {
  if (!(await findArriving(store.read, campaignId))) return;
  for (let more = true; more;)
    more = await store.transaction((tx) => deleteArrivingContents(tx, campaignId, AT_ONCE));
  if (whole) await store.transaction((tx) => deleteArriving(tx, campaignId));
}
