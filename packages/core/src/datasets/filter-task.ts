import type { Message } from "../records/message.ts";
import type { DatasetFilters } from "./dataset-filters.ts";
import type { JudgedTask } from "./judged-task.ts";

/** Why a whole task is left out; null where it is in. */
export function filterTask(
  { prompt, responses, tags, flags }: JudgedTask,
  filters: DatasetFilters,
): "tags" | "flags" | "length" | null {
  if (filters.tags.length > 0 && !filters.tags.some((tag) => tags.includes(tag))) return "tags";
  if (filters.withoutTags.some((tag) => tags.includes(tag))) return "tags";
  if (filters.withoutFlags.some((flag) => flags.includes(flag))) return "flags";
  const longest = Math.max(0, ...responses.map(({ messages }) => lengthOf(messages)));
  return filters.maxCharacters !== null && lengthOf(prompt) + longest > filters.maxCharacters
    ? "length"
    : null;
}

function lengthOf(messages: readonly Message[]): number {
  return messages.reduce((sum, { content }) => sum + content.length, 0);
}
