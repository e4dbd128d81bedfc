import type { Message } from "@laurel/core/records/messages";
import type { PromptRecord } from "@laurel/core/records/prompt-record";
import { canonicalJson } from "../hash/canonical-json.ts";

/** The indices of the first two responses that say the same, after NFC and trimming; null when all differ. */
export function identicalResponses(record: PromptRecord): readonly [number, number] | null {
  const seen = new Map<string, number>();
  for (const [index, response] of record.responses.entries()) {
    const said = sayingOf(response.messages);
    const earlier = seen.get(said);
    if (earlier !== undefined) return [earlier, index];
    seen.set(said, index);
  }
  return null;
}

function sayingOf(messages: readonly Message[]): string {
  const [only] = messages;
  if (messages.length === 1 && only && !only.tool_calls) return composed(only.content);
  return messages
    .map(
      (message) =>
        `${message.role}\u0000${composed(message.content)}\u0000${canonicalJson(message.tool_calls ?? [])}`,
    )
    .join("\u0000");
}

/** NFC changes nothing below U+0300, and most texts have nothing above. */
function composed(text: string): string {
  const trimmed = text.trim();
  return /[^\u0000-\u02ff]/.test(trimmed) ? trimmed.normalize("NFC") : trimmed;
}
