import { PromptList } from "../../../../features/prompts/prompt-list.tsx";
import { pageTitle, Texts } from "../../../../i18n/page-texts.tsx";

export const generateMetadata = pageTitle("prompts");

export default async function PromptsPage({ params }: { params: Promise<{ campaignId: string }> }) {
  return (
    <Texts of={["metadata", "prompts", "withdrawal"]}>
      <PromptList campaignId={(await params).campaignId} />
    </Texts>
  );
}
