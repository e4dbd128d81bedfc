import { AccountPage } from "../../features/account/account-page.tsx";
import { pageTitle } from "../../i18n/page-title.ts";

export const generateMetadata = pageTitle("account");

export default function AccountRoute() {
  return <AccountPage />;
}
