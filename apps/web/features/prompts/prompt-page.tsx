"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { Badge } from "../../components/ui/badge.tsx";
import { Card } from "../../components/ui/card.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { type RouterOutputs, useTRPC } from "../../lib/trpc.ts";
import { Conversation } from "../reading/conversation.tsx";
import { useCampaignRole } from "../session/use-session.ts";
import { PageBody } from "../shell/page-body.tsx";
import { PageState } from "../shell/page-state.tsx";
import { MetadataFold } from "./metadata-fold.tsx";
import { PromptJudgments } from "./prompt-judgments.tsx";
import { RetirementOfOne } from "./retirement.tsx";

/** Everything about one prompt. */
export function PromptPage({ campaignId, promptId }: { campaignId: string; promptId: string }) {
  const t = useTranslations();
  const {
    data: prompt,
    error,
    refetch,
  } = useQuery(useTRPC().campaigns.prompt.queryOptions({ campaignId, promptId }));
  const lead = useCampaignRole(campaignId) === "lead";
  if (!prompt) return <PageState title={t("prompts.prompt")} error={error} onRetry={() => void refetch()} />;
  const position = new Map(prompt.responses.map((response, index) => [response.id, index + 1]));
  const nameOf = (responseId: string) =>
    t("prompts.page.response", { responseId: position.get(responseId) ?? "?" });
  return (
    <PageBody>
      <Link
        href={`/campaigns/${campaignId}/prompts`}
        className="mb-3 inline-flex items-center gap-1.5 text-[0.9375rem] text-muted-foreground hover:text-foreground"
      >
        <ArrowLeft aria-hidden className="size-4 rtl:-scale-x-100" /> {t("prompts.page.allPrompts")}
      </Link>
      <PageHeader
        title={t("prompts.prompt")}
        description={
          <span className="flex flex-wrap items-center gap-2">
            {t("prompts.round")} {prompt.round ?? "–"}{" "}
            {prompt.retired && <Badge tone="warning">{t("prompts.retired")}</Badge>}
            {prompt.tags.map((tag) => (
              <Badge key={tag}>{tag}</Badge>
            ))}
          </span>
        }
      />
      <div className="flex flex-col gap-6">
        <Card>
          <Conversation messages={prompt.messages} />
          <MetadataFold rows={prompt.metadata.filter(({ responseId }) => responseId === null)} />
          <RetirementOfOne
            campaignId={campaignId}
            which={{ promptIds: [promptId] }}
            retired={prompt.retired}
            lead={lead}
          />
        </Card>
        <section aria-label={t("prompts.responses")}>
          <h2 className="mb-3 text-lg font-semibold">{t("prompts.responses")}</h2>
          <div className="grid gap-4 lg:grid-cols-2">
            {prompt.responses.map((response) => (
              <ResponseCard
                key={response.id}
                name={nameOf(response.id)}
                response={response}
                campaignId={campaignId}
                lead={lead}
                metadata={prompt.metadata.filter(({ responseId }) => responseId === response.id)}
              />
            ))}
          </div>
        </section>
        <section aria-label={t("prompts.tasks")} className="flex flex-col gap-5">
          <h2 className="text-lg font-semibold">{t("prompts.page.tasksAndJudgments")}</h2>
          {prompt.tasks.length === 0 && <p className="text-muted-foreground">{t("prompts.page.noTasks")}</p>}
          {prompt.tasks.map((task) => (
            <PromptJudgments
              key={task.id}
              campaignId={campaignId}
              task={task}
              judgments={prompt.judgments.filter((judgment) => judgment.taskId === task.id)}
              nameOf={nameOf}
            />
          ))}
        </section>
      </div>
    </PageBody>
  );
}

type Prompt = RouterOutputs["campaigns"]["prompt"];
type ResponseCardProps = {
  name: string;
  response: Prompt["responses"][number];
  metadata: Prompt["metadata"];
  campaignId: string;
  lead: boolean;
};

/** One response with its source and metadata, which annotators never see. */
function ResponseCard({ name, response, metadata, campaignId, lead }: ResponseCardProps) {
  const t = useTranslations();
  return (
    <section aria-label={name} className="min-w-0 rounded-xl border bg-card p-5">
      <h3 className="mb-3 flex flex-wrap items-center gap-2 font-semibold">
        {name} <Badge>{response.source.model ?? t("prompts.page.noModel")}</Badge>
        {response.retired && <Badge tone="warning">{t("prompts.retired")}</Badge>}
        {response.blank && <Badge>{t("prompts.page.blank")}</Badge>}
      </h3>
      <Conversation messages={response.messages} speakers={response.messages.length > 1} />
      <MetadataFold rows={metadata} />
      <RetirementOfOne
        campaignId={campaignId}
        which={{ responseIds: [response.id] }}
        retired={response.retired}
        lead={lead}
      />
    </section>
  );
}
