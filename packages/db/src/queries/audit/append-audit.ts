import type { Tx } from "../../store/store.ts";

export type AuditEntry = {
  readonly id: string;
  readonly at: number;
  readonly actorId: string;
  readonly verb: string;
  readonly targetKind: string;
  readonly targetId: string;
  readonly change: Readonly<Record<string, unknown>>;
};

export async function appendAudit({ q, t }: Tx, entry: AuditEntry): Promise<void> {
  await q.insert(t.audit).values(entry);
}
