import { normalisedText } from "../hash/normalised-text.ts";
import { sha256Hex } from "../hash/sha256-hex.ts";
import { firstOf } from "./first-of.ts";
import { nearDuplicateIndex, type NearDuplicateIndex } from "./near-duplicate-index.ts";

const REPORTED = 20;

export type LeakagePrompt = { readonly id: string; readonly text: string };

type Batches = AsyncIterable<readonly LeakagePrompt[]> | Iterable<readonly LeakagePrompt[]>;

export type LeakageInput = {
  readonly heldOut: Batches;
  readonly training: Batches;
  /** Estimated Jaccard similarity, 0.3 to 1, from which two prompts are near: see `nearDuplicateIndex`. */
  readonly threshold: number;
  readonly signal?: AbortSignal;
};

export type Leak = { readonly trainingId: string; readonly heldOutId: string; readonly similarity: number };

/** How many training prompts are leaks, and the first 20: the most similar, then by the ids of the training and the held-out prompt. */
export type Leaks = { readonly count: number; readonly first: readonly Leak[] };

export type LeakageReport = { readonly heldOut: number; readonly training: number; readonly exact: Leaks; readonly near: Leaks };

/**
 * Compares every training prompt with the held-out prompts. It is an exact leak where its normalised text is that of a
 * held-out prompt (blank ones too), a near leak where it is not but one is near; it counts once, with the most similar. Where
 * held-out prompts have one text, the least of their ids stands for them. The report doesn't depend on the order of prompts.
 *
 * Memory: about 300 bytes a different held-out text at a threshold of 0.8, ids included; training prompts stream, a batch at a time.
 */
export async function checkLeakage({ heldOut, training, threshold, signal }: LeakageInput): Promise<LeakageReport> {
  const index = nearDuplicateIndex({ threshold });
  const idOf = new Map<string, string>();
  const counts = { heldOut: 0, training: 0 };
  for await (const batch of heldOut) {
    signal?.throwIfAborted();
    for (const prompt of batch) addHeldOut(prompt, index, idOf);
    counts.heldOut += batch.length;
  }
  const exact = leakCount();
  const near = leakCount();
  for await (const batch of training) {
    signal?.throwIfAborted();
    for (const { id, text } of batch) {
      const heldOutId = idOf.get(textKey(text));
      if (heldOutId !== undefined) exact.add({ trainingId: id, heldOutId, similarity: 1 });
      else for (const match of nearest(text, index, idOf)) near.add({ trainingId: id, ...match });
    }
    counts.training += batch.length;
  }
  return { ...counts, exact: exact.leaks(), near: near.leaks() };
}

/** Texts are indexed under their key, so that each is there once and its id may still change. */
function addHeldOut({ id, text }: LeakagePrompt, index: NearDuplicateIndex, idOf: Map<string, string>): void {
  const key = textKey(text);
  const known = idOf.get(key);
  if (known === undefined) index.add(key, text);
  if (known === undefined || id < known) idOf.set(key, id);
}

function textKey(text: string): string {
  return sha256Hex(normalisedText(text));
}

function nearest(text: string, index: NearDuplicateIndex, idOf: ReadonlyMap<string, string>): { heldOutId: string; similarity: number }[] {
  return index.matches(text).slice(0, 1).map(({ id, similarity }) => ({ heldOutId: idOf.get(id) ?? id, similarity }));
}

function leakCount(): { add: (leak: Leak) => void; leaks: () => Leaks } {
  const first = firstOf<Leak>(REPORTED, (a, b) => b.similarity - a.similarity || compareIds(a.trainingId, b.trainingId) || compareIds(a.heldOutId, b.heldOutId));
  let count = 0;
  return {
    add: (leak) => {
      count += 1;
      first.add(leak);
    },
    leaks: () => ({ count, first: first.list() }),
  };
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
