import { setImmediate } from "node:timers/promises";
import type { NearDuplicatePolicy } from "@laurel/core/datasets/dataset-policies";
import type { Overlap } from "@laurel/core/datasets/dataset-report";
import { Split } from "@laurel/core/datasets/splits";
import { oneLine } from "../files/json-lines.ts";
import { checkLeakage, type LeakagePrompt } from "../overlap/leakage.ts";
import { type NearDuplicateIndex, nearDuplicateIndex } from "../overlap/near-duplicate-index.ts";
import { linesOf, type RowSpill, splitSpills } from "./row-spill.ts";

export type Unwanted = ReadonlyMap<string, "leak" | "near-duplicate">;

export type PromptPool = {
  /** Adds a prompt's root with its hash (`id`), by which it is in its split. */
  readonly add: (root: { readonly id: string; readonly text: string }, split: Split) => void;
  /**
   * The roots that the policy leaves out, and how those that stay overlap across the splits. Nothing is added
   * after that.
   */
  readonly compare: (
    policy: NearDuplicatePolicy,
    signal?: AbortSignal,
  ) => Promise<{ readonly unwanted: Unwanted; readonly overlap: Overlap }>;
  readonly dispose: () => Promise<void>;
};

const BATCH = 50;

/**
 * The roots of all prompts of a dataset, each once, while it is built: they wait in temporary files, and are
 * compared in the order of their hashes.
 */
export async function promptPool(temporaryDirectory?: string): Promise<PromptPool> {
  const spills = await splitSpills(temporaryDirectory);
  return {
    add: ({ id, text }, split) => spills[split].add(oneLine(JSON.stringify({ id, text }))),
    compare: async (policy, signal) => {
      for (const split of Split.options) spills[split].dropDuplicates();
      // Nothing overlaps then: prompts of one root are in one split, and near ones were left out as leaks.
      if (policy.drop !== "nothing")
        return {
          unwanted: await findUnwanted(policy, spills, signal),
          overlap: {
            threshold: policy.threshold,
            exact: 0,
            near: 0,
            validation: { exact: 0, near: 0 },
            examples: [],
          },
        };
      const check = (heldOut: readonly RowSpill[], training: RowSpill) =>
        checkLeakage({
          heldOut: named(batches(...heldOut)),
          training: named(batches(training)),
          threshold: policy.threshold,
          ...(signal && { signal }),
        });
      const { exact, near } = await check([spills.test, spills.validation], spills.train);
      const validation = await check([spills.test], spills.validation);
      const examples = [...exact.first, ...near.first].map(({ trainingId, heldOutId, similarity }) => ({
        train: trainingId,
        test: heldOutId,
        similarity,
      }));
      return {
        unwanted: new Map(),
        overlap: {
          threshold: policy.threshold,
          exact: exact.count,
          near: near.count,
          validation: { exact: validation.exact.count, near: validation.near.count },
          examples,
        },
      };
    },
    dispose: async () => {
      for (const split of Split.options) await spills[split].dispose();
    },
  };
}

/** Names a prompt by its beginning, by which a reader finds it again. */
async function* named(prompts: AsyncIterable<readonly LeakagePrompt[]>): AsyncGenerator<LeakagePrompt[]> {
  for await (const batch of prompts)
    yield batch.map(({ text }) => ({ id: /^.{0,200}/su.exec(text)?.[0] ?? "", text }));
}

/**
 * Finds the prompts that the policy leaves out. If two prompts of different splits are near each other, the
 * test prompt is kept, or else the one for validation.
 */
async function findUnwanted(
  { threshold, drop }: NearDuplicatePolicy,
  spills: Record<Split, RowSpill>,
  signal?: AbortSignal,
): Promise<Unwanted> {
  const unwanted = new Map<string, "leak" | "near-duplicate">();
  const earlier: NearDuplicateIndex[] = [];
  for (const split of ["test", "validation", "train"] as const) {
    const own = nearDuplicateIndex({ threshold });
    for await (const batch of batches(spills[split])) {
      signal?.throwIfAborted();
      for (const { id, text } of batch) {
        const signed = own.sign(text);
        if (earlier.some((index) => index.hasMatch(signed))) unwanted.set(id, "leak");
        else if (drop === "all" && own.hasMatch(signed)) unwanted.set(id, "near-duplicate");
        // Nothing comes after the training split that could be near a prompt of it.
        else if (drop === "all" || split !== "train") own.add(id, signed);
      }
    }
    earlier.push(own);
  }
  return unwanted;
}

/** A few prompts at a time: comparing takes long, and other work on the thread may run in between. */
async function* batches(...pools: readonly RowSpill[]): AsyncGenerator<LeakagePrompt[]> {
  for (const prompts of pools) {
    for await (const lines of prompts.sorted()) {
      const parsed = linesOf(lines).map((line): LeakagePrompt => JSON.parse(line));
      for (let at = 0; at < parsed.length; at += BATCH) {
        yield parsed.slice(at, at + BATCH);
        await setImmediate();
      }
    }
  }
}
