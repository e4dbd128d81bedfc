import { hash } from "node:crypto";
import { normalisedText } from "../canonical/prompt-root.ts";
import { type NearDuplicate, type NearDuplicateIndex, nearDuplicateIndex } from "./near-duplicate-index.ts";

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

/** How many training prompts are leaks, and the first 20 by their ids. */
export type Leaks = { readonly count: number; readonly first: readonly Leak[] };

export type LeakageReport = {
  readonly heldOut: number;
  readonly training: number;
  readonly exact: Leaks;
  readonly near: Leaks;
};

/**
 * Compares every training prompt with the held-out prompts. A training prompt is an exact leak where its
 * normalised text is that of a held-out prompt (blank ones too), and a near leak where it is only near one.
 * It counts once, and is reported with the most similar held-out prompt. If held-out prompts have the same
 * text, the one with the least id stands for all. The report doesn't depend on the order of prompts.
 *
 * Memory: about 280 bytes a different held-out text at a threshold of 0.8, ids of 36 characters included;
 * training prompts stream, a batch at a time.
 */
export async function checkLeakage({
  heldOut,
  training,
  threshold,
  signal,
}: LeakageInput): Promise<LeakageReport> {
  const index = nearDuplicateIndex({ threshold });
  const idOf = new Map<string, string>();
  const counts = { heldOut: 0, training: 0 };
  for await (const batch of heldOut) {
    signal?.throwIfAborted();
    for (const prompt of batch) addHeldOut(prompt, index, idOf);
    counts.heldOut += batch.length;
  }
  const exact = promptCount();
  const near = promptCount();
  for await (const batch of training) {
    signal?.throwIfAborted();
    for (const prompt of batch) {
      if (idOf.has(textKey(prompt.text))) exact.add(prompt);
      else if (index.hasMatch(prompt.text)) near.add(prompt);
    }
    counts.training += batch.length;
  }
  // The most similar prompt is looked up only for prompts that are reported, because that is slow among many
  // similar ones.
  const leak = ({ id }: LeakagePrompt, match: NearDuplicate): Leak => ({
    trainingId: id,
    heldOutId: idOf.get(match.id) ?? match.id,
    similarity: match.similarity,
  });
  return {
    ...counts,
    exact: {
      count: exact.count(),
      first: exact.first().map((prompt) => leak(prompt, { id: textKey(prompt.text), similarity: 1 })),
    },
    near: {
      count: near.count(),
      first: near.first().flatMap((prompt) =>
        index
          .matches(prompt.text)
          .slice(0, 1)
          .map((match) => leak(prompt, match)),
      ),
    },
  };
}

/** Texts are indexed under their key, so that each is there once and its id may still change. */
function addHeldOut({ id, text }: LeakagePrompt, index: NearDuplicateIndex, idOf: Map<string, string>): void {
  const key = textKey(text);
  const known = idOf.get(key);
  if (known === undefined) index.add(key, text);
  if (known === undefined || id < known) idOf.set(key, id);
}

/** 128 bits of SHA-256 in 16 characters: 32 bytes, where hex digits take 80. */
function textKey(text: string): string {
  return hash("sha256", normalisedText(text), "buffer").toString("latin1", 0, 16);
}

function promptCount() {
  const first = firstOf<LeakagePrompt>(
    REPORTED,
    (a, b) => compareText(a.id, b.id) || compareText(a.text, b.text),
  );
  let count = 0;
  return {
    add: (prompt: LeakagePrompt) => {
      count += 1;
      first.add(prompt);
    },
    count: () => count,
    first: first.list,
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export type FirstOf<T> = { readonly add: (item: T) => void; readonly list: () => readonly T[] };

/** Keeps the first `limit` of the added items in the order of `compare`, in whatever order they came. */
export function firstOf<T>(limit: number, compare: (one: T, other: T) => number): FirstOf<T> {
  const kept: T[] = [];
  return {
    add: (item) => {
      let at = kept.length;
      for (
        let before = kept[at - 1];
        before !== undefined && compare(item, before) < 0;
        before = kept[at - 1]
      )
        at -= 1;
      kept.splice(at, 0, item);
      kept.length = Math.min(kept.length, limit);
    },
    list: () => kept,
  };
}
