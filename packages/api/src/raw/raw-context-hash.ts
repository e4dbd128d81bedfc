import { canonicalJson, sha256Hex } from "@laurel/formats/files/hash";
import type { RawContext } from "./raw-contexts.ts";

/**
 * What tells whether a judgment's line repeats the lines of its task, prompt, responses and questions
 * faithfully.
 */
export function rawContextHash({ campaign, task, prompt, responses, questions }: RawContext): string {
  return sha256Hex(
    canonicalJson({ campaign: { ...campaign, name: null }, task, prompt, responses, questions }),
  );
}
