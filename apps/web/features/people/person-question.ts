import type { Translate } from "../../i18n/translate.ts";

export type PersonQuestion = "disable" | "make-admin" | "make-member";

const actions = (t: Translate): Readonly<Record<PersonQuestion, string>> => ({ disable: t("people.disable"), "make-admin": t("people.makeAdmin"), "make-member": t("people.makeMember") });
const texts = (t: Translate): Readonly<Record<PersonQuestion, string>> => ({
  disable: t("people.theyAreSignedOut"),
  "make-admin": t("people.anAdminMayDoEverything"),
  "make-member": t("people.theyKeepTheirRoles"),
});

/** What is asked before an account is changed. */
export function personQuestion(t: Translate, question: PersonQuestion, name: string): { title: string; action: string; text: string } {
  const title = question === "disable" ? t("people.disableName", { name }) : question === "make-admin" ? `Make ${name} an admin?` : `Make ${name} a member?`;
  return { title, action: actions(t)[question], text: texts(t)[question] };
}
