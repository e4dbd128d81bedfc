import { and, eq, sql } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";
import { hasArrived } from "./has-arrived.ts";

/** A campaign with what hot paths need of it, and a person's role in it (null: not a member). */
export async function findMembership(db: ReadDb, campaignId: string, userId: string) {
  const [row] = await db
    .prepared("campaigns.membership", ({ q, t }) =>
      q
        .select({
          id: t.campaigns.id,
          name: t.campaigns.name,
          status: t.campaigns.status,
          overlap: t.campaigns.overlap,
          leaseMinutes: t.campaigns.leaseMinutes,
          responsesPerTask: t.campaigns.responsesPerTask,
          maxPairsPerPrompt: t.campaigns.maxPairsPerPrompt,
          showReasoning: t.campaigns.showReasoning,
          blurTags: t.campaigns.blurTags,
          questionsVersion: t.campaigns.questionsVersion,
          guidelinesVersion: t.campaigns.guidelinesVersion,
          createdAt: t.campaigns.createdAt,
          role: t.members.role,
        })
        .from(t.campaigns)
        .leftJoin(
          t.members,
          and(eq(t.members.campaignId, t.campaigns.id), eq(t.members.userId, sql.placeholder("userId"))),
        )
        .where(and(eq(t.campaigns.id, sql.placeholder("campaignId")), hasArrived(t.campaigns))),
    )
    .execute({ campaignId, userId });
  return row;
}

export type Membership = NonNullable<Awaited<ReturnType<typeof findMembership>>>;
