import type { Metadata } from "next";
import { ModelList } from "../../../../features/models/model-list.tsx";

export const metadata: Metadata = { title: "Models" };

export default async function ModelsPage({ params }: { params: Promise<{ campaignId: string }> }) {
  return <ModelList campaignId={(await params).campaignId} />;
}
