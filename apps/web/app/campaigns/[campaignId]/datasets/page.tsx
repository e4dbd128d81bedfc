import { DatasetList } from "../../../../features/datasets/dataset-list.tsx";
import { pageTitle } from "../../../../i18n/page-title.ts";

export const generateMetadata = pageTitle("datasets");

export default async function DatasetsPage({ params }: { params: Promise<{ campaignId: string }> }) {
  return <DatasetList campaignId={(await params).campaignId} />;
}
