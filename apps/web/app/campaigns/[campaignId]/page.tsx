import { CampaignOverview } from "../../../features/results/campaign-overview.tsx";
import { pageTitle } from "../../../i18n/page-title.ts";
import { Texts } from "../../../i18n/texts.tsx";

export const generateMetadata = pageTitle("overview");

export default async function CampaignPage({ params }: { params: Promise<{ campaignId: string }> }) {
  return (
    <Texts of={["campaigns", "markdown", "plots", "results"]}>
      <CampaignOverview campaignId={(await params).campaignId} />
    </Texts>
  );
}
