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
    {t("annotate.empty.toCampaigns")}
  </ButtonLink>
);

/** Shown in place of a task when there is none. */
export function JudgeEmpty({ state, onRetry }: { state: JudgingState; onRetry: () => void }) {
  const t = useTranslations();
  const retry = <Button onClick={onRetry}>{t("annotate.empty.checkAgain")}</Button>;
  if (state.phase === "loading") {
    return (
      <div aria-busy className="flex flex-1 flex-col gap-3">
        <p role="status" className="sr-only">
          {t("annotate.empty.loading")}
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
      return <ErrorState title={t("annotate.empty.failed")} error={state.error} onRetry={onRetry} />;
    return (
      <EmptyState icon={ShieldX} title={t("annotate.empty.notMember")} actions={back(t)}>
        {t("annotate.empty.notMemberHelp")}
      </EmptyState>
    );
  }
  if (state.pending.length > 0 && state.delivery === "offline") {
    return (
      <EmptyState icon={CloudOff} title={t("annotate.empty.offline")}>
        {t("annotate.empty.offlineHelp")}
      </EmptyState>
    );
  }
  if (state.pending.length > 0)
    return <EmptyState title={t("annotate.empty.fetching")}>{t("annotate.empty.fetchingHelp")}</EmptyState>;
  if (state.paused)
    return (
      <EmptyState
        icon={Coffee}
        title={t("annotate.empty.paused")}
        actions={
          <>
            {retry}
            {back(t)}
          </>
        }
      >
        {t("annotate.empty.pausedHelp")}
      </EmptyState>
    );
  return (
    <EmptyState
      icon={PartyPopper}
      title={t("annotate.empty.done")}
      actions={
        <>
          {retry}
          {back(t)}
        </>
      }
    >
      {t("annotate.empty.doneHelp")}
    </EmptyState>
  );
}
