import { sql } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";
import { nextFactSeqs } from "../next-fact-seqs.ts";

type Judgment = Tx["t"]["judgments"]["$inferInsert"];

/** Stores a live judgment, unless one with its id exists already. Returns whether it was stored. */
export async function insertJudgment(
  tx: Tx,
  judgment: Omit<Judgment, "seq" | "origin" | "importId">,
): Promise<boolean> {
  // On Postgres the insert takes its number itself, when it has the table's lock already; nextFactSeqs says
  // why.
  const [seq] = tx.dialect === "postgres" ? [] : await nextFactSeqs(tx, 1);
  const stored = await tx
    .prepared("judging.insertJudgment", ({ q, t, dialect }) =>
      q
        .insert(t.judgments)
        .values({
          id: sql.placeholder("id"),
          seq: dialect === "postgres" ? sql`nextval('fact_seq')` : sql.placeholder("seq"),
          campaignId: sql.placeholder("campaignId"),
          taskId: sql.placeholder("taskId"),
          assignmentId: sql.placeholder("assignmentId"),
          userId: sql.placeholder("userId"),
          origin: "live",
          answers: sql.placeholder("answers"),
          payloadHash: sql.placeholder("payloadHash"),
          questionsVersion: sql.placeholder("questionsVersion"),
          guidelinesVersion: sql.placeholder("guidelinesVersion"),
          surplus: sql.placeholder("surplus"),
          supersedes: sql.placeholder("supersedes"),
          activeMs: sql.placeholder("activeMs"),
          elapsedMs: sql.placeholder("elapsedMs"),
          createdAt: sql.placeholder("createdAt"),
        })
        .onConflictDoNothing({ target: t.judgments.id })
        .returning({ id: t.judgments.id }),
    )
    .execute({ ...judgment, seq });
  return stored.length === 1;
}
