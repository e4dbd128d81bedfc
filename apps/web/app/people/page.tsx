import { PeopleList } from "../../features/people/people-list.tsx";
import { pageTitle } from "../../i18n/page-title.ts";
import { Texts } from "../../i18n/texts.tsx";

export const generateMetadata = pageTitle("people");

export default function PeoplePage() {
  return (
    <Texts of={["imports", "people"]}>
      <PeopleList />
    </Texts>
  );
}
