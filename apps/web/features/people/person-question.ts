import type { Translate } from "../../i18n/translate.ts";

export type PersonQuestion = "disable" | "make-admin" | "make-member" | "erase";

/** What is asked before an account is changed. */
export function personQuestion(
  t: Translate,
  question: PersonQuestion,
  name: string,
): { title: string; action: string; text: string } {
  switch (question) {
    case "disable":
      return {
        title: t("people.disableName", { name }),
        action: t("people.disable"),
        text: t("people.theyAreSignedOut"),
      };
    case "make-admin":
      return {
        title: t("people.makeNameAdmin", { name }),
        action: t("people.makeAdmin"),
        text: t("people.anAdminMayDoEverything"),
      };
    case "make-member":
      return {
        title: t("people.makeNameMember", { name }),
        action: t("people.makeMember"),
        text: t("people.theyKeepTheirRoles"),
      };
    case "erase":
      return {
        title: t("people.eraseName", { name }),
        action: t("people.eraseForGood"),
        text: t("people.whatErasingDoes"),
      };
  }
}
