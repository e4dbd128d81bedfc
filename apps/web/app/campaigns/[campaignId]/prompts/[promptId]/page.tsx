import type { Metadata } from "next";
import { PromptPage } from "../../../../../features/prompts/prompt-page.tsx";

export const metadata: Metadata = { title: "Prompt" };

export default async function OnePromptPage({ params }: { params: Promise<{ campaignId: string; promptId: string }> }) {
  return <PromptPage {...await params} />;
}
