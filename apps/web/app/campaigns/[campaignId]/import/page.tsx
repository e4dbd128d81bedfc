import { ImportPage } from "../../../../features/imports/import-page.tsx";
import { pageTitle } from "../../../../i18n/page-title.ts";

export const generateMetadata = pageTitle("import");

export default async function CampaignImportPage({ params }: { params: Promise<{ campaignId: string }> }) {
  return <ImportPage campaignId={(await params).campaignId} />;
}
