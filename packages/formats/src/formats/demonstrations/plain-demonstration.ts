import type { DemonstrationRow } from "../rows/demonstration-row.ts";
import { plainMessage } from "../rules/plain-message.ts";

/** The demonstration as role and content. */
export function plainDemonstration({ prompt, completion }: DemonstrationRow): DemonstrationRow {
  return { prompt: prompt.map(plainMessage), completion: completion.map(plainMessage) };
}
