"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Badge } from "../../components/ui/badge.tsx";
import { Button } from "../../components/ui/button.tsx";
import { Card } from "../../components/ui/card.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { Skeleton } from "../../components/ui/skeleton.tsx";
import { TablePager } from "../../components/ui/table.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { keepRows, usePage } from "../../lib/use-page.ts";
import { AnsweredRequest, type OwnQuestion, useSeeAnswers } from "../guidance/answered-request.tsx";

const isNew = ({ answer, seenAt }: OwnQuestion) => answer !== null && seenAt === null;

/** One's own help requests with the leads' answers, new ones first. */
export function FeedbackCard() {
  const t = useTranslations();
  const { page, setOffset } = usePage({ limit: 10 });
  const { data, error, refetch } = useQuery(
    useTRPC().judging.myQuestions.queryOptions(
      { offset: page.offset, limit: page.limit },
      { placeholderData: keepRows },
    ),
  );
  const see = useSeeAnswers();
  const fresh = data?.rows.filter(isNew) ?? [];
  const actions = fresh.length > 0 && (
    <Button
      variant="secondary"
      busy={see.isPending}
      onClick={() => see.mutate({ questionIds: fresh.map(({ id }) => id) })}
    >
      {t("myWork.feedback.markRead")}
    </Button>
  );
  return (
    <Card title={t("myWork.feedback.title")} description={t("myWork.feedback.help")} actions={actions}>
      {!data &&
        (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton className="h-24" />)}
      {data?.total === 0 && <p className="text-muted-foreground">{t("myWork.feedback.empty")}</p>}
      <ul className="flex flex-col divide-y">
        {data?.rows.map((question) => (
          <li key={question.id} className="flex flex-col gap-1 py-4 first:pt-0 last:pb-0">
            <p className="flex flex-wrap items-center gap-2 text-sm text-muted-foreground">
              {question.campaignName}{" "}
              {isNew(question) && <Badge tone="primary">{t("myWork.feedback.new")}</Badge>}
            </p>
            <AnsweredRequest question={question} />
          </li>
        ))}
      </ul>
      <TablePager offset={page.offset} limit={page.limit} total={data?.total ?? 0} onOffset={setOffset} />
    </Card>
  );
}
