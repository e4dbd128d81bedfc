import type { Metadata } from "next";
import { PracticePage } from "../../../../features/annotate/practice-page.tsx";

export const metadata: Metadata = { title: "Practice" };

export default async function JudgeRoute({ params }: { params: Promise<{ campaignId: string }> }) {
  return <PracticePage campaignId={(await params).campaignId} />;
}
