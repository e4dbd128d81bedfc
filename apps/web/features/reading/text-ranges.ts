import { findMatches } from "@laurel/core/text/find-matches";

/** More places than anybody steps through. */
const MOST = 2_000;

const BLOCK = "p,li,td,th,pre,blockquote,summary,h1,h2,h3,div";
const NOT_READ = "[inert],.sr-only,.katex-mathml,details:not([open]) > :not(summary),button";

/**
 * The texts of a container's blocks: words may be parted by markup within a block, but none goes on in the
 * next.
 */
function blocksOf(container: Element): Map<Element, Text[]> {
  const blocks = new Map<Element, Text[]>();
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!(node instanceof Text) || !parent || parent.closest(NOT_READ)) continue;
    const block = parent.closest(BLOCK) ?? container;
    const texts = blocks.get(block);
    if (texts) texts.push(node);
    else blocks.set(block, [node]);
  }
  return blocks;
}

/** Where in its texts a position lies: the last text that starts at or before it. */
function placeOf(starts: readonly number[], position: number): number {
  const after = starts.findIndex((start) => start > position);
  return (after === -1 ? starts.length : after) - 1;
}

function rangesIn(texts: readonly Text[], wanted: string): Range[] {
  const starts: number[] = [];
  let whole = "";
  for (const text of texts) {
    starts.push(whole.length);
    whole += text.data;
  }
  return findMatches(whole, wanted, MOST).flatMap(({ from, to }) => {
    const [first, last] = [placeOf(starts, from), placeOf(starts, to - 1)];
    const [firstText, lastText] = [texts[first], texts[last]];
    if (!firstText || !lastText) return [];
    const range = document.createRange();
    range.setStart(firstText, from - (starts[first] ?? 0));
    range.setEnd(lastText, to - (starts[last] ?? 0));
    return [range];
  });
}

/**
 * The places in what a container shows that say what is looked for. What is folded or not in view as a task
 * is not looked through.
 */
export function textRanges(container: Element, wanted: string): Range[] {
  if (wanted.trim() === "") return [];
  const ranges: Range[] = [];
  for (const texts of blocksOf(container).values()) {
    ranges.push(...rangesIn(texts, wanted));
    if (ranges.length >= MOST) return ranges.slice(0, MOST);
  }
  return ranges;
}
