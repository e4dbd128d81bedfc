import type { Translate } from "../../i18n/translate.ts";
import type { CampaignStatus } from "../campaigns/status-changes.ts";

type Counts = {
  readonly tasks: number;
  readonly done: number;
  readonly open: number;
  readonly exhausted: number;
  readonly judgments: number;
  readonly annotators: number;
};
export type NextStep = {
  readonly title: string;
  readonly text: string;
  readonly path: string | null;
  readonly done: boolean;
};

/** What whoever runs a campaign should do next, in order; `path` is the campaign's page to do it on. */
export function nextSteps(t: Translate, status: CampaignStatus, counts: Counts): readonly NextStep[] {
  if (status === "draft") {
    return [
      {
        title: t("results.importPromptsWithResponses"),
        text: t("results.aJSONLOrCSV"),
        path: "/import",
        done: counts.tasks > 0,
      },
      {
        title: t("results.addPeople"),
        text: t("results.eachGetsAOne"),
        path: "/people",
        done: counts.annotators > 0,
      },
      { title: t("results.goLive"), text: t("results.fromThenOnAnnotators"), path: "/settings", done: false },
    ];
  }
  const skipped: readonly NextStep[] =
    counts.exhausted === 0
      ? []
      : [
          {
            title: t("results.lookAtSkippedTasks"),
            text: t("results.everybodySkippedThemOpen"),
            path: "/skipped",
            done: false,
          },
        ];
  if (counts.tasks > 0 && counts.open === 0)
    return [
      ...skipped,
      { title: t("results.cutADataset"), text: t("results.noTaskIsOpen"), path: "/datasets", done: false },
    ];
  if (status === "live" && counts.annotators === 0)
    return [
      ...skipped,
      { title: t("results.addPeople"), text: t("results.theCampaignIsLive"), path: "/people", done: false },
    ];
  if (status === "paused")
    return [
      ...skipped,
      {
        title: t("results.resumeWhenReady"),
        text: t("results.whilePausedNobodyIs"),
        path: "/settings",
        done: false,
      },
    ];
  return skipped;
}
