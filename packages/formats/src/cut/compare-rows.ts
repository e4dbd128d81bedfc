import { RowConfig } from "@laurel/core/datasets/manifest";
import { Split } from "@laurel/core/datasets/splits";
import type { FamilyDifference } from "@laurel/core/datasets/version-difference";
import { storedRows } from "../canonical/row-files.ts";
import { canonicalJson, sha256Hex } from "../files/hash.ts";

type RowsOf = (split: Split, config: RowConfig) => AsyncIterable<Uint8Array> | null;

/**
 * How the rows of a family differ between two versions. A row is its line in its file, of a split and a
 * configuration; two rows are of one subject when their texts are the same. Both files are in the order of
 * their lines' hashes, so that they are read side by side, and memory holds 64 bytes for each row that
 * differs.
 */
export async function compareRows(before: RowsOf, after: RowsOf): Promise<FamilyDifference> {
  const removed: string[] = [];
  const added: string[] = [];
  let same = 0;
  for (const config of RowConfig.options) {
    for (const split of Split.options) {
      for await (const { old, young } of sideBySide(
        hashedLines(before(split, config)),
        hashedLines(after(split, config)),
      )) {
        if (old && young) same += 1;
        else if (old) removed.push(subjectOf(JSON.parse(old.text)));
        else if (young) added.push(subjectOf(JSON.parse(young.text)));
      }
    }
  }
  const changed = inBoth(removed, added);
  return { same, added: added.length - changed, removed: removed.length - changed, changed };
}

type Pair = { readonly old?: HashedLine | undefined; readonly young?: HashedLine | undefined };

async function* sideBySide(
  before: AsyncGenerator<HashedLine>,
  after: AsyncGenerator<HashedLine>,
): AsyncGenerator<Pair> {
  const next = async (lines: AsyncGenerator<HashedLine>): Promise<HashedLine | undefined> => {
    const step = await lines.next();
    return step.done ? undefined : step.value;
  };
  let [old, young] = [await next(before), await next(after)];
  while (old || young) {
    const takesOld: boolean = old !== undefined && (young === undefined || old.hash <= young.hash);
    const takesYoung: boolean = young !== undefined && (old === undefined || young.hash <= old.hash);
    yield { old: takesOld ? old : undefined, young: takesYoung ? young : undefined };
    if (takesOld) old = await next(before);
    if (takesYoung) young = await next(after);
  }
}

function inBoth(some: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const one of some) left.set(one, (left.get(one) ?? 0) + 1);
  return others.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count > 0;
  }).length;
}

type HashedLine = { readonly text: string; readonly hash: string };

/** The lines of a file of canonical rows with their hashes; none where there is no file. */
async function* hashedLines(bytes: AsyncIterable<Uint8Array> | null): AsyncGenerator<HashedLine> {
  if (bytes === null) return;
  for await (const lines of storedRows(bytes)) yield* lines.map((text) => ({ text, hash: sha256Hex(text) }));
}

/**
 * What a canonical row is about, whatever it says of it: the SHA-256 of its texts, in an order that no
 * judgment decides.
 */
function subjectOf(row: Readonly<Record<string, unknown>>): string {
  const { prompt, chosen, rejected, completion, completions, steps } = row;
  const judged = Array.isArray(completions)
    ? completions.map((one: { readonly messages?: unknown }) => one.messages)
    : [chosen, rejected, completion, steps];
  const texts = judged
    .filter((part) => part !== undefined)
    .map((part) => canonicalJson(part))
    .toSorted();
  return sha256Hex(canonicalJson([prompt, texts]));
}
