export type MessagePart = { readonly kind: "text" | "thinking"; readonly text: string };

/**
 * Splits a response into reasoning traces (`<think>…</think>` at the start of a line) and what it says. A
 * trace whose beginning or end was cut off is a trace too.
 */
export function splitThinking(text: string): MessagePart[] {
  // A trace may also start right after another one, in the middle of a line.
  const nextOpen = finder(text, /(?<=^|<\/think(?:ing)?>)[ \t]*<think(?:ing)?>/gim);
  const nextClose = finder(text, /<\/think(?:ing)?>/gi);
  const parts: MessagePart[] = [];
  const add = (kind: MessagePart["kind"], part: string) => {
    if (part.trim() !== "") parts.push({ kind, text: kind === "thinking" ? part.trim() : part });
  };
  let from = 0;
  while (from < text.length) {
    const open = nextOpen(from);
    const close = nextClose(from);
    if (!open && !close) break;
    const withoutStart = close && (!open || close.index < open.index);
    const start = withoutStart ? from : (open?.index ?? from);
    const bodyFrom = withoutStart ? from : start + (open?.[0].length ?? 0);
    const end = nextClose(bodyFrom);
    add("text", text.slice(from, start));
    add("thinking", text.slice(bodyFrom, end?.index ?? text.length));
    from = end ? end.index + end[0].length : text.length;
  }
  add("text", text.slice(from));
  return parts;
}

/** Finds a pattern from a position on, and does not search again where it knows the next match. */
function finder(text: string, pattern: RegExp): (from: number) => RegExpExecArray | null {
  let found: RegExpExecArray | null | undefined;
  return (from) => {
    if (found === null || (found && found.index >= from)) return found;
    pattern.lastIndex = from;
    return (found = pattern.exec(text));
  };
}
