import type { Metadata } from "next";
import { VersionPage } from "../../../../../../../features/datasets/version-page.tsx";

export const metadata: Metadata = { title: "Dataset version" };

export default async function OneVersionPage({ params }: { params: Promise<{ campaignId: string; datasetId: string; versionId: string }> }) {
  return <VersionPage {...await params} />;
}
