"use client";

import { useQuery } from "@tanstack/react-query";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { PageBody } from "../shell/page-body.tsx";
import { PracticeList } from "./practice-list.tsx";
import { QuestionList } from "./question-list.tsx";

/** How a campaign's annotators are helped to judge alike: answers to what they ask, and tasks to practise on. */
export function QuestionsPage({ campaignId }: { campaignId: string }) {
  const { data } = useQuery(useTRPC().guidance.openQuestions.queryOptions({ campaignId }));
  const tabs = [
    { value: "questions", label: data && data.open > 0 ? `Questions (${data.open} open)` : "Questions", content: <QuestionList campaignId={campaignId} /> },
    { value: "practice", label: "Practice", content: <PracticeList campaignId={campaignId} /> },
  ];
  return (
    <PageBody>
      <PageHeader title="Questions" description="What annotators ask about tasks, and the tasks that they practise on before they judge." />
      <Tabs label="Questions and practice" tabs={tabs} />
    </PageBody>
  );
}
