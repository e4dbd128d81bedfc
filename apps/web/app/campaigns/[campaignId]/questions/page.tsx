import { GuidancePage } from "../../../../features/guidance/guidance-page.tsx";
import { pageTitle, Texts } from "../../../../i18n/page-texts.tsx";

export const generateMetadata = pageTitle("helpRequests");

export default async function QuestionsRoute({ params }: { params: Promise<{ campaignId: string }> }) {
  return (
    <Texts of={["markdown", "prompts"]}>
      <GuidancePage campaignId={(await params).campaignId} />
    </Texts>
  );
}
