import { expect, test } from "vitest";
import { Message } from "@laurel/core/records/messages";
import { asMessage } from "./mapped-columns.ts";

const CALL = { id: "1", type: "function", function: { name: "sum", arguments: '{"a":1}' } };

test("reasoning is folded into the content, once", () => {
  const folded = { role: "assistant", content: "<think>\nhm\n</think>\n\n4" };
  expect(asMessage({ role: "assistant", content: "4", reasoning_content: "hm" })).toEqual(folded);
  expect(asMessage(asMessage({ role: "assistant", content: "4", reasoning_content: "hm" }))).toEqual(folded);
  expect(asMessage({ role: "assistant", content: null, reasoning_content: "hm" })).toEqual({
    role: "assistant",
    content: "<think>\nhm\n</think>\n\n",
  });
});

test("a turn that only calls tools has empty text, and keeps its calls; a tool's turn keeps its name and the call's id", () => {
  const calls = asMessage({ role: "assistant", content: null, tool_calls: [CALL], name: null });
  expect(calls).toEqual({ role: "assistant", content: "", tool_calls: [CALL] });
  const result = { role: "tool", content: "3", tool_call_id: "1", name: "sum" };
  expect(asMessage(result)).toEqual(result);
  for (const message of [calls, result]) expect(Message.safeParse(message).success).toBe(true);
});

test("keys that say nothing are gone, and what can't be read is left for the schema to refuse", () => {
  expect(
    asMessage({ role: "user", content: "a", tool_calls: [], tool_call_id: null, reasoning_content: "" }),
  ).toEqual({ role: "user", content: "a" });
  for (const bad of [
    "text",
    null,
    { role: "user", content: null },
    { role: "user" },
    { role: "assistant", content: "a", reasoning_content: 3 },
    { role: "assistant", content: "a", tool_calls: "sum" },
  ]) {
    expect(Message.safeParse(asMessage(bad)).success).toBe(false);
  }
});
