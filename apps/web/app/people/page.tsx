import { PeopleList } from "../../features/people/people-list.tsx";
import { pageTitle } from "../../i18n/page-title.ts";

export const generateMetadata = pageTitle("people");

export default function PeoplePage() {
  return <PeopleList />;
}
