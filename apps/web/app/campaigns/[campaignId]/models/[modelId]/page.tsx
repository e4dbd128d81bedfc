import type { Metadata } from "next";
import { ModelPage } from "../../../../../features/models/model-page.tsx";

export const metadata: Metadata = { title: "Reward model" };

export default async function OneModelPage({ params }: { params: Promise<{ campaignId: string; modelId: string }> }) {
  return <ModelPage {...await params} />;
}
