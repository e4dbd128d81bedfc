import type { Message } from "@laurel/core/records/messages";

/**
 * For every call of a conversation that has an id: the function that it calls, so that its result can say
 * what it is of.
 */
export function toolNames(messages: readonly Message[]): ReadonlyMap<string, string> {
  const calls = messages.flatMap((message) => message.tool_calls ?? []);
  return new Map(
    calls.flatMap((call) => (call.id === undefined ? [] : [[call.id, call.function.name] as const])),
  );
}
