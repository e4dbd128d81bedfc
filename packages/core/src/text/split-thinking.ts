export type MessagePart = { readonly kind: "text" | "thinking"; readonly text: string };

/** Finds a pattern from a position on, without reading the text again for each part. */
function finder(text: string, pattern: RegExp): (from: number) => RegExpExecArray | null {
  let found: RegExpExecArray | null | undefined;
  return (from) => {
    if (found === null || (found && found.index >= from)) return found;
    pattern.lastIndex = from;
    return (found = pattern.exec(text));
  };
}

/**
 * Parts a response into its reasoning trace (`<think>…</think>`, at a line's start) and what it says. A trace
 * whose end or beginning was cut off counts as one.
 */
export function splitThinking(text: string): MessagePart[] {
  // A trace may start right after the one before it, which need not be a line's start.
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
