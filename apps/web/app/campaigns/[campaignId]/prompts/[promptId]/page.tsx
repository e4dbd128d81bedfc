import { PromptPage } from "../../../../../features/prompts/prompt-page.tsx";
import { pageTitle } from "../../../../../i18n/page-title.ts";
import { Texts } from "../../../../../i18n/texts.tsx";

export const generateMetadata = pageTitle("prompt");

export default async function OnePromptPage({
  params,
}: {
  params: Promise<{ campaignId: string; promptId: string }>;
}) {
  return (
    <Texts of={["campaigns", "markdown", "prompts", "reading"]}>
      <PromptPage {...await params} />
    </Texts>
  );
}
