import { MemberList } from "../../../../features/people/member-list.tsx";
import { pageTitle, Texts } from "../../../../i18n/page-texts.tsx";

export const generateMetadata = pageTitle("campaignPeople");

export default async function MembersPage({ params }: { params: Promise<{ campaignId: string }> }) {
  return (
    <Texts of={["imports", "people"]}>
      <MemberList campaignId={(await params).campaignId} />
    </Texts>
  );
}
