import type { Delivery } from "./create-drainer.ts";

const answers = (count: number) => `${count} ${count === 1 ? "answer" : "answers"}`;

/** Where the answers are, in a few calm words. */
export function saveStateText(delivery: Delivery, pending: number, durable: boolean): string {
  if (delivery === "signedOut") return pending === 0 ? "Signed out" : `Signed out, ${answers(pending)} kept here: sign in again to send them`;
  if (pending === 0) return "All saved";
  if (delivery === "offline") return durable ? `Offline, ${answers(pending)} kept here` : `Offline, ${answers(pending)} kept in this tab only`;
  return `Saving ${pending}…`;
}
