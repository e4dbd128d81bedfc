"use client";

import { PanelsTopLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../components/ui/button.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { useSession } from "../session/use-session.ts";
import { PageBody } from "../shell/page-body.tsx";
import { JudgeScreen } from "./judge-screen.tsx";
import { useSoleTab } from "./use-sole-tab.ts";

function InThisTab({ userId, campaignId }: { userId: string; campaignId: string }) {
  const t = useTranslations();
  const { here, takeOver } = useSoleTab(`laurel-judging-${userId}-${campaignId}`);
  if (here === null) return null;
  if (here) return <JudgeScreen userId={userId} campaignId={campaignId} />;
  return (
    <PageBody>
      <h1 className="sr-only">{t("annotate.judging")}</h1>
      <EmptyState
        icon={PanelsTopLeft}
        title={t("annotate.youAreJudgingThis")}
        actions={<Button onClick={takeOver}>{t("annotate.judgeHere")}</Button>}
      >
        {t("annotate.bothTabsWouldShow")}
      </EmptyState>
    </PageBody>
  );
}

/** The judging page of the signed-in person. */
export function JudgePage({ campaignId }: { campaignId: string }) {
  const { data: me } = useSession();
  return me ? <InThisTab userId={me.id} campaignId={campaignId} /> : null;
}
