import { NewCampaign } from "../../../features/campaigns/new-campaign.tsx";
import { pageTitle, Texts } from "../../../i18n/page-texts.tsx";

export const generateMetadata = pageTitle("newCampaign");

export default function NewCampaignPage() {
  return (
    <Texts of={["annotate", "campaigns", "markdown", "prompts", "reading"]}>
      <NewCampaign />
    </Texts>
  );
}
