import { CampaignSettings } from "../../../../features/campaigns/campaign-settings.tsx";
import { pageTitle, Texts } from "../../../../i18n/page-texts.tsx";

export const generateMetadata = pageTitle("settings");

export default async function SettingsPage({ params }: { params: Promise<{ campaignId: string }> }) {
  return (
    <Texts of={["annotate", "campaigns", "markdown", "metadata", "prompts", "reading"]}>
      <CampaignSettings campaignId={(await params).campaignId} />
    </Texts>
  );
}
