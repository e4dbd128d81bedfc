import { SignInForm } from "../../features/session/sign-in-form.tsx";
import { pageTitle, Texts } from "../../i18n/page-texts.tsx";

export const generateMetadata = pageTitle("signIn");

export default function SignInPage() {
  return (
    <Texts of={["session"]}>
      <SignInForm />
    </Texts>
  );
}
