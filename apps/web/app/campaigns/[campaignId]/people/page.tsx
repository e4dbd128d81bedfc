import type { Metadata } from "next";
import { MemberList } from "../../../../features/people/member-list.tsx";

export const metadata: Metadata = { title: "People of the campaign" };

export default async function MembersPage({ params }: { params: Promise<{ campaignId: string }> }) {
  return <MemberList campaignId={(await params).campaignId} />;
}
