import { isDeepStrictEqual } from "node:util";
import { isRow, type Row } from "../../files/rows.ts";

/**
 * A pair of LLaMA-Factory in Alpaca's shape as people write it, as our records have it: `input` follows the
 * instruction after a line break, as LLaMA-Factory joins them; system and history may be missing; older files
 * have both responses in one list, the chosen one first (LLaMA-Factory before 0.7, data/README.md).
 */
export function publishedAlpacaPair(row: unknown): unknown {
  if (!isRow(row) || typeof row["instruction"] !== "string") return row;
  const { instruction, input, output, system, history, ...rest } = row;
  const [chosen, rejected] = pairIn(output) ?? [rest["chosen"], rest["rejected"]];
  const prompt = [instruction, input].filter((text) => text !== undefined && text !== null && text !== "");
  return {
    instruction: prompt.join("\n"),
    input: "",
    chosen,
    rejected,
    system: system ?? "",
    history: history ?? [],
  };
}

function pairIn(output: unknown): readonly unknown[] | undefined {
  return Array.isArray(output) && output.length === 2 ? output : undefined;
}

/** The columns of such a pair that our records have under other names. */
export function readOfAlpacaPair({ output }: Row): readonly string[] {
  return ["instruction", "input", ...(pairIn(output) ? ["output"] : [])];
}

/**
 * A pair of ms-swift 3 with `rejected_messages`, as our records have it: where both conversations differ in
 * their last turn only, that turn is the rejected response. The list may also hold that turn alone.
 */
export function publishedMsSwiftPair(row: unknown): unknown {
  if (!isRow(row)) return row;
  const { messages, rejected_messages: rejected, ...rest } = row;
  if (!Array.isArray(messages) || !Array.isArray(rejected)) return row;
  const last: unknown = rejected.at(-1);
  const sameFront = rejected.length === 1 || isDeepStrictEqual(messages.slice(0, -1), rejected.slice(0, -1));
  return sameFront && isRow(last) && last["role"] === "assistant"
    ? { ...rest, messages, rejected_response: last["content"] }
    : row;
}
