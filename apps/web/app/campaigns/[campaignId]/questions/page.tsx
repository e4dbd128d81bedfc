import { QuestionsPage } from "../../../../features/guidance/questions-page.tsx";
import { pageTitle } from "../../../../i18n/page-title.ts";
import { Texts } from "../../../../i18n/texts.tsx";

export const generateMetadata = pageTitle("questions");

export default async function QuestionsRoute({ params }: { params: Promise<{ campaignId: string }> }) {
  return (
    <Texts of={["markdown", "prompts"]}>
      <QuestionsPage campaignId={(await params).campaignId} />
    </Texts>
  );
}
