import { JudgePage } from "../../../../features/annotate/judge-page.tsx";
import { pageTitle } from "../../../../i18n/page-title.ts";

export const generateMetadata = pageTitle("judge");

export default async function JudgeRoute({ params }: { params: Promise<{ campaignId: string }> }) {
  return <JudgePage campaignId={(await params).campaignId} />;
}
