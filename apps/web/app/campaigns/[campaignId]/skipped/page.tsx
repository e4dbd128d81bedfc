import type { Metadata } from "next";
import { SkippedList } from "../../../../features/campaigns/skipped-list.tsx";

export const metadata: Metadata = { title: "Skipped tasks" };

export default async function SkippedPage({ params }: { params: Promise<{ campaignId: string }> }) {
  return <SkippedList campaignId={(await params).campaignId} />;
}
