import { DatasetPage } from "../../../../../features/datasets/dataset-page.tsx";
import { pageTitle } from "../../../../../i18n/page-title.ts";

export const generateMetadata = pageTitle("dataset");

export default async function OneDatasetPage({ params }: { params: Promise<{ campaignId: string; datasetId: string }> }) {
  return <DatasetPage {...await params} />;
}
