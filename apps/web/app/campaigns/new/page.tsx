import { NewCampaign } from "../../../features/campaigns/new-campaign.tsx";
import { pageTitle } from "../../../i18n/page-title.ts";
import { Texts } from "../../../i18n/texts.tsx";

export const generateMetadata = pageTitle("newCampaign");

export default function NewCampaignPage() {
  return (
    <Texts of={["annotate", "campaigns", "markdown", "prompts", "reading"]}>
      <NewCampaign />
    </Texts>
  );
}
