import type { Message } from "@laurel/core/records/message";

/** Whether two conversations differ in nothing that a reader would see: equal but for Unicode's normal form and the space around. */
export function sayTheSame(one: readonly Message[], other: readonly Message[]): boolean {
  return one.length === other.length && one.every((message, index) => same(message, other[index]));
}

function same(one: Message, other: Message | undefined): boolean {
  return one.role === other?.role && plain(one) === plain(other) && JSON.stringify(one.tool_calls) === JSON.stringify(other.tool_calls);
}

function plain({ content }: Message): string {
  return content.normalize("NFC").trim();
}
