import type { Metadata } from "next";
import { ImportPage } from "../../../../features/imports/import-page.tsx";

export const metadata: Metadata = { title: "Import" };

export default async function CampaignImportPage({ params }: { params: Promise<{ campaignId: string }> }) {
  return <ImportPage campaignId={(await params).campaignId} />;
}
