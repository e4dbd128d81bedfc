import { isDeepStrictEqual } from "node:util";
import { and, asc, eq, gt, like, or, sql } from "drizzle-orm";
import { KINDS_WITH_FREE_TEXT, withoutFreeText } from "@laurel/core/questions/answers";
import type { Tx } from "../store/store.ts";

const NAME = "Erased person";

/**
 * Removes who somebody is: name, e-mail, ways to sign in, preferences, and what the audit log says of them.
 * Their id stays.
 */
export async function eraseIdentity({ q, t }: Tx, userId: string): Promise<void> {
  await q
    .update(t.users)
    .set({ name: NAME, email: null, kind: "erased", role: "member", passwordHash: null, preferences: null })
    .where(eq(t.users.id, userId));
  await q.delete(t.identities).where(eq(t.identities.userId, userId));
  await q.delete(t.links).where(eq(t.links.userId, userId));
  await q.delete(t.apiTokens).where(eq(t.apiTokens.userId, userId));
  await q.update(t.audit).set({ change: {} }).where(eq(t.audit.targetId, userId));
}

const PAGE = 500;

/**
 * Removes what somebody wrote in judgments, drafts, reasons for skipping or withdrawing, and help requests.
 * Returns how many judgments held such text.
 */
export async function eraseFreeText({ q, t }: Tx, userId: string): Promise<number> {
  const { judgments, assignments, taskQuestions } = t;
  await q.update(assignments).set({ draft: null, skipNote: null }).where(eq(assignments.userId, userId));
  await q.update(t.withdrawals).set({ reason: "" }).where(eq(t.withdrawals.createdBy, userId));
  await q.update(taskQuestions).set({ text: "" }).where(eq(taskQuestions.userId, userId));
  const text = sql`cast(${judgments.answers} as text)`;
  // An answer names its kind, however a back end spaces its JSON. Some of those that are found hold no text,
  // so only those that lose some are written and counted.
  const mayBeWritten = or(...KINDS_WITH_FREE_TEXT.map((kind) => like(text, `%"${kind}"%`)));
  let erased = 0;
  for (let after = ""; ;) {
    const page = await q
      .select({ id: judgments.id, answers: judgments.answers })
      .from(judgments)
      .where(and(eq(judgments.userId, userId), gt(judgments.id, after), mayBeWritten))
      .orderBy(asc(judgments.id))
      .limit(PAGE);
    for (const { id, answers } of page) {
      const kept = withoutFreeText(answers);
      if (isDeepStrictEqual(kept, answers)) continue;
      await q.update(judgments).set({ answers: kept }).where(eq(judgments.id, id));
      erased += 1;
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) return erased;
    after = last.id;
  }
}
