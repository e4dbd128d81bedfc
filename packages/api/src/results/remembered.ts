import { lastFactSeq } from "@laurel/db/queries/facts";
import type { ReadDb } from "@laurel/db/store/store";

const memories = new WeakMap<
  ReadDb,
  Map<string, { readonly seq: number; readonly value: Promise<unknown> }>
>();

/**
 * Computes a figure of a campaign once for each state of the facts. `name` names the figure and its campaign.
 */
export async function remembered<T>(db: ReadDb, name: string, compute: () => Promise<T>): Promise<T> {
  const memory =
    memories.get(db) ?? new Map<string, { readonly seq: number; readonly value: Promise<unknown> }>();
  memories.set(db, memory);
  const seq = await lastFactSeq(db);
  const known = memory.get(name);
  // A name belongs to one figure, so what is stored under it has that figure's type.
  if (known?.seq === seq) return known.value as Promise<T>;
  const value = compute();
  memory.set(name, { seq, value });
  value.catch(() => memory.delete(name));
  return value;
}
