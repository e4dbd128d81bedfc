import { useTranslations } from "next-intl";
import type { AnnotateState } from "./annotate-state.ts";

type PaceProps = Pick<AnnotateState, "progress" | "pending" | "answered" | "activeMs" | "review">;

/**
 * How much is done, and how long an answer takes on average in this sitting. Each has room for more digits,
 * so that nothing moves while one works.
 */
export function Pace({ progress, pending, answered, activeMs }: PaceProps) {
  const t = useTranslations();
  if (!progress) return null;
  const today = progress.mineToday + pending.filter((item) => item.kind === "judgment").length;
  const seconds = answered > 0 ? Math.max(1, Math.round(activeMs / answered / 1000)) : null;
  return (
    <p className="flex items-center gap-3 text-sm whitespace-nowrap text-muted-foreground tabular-nums">
      <span className="min-w-18">
        <span className="font-medium text-foreground">{today}</span> {t("annotate.today")}
      </span>
      <span className="hidden min-w-18 sm:inline-block">
        {seconds !== null && t("annotate.secondsSEach", { seconds })}
      </span>
      {progress.campaignTasks !== null && (
        <span className="hidden min-w-44 md:inline-block">
          {progress.campaignDone ?? 0}{" "}
          {t("annotate.ofCampaignTasksTasksDone", { campaignTasks: progress.campaignTasks })}
        </span>
      )}
    </p>
  );
}
