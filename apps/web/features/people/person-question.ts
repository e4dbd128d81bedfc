export type PersonQuestion = "disable" | "make-admin" | "make-member";

const ACTIONS: Readonly<Record<PersonQuestion, string>> = { disable: "Disable", "make-admin": "Make admin", "make-member": "Make member" };
const TEXTS: Readonly<Record<PersonQuestion, string>> = {
  disable: "They are signed out at once and can't sign in. Their links and tokens end. What they judged stays.",
  "make-admin": "An admin may do everything in every campaign, and sees everybody.",
  "make-member": "They keep their roles in campaigns, and may do no more than those allow.",
};

/** What is asked before an account is changed. */
export function personQuestion(question: PersonQuestion, name: string): { title: string; action: string; text: string } {
  const title = question === "disable" ? `Disable ${name}?` : question === "make-admin" ? `Make ${name} an admin?` : `Make ${name} a member?`;
  return { title, action: ACTIONS[question], text: TEXTS[question] };
}
