import type { Metadata } from "next";
import { DatasetList } from "../../../../features/datasets/dataset-list.tsx";

export const metadata: Metadata = { title: "Datasets" };

export default async function DatasetsPage({ params }: { params: Promise<{ campaignId: string }> }) {
  return <DatasetList campaignId={(await params).campaignId} />;
}
