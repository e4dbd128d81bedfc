import { VersionPage } from "../../../../../../../features/datasets/version-page.tsx";
import { pageTitle } from "../../../../../../../i18n/page-title.ts";

export const generateMetadata = pageTitle("datasetVersion");

export default async function OneVersionPage({ params }: { params: Promise<{ campaignId: string; datasetId: string; versionId: string }> }) {
  return <VersionPage {...await params} />;
}
