import { JudgePage } from "../../../../features/annotate/judge-page.tsx";
import { pageTitle, Texts } from "../../../../i18n/page-texts.tsx";

export const generateMetadata = pageTitle("judge");

export default async function JudgeRoute({ params }: { params: Promise<{ campaignId: string }> }) {
  return (
    <Texts of={["annotate", "markdown", "myWork", "prompts", "reading"]}>
      <JudgePage campaignId={(await params).campaignId} />
    </Texts>
  );
}
