import { AccountPage } from "../../features/account/account-page.tsx";
import { pageTitle, Texts } from "../../i18n/page-texts.tsx";

export const generateMetadata = pageTitle("account");

export default function AccountRoute() {
  return (
    <Texts of={["annotate", "session"]}>
      <AccountPage />
    </Texts>
  );
}
