import { SignInForm } from "../../features/session/sign-in-form.tsx";
import { pageTitle } from "../../i18n/page-title.ts";
import { Texts } from "../../i18n/texts.tsx";

export const generateMetadata = pageTitle("signIn");

export default function SignInPage() {
  return (
    <Texts of={["session"]}>
      <SignInForm />
    </Texts>
  );
}
