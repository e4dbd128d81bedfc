import { canonicalJson } from "../hash/canonical-json.ts";
import { sha256Hex } from "../hash/sha256-hex.ts";

/**
 * What a canonical row is about, whatever it says of it: the SHA-256 of its texts, in an order that no
 * judgment decides.
 */
export function subjectOf(row: Readonly<Record<string, unknown>>): string {
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
