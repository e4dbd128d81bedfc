import { MemberList } from "../../../../features/people/member-list.tsx";
import { pageTitle } from "../../../../i18n/page-title.ts";

export const generateMetadata = pageTitle("peopleOfTheCampaign");

export default async function MembersPage({ params }: { params: Promise<{ campaignId: string }> }) {
  return <MemberList campaignId={(await params).campaignId} />;
}
