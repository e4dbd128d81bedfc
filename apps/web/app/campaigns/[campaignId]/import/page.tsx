import { ImportPage } from "../../../../features/imports/import-page.tsx";
import { pageTitle } from "../../../../i18n/page-title.ts";
import { Texts } from "../../../../i18n/texts.tsx";

export const generateMetadata = pageTitle("import");

export default async function CampaignImportPage({ params }: { params: Promise<{ campaignId: string }> }) {
  return (
    <Texts of={["imports"]}>
      <ImportPage campaignId={(await params).campaignId} />
    </Texts>
  );
}
