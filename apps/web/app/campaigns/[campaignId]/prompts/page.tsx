import type { Metadata } from "next";
import { PromptList } from "../../../../features/prompts/prompt-list.tsx";

export const metadata: Metadata = { title: "Prompts" };

export default async function PromptsPage({ params }: { params: Promise<{ campaignId: string }> }) {
  return <PromptList campaignId={(await params).campaignId} />;
}
