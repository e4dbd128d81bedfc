import type { Metadata } from "next";
import { QuestionsPage } from "../../../../features/guidance/questions-page.tsx";

export const metadata: Metadata = { title: "Questions" };

export default async function QuestionsRoute({ params }: { params: Promise<{ campaignId: string }> }) {
  return <QuestionsPage campaignId={(await params).campaignId} />;
}
