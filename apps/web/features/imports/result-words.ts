import { countOf } from "../../lib/count-of.ts";

type Result = { readonly newPrompts: number; readonly knownPrompts: number; readonly newResponses: number; readonly newTasks: number; readonly judgments: number; readonly skippedRows: number; readonly unchanged: boolean };

/** What an import has brought, in words. */
export function resultWords(result: Result): string {
  const skipped = result.skippedRows > 0 ? ` ${countOf(result.skippedRows, "invalid row")} left out.` : "";
  if (result.unchanged) return `Nothing new: all ${countOf(result.knownPrompts, "prompt")} and their responses were here before.${skipped}`;
  const parts = [
    countOf(result.newPrompts, "new prompt"),
    result.knownPrompts > 0 && `${result.knownPrompts.toLocaleString("en")} known`,
    countOf(result.newResponses, "new response"),
    countOf(result.newTasks, "new task"),
    result.judgments > 0 && countOf(result.judgments, "imported judgment"),
  ];
  return `${parts.filter(Boolean).join(", ")}.${skipped}`;
}
