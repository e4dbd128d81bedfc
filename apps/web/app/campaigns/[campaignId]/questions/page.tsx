import { QuestionsPage } from "../../../../features/guidance/questions-page.tsx";
import { pageTitle } from "../../../../i18n/page-title.ts";

export const generateMetadata = pageTitle("questions");

export default async function QuestionsRoute({ params }: { params: Promise<{ campaignId: string }> }) {
  return <QuestionsPage campaignId={(await params).campaignId} />;
}
