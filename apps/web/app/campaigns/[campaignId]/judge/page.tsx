import type { Metadata } from "next";
import { JudgePage } from "../../../../features/annotate/judge-page.tsx";

export const metadata: Metadata = { title: "Judge" };

export default async function JudgeRoute({ params }: { params: Promise<{ campaignId: string }> }) {
  return <JudgePage campaignId={(await params).campaignId} />;
}
