import type { Metadata } from "next";
import { AccountPage } from "../../features/account/account-page.tsx";

export const metadata: Metadata = { title: "Account" };

export default function AccountRoute() {
  return <AccountPage />;
}
