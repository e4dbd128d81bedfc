import { PromptPage } from "../../../../../features/prompts/prompt-page.tsx";
import { pageTitle } from "../../../../../i18n/page-title.ts";

export const generateMetadata = pageTitle("prompt");

export default async function OnePromptPage({ params }: { params: Promise<{ campaignId: string; promptId: string }> }) {
  return <PromptPage {...await params} />;
}
