import { SignInForm } from "../../features/session/sign-in-form.tsx";
import { pageTitle } from "../../i18n/page-title.ts";

export const generateMetadata = pageTitle("signIn");

export default function SignInPage() {
  return <SignInForm />;
}
