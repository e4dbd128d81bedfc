import { useTranslations } from "next-intl";
import type { Translate } from "../../i18n/translate.ts";
import { classNames } from "../../lib/class-names.ts";
import { MessageContent } from "../markdown/message-content.tsx";

const marks = (t: Translate) =>
  ({
    added: { word: t("guidance.guidelinesChange.new"), styles: "border-primary bg-primary-soft" },
    removed: {
      word: t("guidance.guidelinesChange.removed"),
      styles: "border-destructive bg-destructive-soft",
    },
  }) as const;

/** Merges neighbouring changes of one kind: a list that grew by three points is one change. */
function blocks(changes: readonly ParagraphChange[]): ParagraphChange[] {
  const joined: ParagraphChange[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    if (last?.kind === change.kind)
      joined[joined.length - 1] = { kind: change.kind, text: `${last.text}\n\n${change.text}` };
    else joined.push(change);
  }
  return joined;
}

/** The guidelines with what is new and what is gone since the version that somebody read. */
export function GuidelinesChanged({ previous, current }: { previous: string; current: string }) {
  const t = useTranslations();
  const changes = blocks(changedParagraphs(previous, current));
  if (changes.every(({ kind }) => kind === "same")) return <MessageContent text={current} />;
  return (
    <div className="flex flex-col gap-3">
      {changes.map(({ kind, text }, index) =>
        kind === "same" ? (
          <MessageContent key={`${index + 1}`} text={text} />
        ) : (
          <section
            key={`${index + 1}`}
            aria-label={marks(t)[kind].word}
            className={classNames("rounded-e-lg border-s-4 px-3 py-2", marks(t)[kind].styles)}
          >
            <p className="mb-1 text-sm font-medium">{marks(t)[kind].word}</p>
            <div className={kind === "removed" ? "line-through decoration-1" : undefined}>
              <MessageContent text={text} />
            </div>
          </section>
        ),
      )}
    </div>
  );
}

export type ParagraphChange = { readonly kind: "same" | "added" | "removed"; readonly text: string };

/** If more pairs of paragraphs than this had to be compared, the whole changed part is shown as replaced. */
const MOST_PAIRS = 4_000_000;

/** Paragraphs as Markdown has them: parted by blank lines; a fenced block of code stays whole. */
function paragraphs(markdown: string): string[] {
  const found: string[] = [];
  let lines: string[] = [];
  let fence: string | null = null;
  const end = () => {
    if (lines.length > 0) found.push(lines.join("\n"));
    lines = [];
  };
  for (const line of markdown.replaceAll("\r\n", "\n").split("\n")) {
    const mark: string | undefined = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === null && line.trim() === "") {
      end();
      continue;
    }
    lines.push(line.trimEnd());
    if (mark && fence === null) fence = mark;
    else if (mark && fence !== null && mark.startsWith(fence)) fence = null;
  }
  end();
  return found;
}

/**
 * Lengths of the longest common subsequences of all tails: `table[i * (after.length + 1) + j]` is that of
 * `before` from i and `after` from j.
 */
function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array {
  const width = after.length + 1;
  const table = new Uint32Array((before.length + 1) * width);
  const at = (i: number, j: number) => table[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      table[i * width + j] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  return table;
}

function changedMiddle(before: readonly string[], after: readonly string[]): ParagraphChange[] {
  const removed = (texts: readonly string[]) => texts.map((text) => ({ kind: "removed" as const, text }));
  const added = (texts: readonly string[]) => texts.map((text) => ({ kind: "added" as const, text }));
  if (before.length * after.length > MOST_PAIRS) return [...removed(before), ...added(after)];
  const table = commonLengths(before, after);
  const width = after.length + 1;
  const changes: ParagraphChange[] = [];
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    const [old = "", next = ""] = [before[i], after[j]];
    if (old === next) {
      changes.push({ kind: "same", text: next });
      [i, j] = [i + 1, j + 1];
    } else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0)) {
      changes.push({ kind: "removed", text: old });
      i += 1;
    } else {
      changes.push({ kind: "added", text: next });
      j += 1;
    }
  }
  return [...changes, ...removed(before.slice(i)), ...added(after.slice(j))];
}

/**
 * The fewest changes that lead from one Markdown text to another, paragraph by paragraph, in order, removals
 * before what replaced them. `same` and `added` make up the current text, `same` and `removed` the previous
 * one.
 */
export function changedParagraphs(previous: string, current: string): ParagraphChange[] {
  const [before, after] = [paragraphs(previous), paragraphs(current)];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const same = (texts: readonly string[]) => texts.map((text) => ({ kind: "same" as const, text }));
  return [
    ...same(after.slice(0, start)),
    ...changedMiddle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...same(after.slice(after.length - end)),
  ];
}
