import { ImportPage } from "../../../../features/imports/import-page.tsx";
import { pageTitle, Texts } from "../../../../i18n/page-texts.tsx";

export const generateMetadata = pageTitle("import");

export default async function CampaignImportPage({ params }: { params: Promise<{ campaignId: string }> }) {
  return (
    <Texts of={["annotate", "imports", "markdown", "prompts", "reading", "withdrawal"]}>
      <ImportPage campaignId={(await params).campaignId} />
    </Texts>
  );
}
