import { SkippedList } from "../../../../features/campaigns/skipped-list.tsx";
import { pageTitle, Texts } from "../../../../i18n/page-texts.tsx";

export const generateMetadata = pageTitle("skippedTasks");

export default async function SkippedPage({ params }: { params: Promise<{ campaignId: string }> }) {
  return (
    <Texts of={["campaigns"]}>
      <SkippedList campaignId={(await params).campaignId} />
    </Texts>
  );
}
