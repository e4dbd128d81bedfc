import { PromptPage } from "../../../../../features/prompts/prompt-page.tsx";
import { pageTitle, Texts } from "../../../../../i18n/page-texts.tsx";

export const generateMetadata = pageTitle("prompt");

export default async function OnePromptPage({
  params,
}: {
  params: Promise<{ campaignId: string; promptId: string }>;
}) {
  return (
    <Texts of={["campaigns", "markdown", "prompts", "reading", "withdrawal"]}>
      <PromptPage {...await params} />
    </Texts>
  );
}
