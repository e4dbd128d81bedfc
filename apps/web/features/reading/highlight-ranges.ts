const ALL = "found";
const CURRENT = "found-current";

/** Marks the places that were found, and one of them above the others, without touching the page's elements. Browsers that can't do so select the one. */
export function highlightRanges(ranges: readonly Range[], current: Range | undefined): void {
  if (typeof Highlight === "undefined") {
    const selection = getSelection();
    selection?.removeAllRanges();
    if (current) selection?.addRange(current);
    return;
  }
  CSS.highlights.set(ALL, new Highlight(...ranges));
  CSS.highlights.set(CURRENT, new Highlight(...(current ? [current] : [])));
}

/** Takes all marks away. */
export function clearHighlights(): void {
  if (typeof Highlight === "undefined") return;
  CSS.highlights.delete(ALL);
  CSS.highlights.delete(CURRENT);
}
