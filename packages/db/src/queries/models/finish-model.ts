import { and, eq } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

type Outcome =
  | { readonly status: "ready"; readonly report: Record<string, unknown>; readonly fileSha256: string }
  | { readonly status: "failed" | "cancelled"; readonly error: string | null };

/** Ends a model's training, once. */
export async function finishModel({ q, t }: Tx, modelId: string, outcome: Outcome): Promise<void> {
  await q
    .update(t.models)
    .set(outcome)
    .where(and(eq(t.models.id, modelId), eq(t.models.status, "training")));
}
