import { PromptList } from "../../../../features/prompts/prompt-list.tsx";
import { pageTitle } from "../../../../i18n/page-title.ts";

export const generateMetadata = pageTitle("prompts");

export default async function PromptsPage({ params }: { params: Promise<{ campaignId: string }> }) {
  return <PromptList campaignId={(await params).campaignId} />;
}
