"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { Button } from "../../components/ui/button.tsx";
import { useTRPC } from "../../lib/trpc.ts";

// This is loaded after the page, and only if there are answers.
const AnswersDialog = lazy(() =>
  import("./answers-dialog.tsx").then((module) => ({ default: module.AnswersDialog })),
);

const POLL_MS = 60_000;

/**
 * Says on the judging page that the lead has answered, and shows the answers; shows nothing if there is
 * nothing new.
 */
export function AnswersFromLead({ campaignId }: { campaignId: string }) {
  const t = useTranslations();
  const { data } = useQuery(
    useTRPC().judging.myQuestions.queryOptions({ campaignId, limit: 50 }, { refetchInterval: POLL_MS }),
  );
  const [open, setOpen] = useState(false);
  const unseen = (data?.rows ?? []).filter(({ answer, seenAt }) => answer !== null && seenAt === null);
  if (unseen.length === 0) return null;
  return (
    <>
      <Button variant="secondary" size="small" onClick={() => setOpen(true)}>
        {t("guidance.answers.unseen", { unseen: unseen.length })}
      </Button>
      <Suspense>
        <AnswersDialog open={open} onOpenChange={setOpen} questions={unseen} />
      </Suspense>
    </>
  );
}
