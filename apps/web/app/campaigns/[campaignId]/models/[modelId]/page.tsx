import { ModelPage } from "../../../../../features/models/model-page.tsx";
import { pageTitle } from "../../../../../i18n/page-title.ts";

export const generateMetadata = pageTitle("rewardModel");

export default async function OneModelPage({ params }: { params: Promise<{ campaignId: string; modelId: string }> }) {
  return <ModelPage {...await params} />;
}
