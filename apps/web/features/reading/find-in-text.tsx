"use client";

import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type RefObject, useEffect, useState } from "react";
import { findMatches } from "@laurel/core/text/find-matches";
import { Button } from "../../components/ui/button.tsx";
import { Input } from "../../components/ui/input.tsx";

export type FindInTextProps = { container: RefObject<Element | null>; onClose: () => void };

/** A bar that finds words in the texts of a container: Enter and Shift+Enter step, Escape closes. */
export function FindInText({ container, onClose }: FindInTextProps) {
  const t = useTranslations();
  const [wanted, setWanted] = useState("");
  const { count, at, go } = useFindInText(container, wanted);
  const said =
    wanted.trim() === ""
      ? ""
      : count === 0
        ? t("reading.find.nothing")
        : t("reading.find.place", { at: at + 1, count });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") onClose();
    else go(event.shiftKey ? -1 : 1);
  };
  return (
    <search
      aria-label={t("reading.find.title")}
      className="flex items-center gap-1 rounded-xl border bg-popover p-2 shadow-raised"
    >
      <Input
        type="search"
        autoFocus
        aria-label={t("reading.find.title")}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
        onKeyDown={onKeyDown}
        className="h-9 min-w-0 flex-1"
      />
      <span
        role="status"
        className="min-w-18 shrink-0 text-center text-sm text-muted-foreground tabular-nums"
      >
        {said}
      </span>
      <Button
        variant="ghost"
        size="icon"
        aria-label={t("reading.find.previous")}
        disabled={count === 0}
        onClick={() => go(-1)}
      >
        <ChevronUp aria-hidden />
      </Button>
      <Button
        variant="ghost"
        size="icon"
        aria-label={t("reading.find.next")}
        disabled={count === 0}
        onClick={() => go(1)}
      >
        <ChevronDown aria-hidden />
      </Button>
      <Button variant="ghost" size="icon" aria-label={t("reading.find.close")} onClick={onClose}>
        <X aria-hidden />
      </Button>
    </search>
  );
}

type Found = {
  readonly count: number;
  /** The index of the place in view; -1 if there is none. */
  readonly at: number;
  go(by: 1 | -1): void;
};

function bringIntoView(range: Range | undefined): void {
  range?.startContainer.parentElement?.scrollIntoView({ block: "nearest", inline: "nearest" });
  if (!range) return;
  // A place within a long paragraph may be out of view though the paragraph is not.
  const box = range.getBoundingClientRect();
  if (box.top < 0 || box.bottom > innerHeight) scrollBy({ top: box.top - innerHeight / 2 });
}

/**
 * Finds a text in what a container shows, marks its places, and steps through them. It looks again when what
 * is shown changes.
 */
function useFindInText(container: RefObject<Element | null>, wanted: string): Found {
  const [ranges, setRanges] = useState<readonly Range[]>([]);
  const [at, setAt] = useState(0);
  const current = ranges[at];

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    let asked = 0;
    const look = () => setRanges(textRanges(element, wanted));
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(look);
    });
    look();
    setAt(0);
    observer.observe(element, {
      childList: true,
      characterData: true,
      subtree: true,
      attributes: true,
      attributeFilter: ["open", "inert"],
    });
    return () => {
      observer.disconnect();
      cancelAnimationFrame(asked);
    };
  }, [container, wanted]);

  useEffect(() => {
    highlightRanges(ranges, current);
    return clearHighlights;
  }, [ranges, current]);

  useEffect(() => bringIntoView(current), [current]);

  const go = (by: 1 | -1) => ranges.length > 0 && setAt((at + by + ranges.length) % ranges.length);
  return { count: ranges.length, at: current ? at : -1, go };
}

/** The most places that are found: more than anybody steps through. */
const MOST = 2_000;

const BLOCK = "p,li,td,th,pre,blockquote,summary,h1,h2,h3,div";
const NOT_READ = "[inert],.sr-only,.katex-mathml,details:not([open]) > :not(summary),button";

/**
 * The text nodes of each block in a container: a word may be divided by markup within a block, but never goes
 * on in the next block.
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

/** The index of the text that a position lies in: the last one that starts at or before it. */
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
 * The places in a container where the wanted words are shown. Folded texts and tasks that are not in view are
 * left out.
 */
function textRanges(container: Element, wanted: string): Range[] {
  if (wanted.trim() === "") return [];
  const ranges: Range[] = [];
  for (const texts of blocksOf(container).values()) {
    ranges.push(...rangesIn(texts, wanted));
    if (ranges.length >= MOST) return ranges.slice(0, MOST);
  }
  return ranges;
}

const ALL = "found";
const CURRENT = "found-current";

let styled = false;

/**
 * Adds the colours of the marks by hand: the tools that build the page's styles don't know highlights yet.
 */
function style(): void {
  if (styled) return;
  styled = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    ::highlight(${ALL}) { background-color: var(--warning-soft); color: var(--warning-soft-foreground); }
    ::highlight(${CURRENT}) { background-color: var(--primary); color: var(--primary-foreground); }
  `);
  document.adoptedStyleSheets.push(sheet);
}

/**
 * Marks the places that were found, one of them more strongly, without touching the page's elements. Browsers
 * that can't do so select that one.
 */
function highlightRanges(ranges: readonly Range[], current: Range | undefined): void {
  if (typeof Highlight === "undefined") {
    const selection = getSelection();
    selection?.removeAllRanges();
    if (current) selection?.addRange(current);
    return;
  }
  style();
  CSS.highlights.set(ALL, new Highlight(...ranges));
  CSS.highlights.set(CURRENT, new Highlight(...(current ? [current] : [])));
}

/** Takes all marks away. */
function clearHighlights(): void {
  if (typeof Highlight === "undefined") return;
  CSS.highlights.delete(ALL);
  CSS.highlights.delete(CURRENT);
}
