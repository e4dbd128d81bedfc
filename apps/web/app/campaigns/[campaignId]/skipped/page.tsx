import { SkippedList } from "../../../../features/campaigns/skipped-list.tsx";
import { pageTitle } from "../../../../i18n/page-title.ts";
import { Texts } from "../../../../i18n/texts.tsx";

export const generateMetadata = pageTitle("skippedTasks");

export default async function SkippedPage({ params }: { params: Promise<{ campaignId: string }> }) {
  return (
    <Texts of={["campaigns"]}>
      <SkippedList campaignId={(await params).campaignId} />
    </Texts>
  );
}
