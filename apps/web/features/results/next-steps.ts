import type { CampaignStatus } from "../campaigns/status-changes.ts";

type Counts = { readonly tasks: number; readonly done: number; readonly open: number; readonly exhausted: number; readonly judgments: number; readonly annotators: number };
export type NextStep = { readonly title: string; readonly text: string; readonly path: string | null; readonly done: boolean };

/** What whoever runs a campaign should do next, in order; `path` is the campaign's page to do it on. */
export function nextSteps(status: CampaignStatus, counts: Counts): readonly NextStep[] {
  if (status === "draft") {
    return [
      { title: "Import prompts with responses", text: "A JSONL or CSV file; nothing is stored before you have seen a preview.", path: "/import", done: counts.tasks > 0 },
      { title: "Add people", text: "Each gets a one-time link. Overlap needs at least as many annotators.", path: "/people", done: counts.annotators > 0 },
      { title: "Go live", text: "From then on annotators are given tasks.", path: "/settings", done: false },
    ];
  }
  const skipped: readonly NextStep[] = counts.exhausted === 0 ? [] : [{ title: "Look at skipped tasks", text: "Everybody skipped them: open them again or leave them out.", path: "/skipped", done: false }];
  if (counts.tasks > 0 && counts.open === 0) return [...skipped, { title: "Cut a dataset", text: "No task is open any more. Import another round, or cut a dataset version.", path: "/datasets", done: false }];
  if (status === "live" && counts.annotators === 0) return [...skipped, { title: "Add people", text: "The campaign is live, but nobody is there to judge.", path: "/people", done: false }];
  if (status === "paused") return [...skipped, { title: "Resume when ready", text: "While paused nobody is given new tasks.", path: "/settings", done: false }];
  return skipped;
}
