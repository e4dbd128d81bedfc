import { CampaignList } from "../../features/campaigns/campaign-list.tsx";
import { pageTitle } from "../../i18n/page-title.ts";
import { Texts } from "../../i18n/texts.tsx";

export const generateMetadata = pageTitle("campaigns");

export default function CampaignsPage() {
  return (
    <Texts of={["campaigns"]}>
      <CampaignList />
    </Texts>
  );
}
