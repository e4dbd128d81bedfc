import { SkippedList } from "../../../../features/campaigns/skipped-list.tsx";
import { pageTitle } from "../../../../i18n/page-title.ts";

export const generateMetadata = pageTitle("skippedTasks");

export default async function SkippedPage({ params }: { params: Promise<{ campaignId: string }> }) {
  return <SkippedList campaignId={(await params).campaignId} />;
}
