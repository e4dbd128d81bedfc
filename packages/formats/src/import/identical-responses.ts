import type { PromptRecord } from "@laurel/core/records/prompt-record";

/** The indices of the first two responses that say the same, after NFC and trimming; null when all differ. */
export function identicalResponses(record: PromptRecord): readonly [number, number] | null {
  const seen = new Map<string, number>();
  for (const [index, response] of record.responses.entries()) {
    const said = response.messages.map((message) => `${message.role}\u0000${message.content.normalize("NFC").trim()}`).join("\u0000");
    const earlier = seen.get(said);
    if (earlier !== undefined) return [earlier, index];
    seen.set(said, index);
  }
  return null;
}
