import { ArrowRight, CircleCheck, CircleDashed } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { Card } from "../../components/ui/card.tsx";
import type { NextStep } from "./next-steps.ts";

/** The next steps as links. */
export function NextStepsCard({ campaignId, steps }: { campaignId: string; steps: readonly NextStep[] }) {
  const t = useTranslations();
  if (steps.length === 0) return null;
  return (
    <Card title={t("results.next")}>
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
                    {step.done && <span className="sr-only"> {t("results.done")}</span>}
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
