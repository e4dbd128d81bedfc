import { PeopleList } from "../../features/people/people-list.tsx";
import { pageTitle, Texts } from "../../i18n/page-texts.tsx";

export const generateMetadata = pageTitle("people");

export default function PeoplePage() {
  return (
    <Texts of={["imports", "people"]}>
      <PeopleList />
    </Texts>
  );
}
