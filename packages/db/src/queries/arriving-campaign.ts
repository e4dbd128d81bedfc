import { and, eq, inArray, not, sql } from "drizzle-orm";
import type { CampaignStatus } from "@laurel/core/campaigns/campaign-status";
import type { ReadDb, Tx } from "../store/store.ts";
import { hasArrived } from "./campaigns.ts";
import { deleteMetadataValues } from "./metadata.ts";
import { isArriving } from "./people.ts";

type Campaign = Omit<Tx["t"]["campaigns"]["$inferInsert"], "status">;

/**
 * Stores a campaign and the file that it is read from; false when its id is taken. Nobody sees the campaign
 * before `publishArriving`.
 */
export async function insertArriving(
  { q, t }: Tx,
  campaign: Campaign,
  upload: Omit<Tx["t"]["uploads"]["$inferInsert"], "campaignId">,
): Promise<boolean> {
  const stored = await q
    .insert(t.campaigns)
    .values({ ...campaign, status: sql`'arriving'` })
    .onConflictDoNothing()
    .returning({ id: t.campaigns.id });
  if (stored.length === 0) return false;
  await q.insert(t.uploads).values({ ...upload, campaignId: campaign.id });
  return true;
}

/** A campaign that is being read from a raw file, with that file. */
export async function findArriving({ q, t }: ReadDb, campaignId: string) {
  const [row] = await q
    .select({
      id: t.campaigns.id,
      name: t.campaigns.name,
      uploadId: t.uploads.id,
      sha256: t.uploads.sha256,
      bytes: t.uploads.bytes,
    })
    .from(t.campaigns)
    .innerJoin(t.uploads, eq(t.uploads.campaignId, t.campaigns.id))
    .where(and(eq(t.campaigns.id, campaignId), not(hasArrived(t.campaigns))));
  return row;
}

export type Arriving = NonNullable<Awaited<ReturnType<typeof findArriving>>>;

/** Those of these ids that the table has already. */
export async function takenIds(
  { q, t }: Tx,
  table:
    | "imports"
    | "prompts"
    | "responses"
    | "metadata"
    | "tasks"
    | "assignments"
    | "importedRows"
    | "judgments"
    | "withdrawals",
  ids: readonly string[],
): Promise<Set<string>> {
  const { id } = t[table];
  const rows =
    ids.length === 0
      ? []
      : await q
          .select({ id })
          .from(t[table])
          .where(inArray(id, [...ids]));
  return new Set(rows.map((row) => row.id));
}

type Ready = {
  readonly campaignId: string;
  readonly status: CampaignStatus;
  readonly nextQueueKey: number;
  readonly leadId: string;
  readonly now: number;
};

/** Makes a campaign that was read from a raw file visible, with the person who read it as its lead. */
export async function publishArriving(
  { q, t }: Tx,
  { campaignId, status, nextQueueKey, leadId, now }: Ready,
): Promise<void> {
  await q.update(t.users).set({ email: null }).where(isArriving(t.users, campaignId));
  await q
    .insert(t.members)
    .values({ campaignId, userId: leadId, role: "lead", tags: [], createdAt: now })
    .onConflictDoNothing();
  await q.update(t.campaigns).set({ status, nextQueueKey }).where(eq(t.campaigns.id, campaignId));
}

const PEOPLE = 10;

/**
 * Deletes a part of what was read into a campaign that nobody sees: up to `limit` tasks with all that was
 * done on them, then up to `limit` prompts with their responses and metadata, then the rest, a few people at a time.
 * Returns whether more may be left.
 */
export async function deleteArrivingContents(tx: Tx, campaignId: string, limit: number): Promise<boolean> {
  const { q, t } = tx;
  const tasks = (
    await q.select({ id: t.tasks.id }).from(t.tasks).where(eq(t.tasks.campaignId, campaignId)).limit(limit)
  ).map(({ id }) => id);
  if (tasks.length > 0) {
    await q.delete(t.judgments).where(inArray(t.judgments.taskId, tasks));
    await q.delete(t.assignments).where(inArray(t.assignments.taskId, tasks));
    await q.delete(t.tasks).where(inArray(t.tasks.id, tasks));
    return true;
  }
  const prompts = (
    await q
      .select({ id: t.prompts.id })
      .from(t.prompts)
      .where(eq(t.prompts.campaignId, campaignId))
      .limit(limit)
  ).map(({ id }) => id);
  if (prompts.length > 0) {
    await q.delete(t.metadata).where(inArray(t.metadata.promptId, prompts));
    await q.delete(t.importedRows).where(inArray(t.importedRows.promptId, prompts));
    await q.delete(t.responses).where(inArray(t.responses.promptId, prompts));
    await q.delete(t.prompts).where(inArray(t.prompts.id, prompts));
    return true;
  }
  const rounds = await q
    .select({ id: t.imports.id })
    .from(t.imports)
    .where(eq(t.imports.campaignId, campaignId));
  for (const { id } of rounds) if ((await deleteMetadataValues(tx, id, limit)) > 0) return true;
  for (const table of [t.withdrawals, t.imports, t.members, t.guidelines, t.questionSets])
    await q.delete(table).where(eq(table.campaignId, campaignId));
  // Only a few at a time: for each person, the database looks through all judgments for one that names them.
  const people = await q
    .select({ id: t.users.id })
    .from(t.users)
    .where(isArriving(t.users, campaignId))
    .limit(PEOPLE);
  if (people.length > 0)
    await q.delete(t.users).where(
      inArray(
        t.users.id,
        people.map(({ id }) => id),
      ),
    );
  return people.length > 0;
}

/**
 * Deletes the row of a campaign that nobody sees and the row of its file, once nothing else of it is left.
 */
export async function deleteArriving({ q, t }: Tx, campaignId: string): Promise<void> {
  await q.delete(t.uploads).where(eq(t.uploads.campaignId, campaignId));
  await q.delete(t.campaigns).where(and(eq(t.campaigns.id, campaignId), not(hasArrived(t.campaigns))));
}
