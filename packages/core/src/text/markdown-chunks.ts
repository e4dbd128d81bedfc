/**
 * A stretch of a Markdown text that can be rendered on its own: `before` opens again what the chunk before it
 * left open, and `after` closes what this one leaves open.
 */
export type MarkdownChunk = {
  readonly from: number;
  readonly to: number;
  readonly before: string;
  readonly after: string;
};

/**
 * Splits a long Markdown text into chunks of about `size` UTF-16 code units, at blank lines between blocks.
 * If there is no blank line within four times the size, it splits at the end of a line; then code and
 * formulas are closed and opened again, and the head of a table is repeated. A single longer line stays
 * whole. The stretches of all chunks joined are the text.
 */
export function markdownChunks(text: string, size: number): MarkdownChunk[] {
  const chunks: MarkdownChunk[] = [];
  let open: Open | null = null;
  let [from, before, at, previous] = [0, "", 0, ""];
  while (at < text.length) {
    const found = text.indexOf("\n", at);
    const end = found === -1 ? text.length : found;
    const line = text.slice(at, end);
    const soft = at - from >= size && !open && previous.trim() === "" && /^\S/.test(line);
    const hard = at - from >= size && end - from > 4 * size;
    if (soft || hard) {
      chunks.push({ from, to: at, before, after: open?.after ?? "" });
      [from, before] = [at, open?.before ?? ""];
    }
    open = openAfter(line, previous, open);
    previous = line;
    at = end + 1;
  }
  return from < text.length ? [...chunks, { from, to: text.length, before, after: "" }] : chunks;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const TABLE_RULE = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*$/;

/** The block that a line is in the middle of, with the texts that open and close it again in a split. */
type Open = {
  readonly before: string;
  readonly after: string;
  readonly kind: "fence" | "maths" | "table";
  readonly mark: string;
};

/** What is open after a line, given what was open before it. */
function openAfter(line: string, previous: string, open: Open | null): Open | null {
  const fence = FENCE.exec(line);
  if (open?.kind === "fence")
    return fence?.[2]?.trim() === "" && (fence[1] ?? "").startsWith(open.mark) ? null : open;
  if (open?.kind === "maths") return line.trim().endsWith("$$") ? null : open;
  if (fence?.[1])
    return { kind: "fence", mark: fence[1], before: `${line.slice(0, 200)}\n`, after: fence[1] };
  if (/^ {0,3}\$\$[^$]*$/.test(line)) return { kind: "maths", mark: "$$", before: "$$\n", after: "$$" };
  if (open?.kind === "table") return line.trim() === "" ? null : open;
  const isTable =
    line.includes("|") &&
    previous.includes("|") &&
    TABLE_RULE.test(line) &&
    previous.length + line.length < 2_000;
  return isTable ? { kind: "table", mark: "", before: `${previous}\n${line}\n`, after: "" } : null;
}
