import { PracticePage } from "../../../../features/annotate/practice-page.tsx";
import { pageTitle, Texts } from "../../../../i18n/page-texts.tsx";

export const generateMetadata = pageTitle("practice");

export default async function JudgeRoute({ params }: { params: Promise<{ campaignId: string }> }) {
  return (
    <Texts of={["annotate", "campaigns", "markdown", "prompts", "reading"]}>
      <PracticePage campaignId={(await params).campaignId} />
    </Texts>
  );
}
