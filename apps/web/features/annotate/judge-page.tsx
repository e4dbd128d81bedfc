"use client";

import { PanelsTopLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { Button } from "../../components/ui/button.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { useSession } from "../session/use-session.ts";
import { PageBody } from "../shell/page-body.tsx";
import { JudgeScreen } from "./judge-screen.tsx";

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
        title={t("annotate.otherTab.title")}
        actions={<Button onClick={takeOver}>{t("annotate.otherTab.judgeHere")}</Button>}
      >
        {t("annotate.otherTab.help")}
      </EmptyState>
    </PageBody>
  );
}

/** The judging page of the signed-in person. */
export function JudgePage({ campaignId }: { campaignId: string }) {
  const { data: me } = useSession();
  return me ? <InThisTab userId={me.id} campaignId={campaignId} /> : null;
}

type SoleTab = { readonly here: boolean | null; readonly takeOver: () => void };

const ANSWER_MS = 200;

/**
 * Whether this is the tab in which `name` is worked on (null: not known yet). Two tabs would be given the
 * same tasks.
 */
function useSoleTab(name: string): SoleTab {
  const [here, setHere] = useState<boolean | null>(null);
  const [steal, setSteal] = useState(0);
  useEffect(() => {
    // Plain HTTP has no locks: the server then sorts out what two tabs send.
    if (!navigator.locks) return setHere(true);
    const left = new AbortController();
    const untilLeft = new Promise<void>((resolve) => left.signal.addEventListener("abort", () => resolve()));
    const timer = setTimeout(() => setHere(false), ANSWER_MS);
    // A waiting request is granted when the other tab closes.
    const options: LockOptions = steal > 0 ? { steal: true } : { signal: left.signal };
    navigator.locks
      .request(name, options, () => {
        clearTimeout(timer);
        if (left.signal.aborted) return;
        setHere(true);
        return untilLeft;
      })
      // Rejected when another tab takes over, or on leaving.
      .catch(() => !left.signal.aborted && setHere(false));
    return () => {
      clearTimeout(timer);
      left.abort();
    };
  }, [name, steal]);
  return { here, takeOver: useCallback(() => setSteal((times) => times + 1), []) };
}
