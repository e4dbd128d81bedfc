"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { PageBody } from "../shell/page-body.tsx";
import { PracticeList } from "./practice-list.tsx";
import { QuestionList } from "./question-list.tsx";

/**
 * How a campaign's annotators are helped to judge alike: answers to what they ask, and tasks to practise on.
 */
export function QuestionsPage({ campaignId }: { campaignId: string }) {
  const t = useTranslations();
  const { data } = useQuery(useTRPC().guidance.openQuestions.queryOptions({ campaignId }));
  const tabs = [
    {
      value: "questions",
      label:
        data && data.open > 0
          ? t("guidance.questionsOpenOpen", { open: data.open })
          : t("guidance.questions"),
      content: <QuestionList campaignId={campaignId} />,
    },
    { value: "practice", label: t("guidance.practice"), content: <PracticeList campaignId={campaignId} /> },
  ];
  return (
    <PageBody>
      <PageHeader title={t("guidance.questions")} description={t("guidance.whatAnnotatorsAskAbout")} />
      <Tabs label={t("guidance.questionsAndPractice")} tabs={tabs} />
    </PageBody>
  );
}
