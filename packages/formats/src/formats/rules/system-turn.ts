import type { Message } from "@laurel/core/records/messages";

/** The prompt's first turn where there is a system text, none where it is "". */
export function systemTurn(system: string): Message[] {
  return system === "" ? [] : [{ role: "system", content: system }];
}
