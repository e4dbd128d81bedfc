import { ArrowRight, CircleCheck, CircleDashed } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import type { CampaignStatus } from "@laurel/core/campaigns/campaign-status";
import { Card } from "../../components/ui/card.tsx";
import type { Translate } from "../../i18n/translate.ts";

type Counts = {
  readonly tasks: number;
  readonly done: number;
  readonly open: number;
  readonly exhausted: number;
  readonly judgments: number;
  readonly annotators: number;
};
type NextStep = {
  readonly title: string;
  readonly text: string;
  readonly path: string | null;
  readonly done: boolean;
};

/** What the lead should do next, in order. `path` is the campaign's page on which it is done. */
export function nextSteps(t: Translate, status: CampaignStatus, counts: Counts): readonly NextStep[] {
  if (status === "draft") {
    return [
      {
        title: t("results.next.import"),
        text: t("results.next.importHelp"),
        path: "/import",
        done: counts.tasks > 0,
      },
      {
        title: t("results.next.people"),
        text: t("results.next.peopleHelp"),
        path: "/people",
        done: counts.annotators > 0,
      },
      { title: t("results.next.goLive"), text: t("results.next.goLiveHelp"), path: "/settings", done: false },
    ];
  }
  const skipped: readonly NextStep[] =
    counts.exhausted === 0
      ? []
      : [
          {
            title: t("results.next.skipped"),
            text: t("results.next.skippedHelp"),
            path: "/skipped",
            done: false,
          },
        ];
  if (counts.tasks > 0 && counts.open === 0)
    return [
      ...skipped,
      { title: t("results.next.cut"), text: t("results.next.cutHelp"), path: "/datasets", done: false },
    ];
  if (status === "live" && counts.annotators === 0)
    return [
      ...skipped,
      { title: t("results.next.people"), text: t("results.next.noAnnotators"), path: "/people", done: false },
    ];
  if (status === "paused")
    return [
      ...skipped,
      {
        title: t("results.next.resume"),
        text: t("results.next.resumeHelp"),
        path: "/settings",
        done: false,
      },
    ];
  return skipped;
}

/** The next steps as links. */
export function NextStepsCard({ campaignId, steps }: { campaignId: string; steps: readonly NextStep[] }) {
  const t = useTranslations();
  if (steps.length === 0) return null;
  return (
    <Card title={t("results.next.title")}>
      <ol className="flex flex-col gap-1">
        {steps.map((step) => {
          const Icon = step.done ? CircleCheck : CircleDashed;
          return (
            <li key={step.title}>
              <Link
                href={`/campaigns/${campaignId}${step.path ?? ""}`}
                className="-mx-2 flex items-start gap-3 rounded-lg px-2 py-2 hover:bg-muted"
              >
                <Icon
                  aria-hidden
                  className={
                    step.done
                      ? "mt-0.5 size-5 shrink-0 text-primary"
                      : "mt-0.5 size-5 shrink-0 text-muted-foreground"
                  }
                />
                <span className="flex-1">
                  <span className="font-medium">
                    {step.title}
                    {step.done && <span className="sr-only"> {t("results.next.done")}</span>}
                  </span>
                  <span className="block text-[0.9375rem] text-muted-foreground">{step.text}</span>
                </span>
                <ArrowRight
                  aria-hidden
                  className="mt-1 size-4 rtl:-scale-x-100 shrink-0 text-muted-foreground"
                />
              </Link>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
