import { CampaignList } from "../../features/campaigns/campaign-list.tsx";
import { pageTitle, Texts } from "../../i18n/page-texts.tsx";

export const generateMetadata = pageTitle("campaigns");

export default function CampaignsPage() {
  return (
    <Texts of={["campaigns"]}>
      <CampaignList />
    </Texts>
  );
}
