import type { Metadata } from "next";
import { DatasetPage } from "../../../../../features/datasets/dataset-page.tsx";

export const metadata: Metadata = { title: "Dataset" };

export default async function OneDatasetPage({ params }: { params: Promise<{ campaignId: string; datasetId: string }> }) {
  return <DatasetPage {...await params} />;
}
