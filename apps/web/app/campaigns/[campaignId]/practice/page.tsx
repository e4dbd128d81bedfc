import { PracticePage } from "../../../../features/annotate/practice-page.tsx";
import { pageTitle } from "../../../../i18n/page-title.ts";

export const generateMetadata = pageTitle("practice");

export default async function JudgeRoute({ params }: { params: Promise<{ campaignId: string }> }) {
  return <PracticePage campaignId={(await params).campaignId} />;
}
