"use client";

import { CloudOff, Coffee, PartyPopper, ShieldX } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "../../components/ui/button.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { Skeleton } from "../../components/ui/skeleton.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { apiError } from "../../lib/api-error.ts";
import type { JudgingState } from "./judging-state.ts";

const back = (t: Translate) => (
  <ButtonLink variant="secondary" href="/campaigns">
    {t("annotate.toTheCampaigns")}
  </ButtonLink>
);

/** What stands where a task would, when there is none. */
export function JudgeEmpty({ state, onRetry }: { state: JudgingState; onRetry: () => void }) {
  const t = useTranslations();
  const retry = <Button onClick={onRetry}>{t("annotate.lookAgain")}</Button>;
  if (state.phase === "loading") {
    return (
      <div aria-busy className="flex flex-1 flex-col gap-3">
        <p role="status" className="sr-only">
          {t("annotate.loadingTheFirstTask")}
        </p>
        <Skeleton className="h-28 w-full rounded-xl" />
        <div className="grid flex-1 gap-3 lg:grid-cols-2">
          <Skeleton className="min-h-64 rounded-xl" />
          <Skeleton className="min-h-64 rounded-xl" />
        </div>
      </div>
    );
  }
  if (state.phase === "failed") {
    const belongs = !["FORBIDDEN", "NOT_FOUND"].includes(apiError(state.error).code);
    if (belongs)
      return <ErrorState title={t("annotate.judgingCouldNotBe")} error={state.error} onRetry={onRetry} />;
    return (
      <EmptyState icon={ShieldX} title={t("annotate.youDontBelongTo")} actions={back(t)}>
        {t("annotate.askItsLeadTo")}
      </EmptyState>
    );
  }
  if (state.pending.length > 0 && state.delivery === "offline") {
    return (
      <EmptyState icon={CloudOff} title={t("annotate.everythingHeldHereIs")}>
        {t("annotate.yourAnswersAreKept")}
      </EmptyState>
    );
  }
  if (state.pending.length > 0)
    return (
      <EmptyState title={t("annotate.fetchingMoreTasks")}>{t("annotate.yourLastAnswersAre")}</EmptyState>
    );
  if (state.paused)
    return (
      <EmptyState
        icon={Coffee}
        title={t("annotate.thisCampaignIsPaused")}
        actions={
          <>
            {retry}
            {back(t)}
          </>
        }
      >
        {t("annotate.nothingCanBeJudged")}
      </EmptyState>
    );
  return (
    <EmptyState
      icon={PartyPopper}
      title={t("annotate.nothingIsLeftFor")}
      actions={
        <>
          {retry}
          {back(t)}
        </>
      }
    >
      {t("annotate.youHaveJudgedOr")}
    </EmptyState>
  );
}
