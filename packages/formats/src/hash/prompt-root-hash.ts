import type { PromptMessages } from "@laurel/core/records/messages";
import { promptRoot } from "./prompt-root.ts";
import { sha256Hex } from "./sha256-hex.ts";

/** SHA-256 of the conversation's root: prompts of one root stay in one split. */
export function promptRootHash(prompt: PromptMessages): string {
  return sha256Hex(promptRoot(prompt));
}
