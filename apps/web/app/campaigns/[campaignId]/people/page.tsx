import { MemberList } from "../../../../features/people/member-list.tsx";
import { pageTitle } from "../../../../i18n/page-title.ts";
import { Texts } from "../../../../i18n/texts.tsx";

export const generateMetadata = pageTitle("peopleOfTheCampaign");

export default async function MembersPage({ params }: { params: Promise<{ campaignId: string }> }) {
  return (
    <Texts of={["imports", "people"]}>
      <MemberList campaignId={(await params).campaignId} />
    </Texts>
  );
}
