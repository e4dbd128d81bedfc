import { MyWorkPage } from "../../features/my-work/my-work-page.tsx";
import { pageTitle } from "../../i18n/page-title.ts";

export const generateMetadata = pageTitle("myWork");

export default function MyWorkRoute() {
  return <MyWorkPage />;
}
