"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { Badge } from "../../components/ui/badge.tsx";
import { Card } from "../../components/ui/card.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { PageState } from "../campaigns/page-state.tsx";
import { PageBody } from "../shell/page-body.tsx";
import { Conversation } from "../reading/conversation.tsx";
import { PromptJudgments } from "./prompt-judgments.tsx";
import { ResponseCard } from "./response-card.tsx";

/** Everything about one prompt. */
export function PromptPage({ campaignId, promptId }: { campaignId: string; promptId: string }) {
  const { data: prompt, error, refetch } = useQuery(useTRPC().campaigns.prompt.queryOptions({ campaignId, promptId }));
  if (!prompt) return <PageState title="Prompt" error={error} onRetry={() => void refetch()} />;
  const position = new Map(prompt.responses.map((response, index) => [response.id, index + 1]));
  const nameOf = (responseId: string) => `Response ${position.get(responseId) ?? "?"}`;
  return (
    <PageBody>
      <Link href={`/campaigns/${campaignId}/prompts`} className="mb-3 inline-flex items-center gap-1.5 text-[0.9375rem] text-muted-foreground hover:text-foreground"><ArrowLeft aria-hidden className="size-4" /> All prompts</Link>
      <PageHeader title="Prompt" description={<span className="flex flex-wrap items-center gap-2">Round {prompt.round ?? "–"} {prompt.tags.map((tag) => <Badge key={tag}>{tag}</Badge>)}</span>} />
      <div className="flex flex-col gap-6">
        <Card><Conversation messages={prompt.messages} /></Card>
        <section aria-label="Responses">
          <h2 className="mb-3 text-lg font-semibold">Responses</h2>
          <div className="grid gap-4 lg:grid-cols-2">{prompt.responses.map((response) => <ResponseCard key={response.id} name={nameOf(response.id)} response={response} />)}</div>
        </section>
        <section aria-label="Tasks" className="flex flex-col gap-5">
          <h2 className="text-lg font-semibold">Tasks and judgments</h2>
          {prompt.tasks.length === 0 && <p className="text-muted-foreground">This prompt has no tasks.</p>}
          {prompt.tasks.map((task) => <PromptJudgments key={task.id} campaignId={campaignId} task={task} judgments={prompt.judgments.filter((judgment) => judgment.taskId === task.id)} nameOf={nameOf} />)}
        </section>
      </div>
    </PageBody>
  );
}
