import { z } from "zod";
import { LIMITS } from "../text/limits.ts";
import { SafeText } from "../text/safe-text.ts";
import { ToolCall } from "./tool-call.ts";

export const Role = z.enum(["system", "user", "assistant", "tool"]);
export type Role = z.infer<typeof Role>;

/**
 * One turn of a conversation, as TRL and every chat template name it. A reasoning trace stands in `content`,
 * as `<think>…</think>`.
 */
export const Message = z.strictObject({
  role: Role,
  content: SafeText.max(LIMITS.messageContent, `is longer than ${LIMITS.messageContent} characters`),
  tool_calls: z.array(ToolCall).min(1).max(64).optional(),
  /** Of a tool's turn: the call that it answers. */
  tool_call_id: SafeText.max(LIMITS.name).optional(),
  name: SafeText.max(LIMITS.name).optional(),
});
export type Message = z.infer<typeof Message>;
