import { AccountPage } from "../../features/account/account-page.tsx";
import { pageTitle } from "../../i18n/page-title.ts";
import { Texts } from "../../i18n/texts.tsx";

export const generateMetadata = pageTitle("account");

export default function AccountRoute() {
  return (
    <Texts of={["annotate", "session"]}>
      <AccountPage />
    </Texts>
  );
}
