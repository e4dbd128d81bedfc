export type MessagePart = { readonly kind: "text" | "thinking"; readonly text: string };

const OPEN = /^[ \t]*<think(?:ing)?>/im;
const CLOSE = /<\/think(?:ing)?>/i;

/** Parts a response into its reasoning trace (`<think>…</think>`, at a line's start) and what it says. A trace whose end or beginning was cut off counts as one. */
export function splitThinking(text: string): MessagePart[] {
  const open = OPEN.exec(text);
  const close = CLOSE.exec(text);
  const withoutStart = close && (!open || close.index < open.index);
  const start = withoutStart ? 0 : open?.index;
  if (start === undefined) return text.trim() === "" ? [] : [{ kind: "text", text }];
  const bodyFrom = withoutStart ? 0 : start + (open?.[0].length ?? 0);
  const end = CLOSE.exec(text.slice(bodyFrom));
  const bodyTo = end ? bodyFrom + end.index : text.length;
  const rest = end ? text.slice(bodyTo + end[0].length) : "";
  const before = text.slice(0, start);
  const parts: MessagePart[] = [
    { kind: "text", text: before },
    { kind: "thinking", text: text.slice(bodyFrom, bodyTo).trim() },
  ];
  return [...parts.filter((part) => part.text.trim() !== ""), ...splitThinking(rest)];
}
