import { NewCampaign } from "../../../features/campaigns/new-campaign.tsx";
import { pageTitle } from "../../../i18n/page-title.ts";

export const generateMetadata = pageTitle("newCampaign");

export default function NewCampaignPage() {
  return <NewCampaign />;
}
