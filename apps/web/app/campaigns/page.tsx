import { CampaignList } from "../../features/campaigns/campaign-list.tsx";
import { pageTitle } from "../../i18n/page-title.ts";

export const generateMetadata = pageTitle("campaigns");

export default function CampaignsPage() {
  return <CampaignList />;
}
