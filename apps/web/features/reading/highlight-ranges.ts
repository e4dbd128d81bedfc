const ALL = "found";
const CURRENT = "found-current";

let styled = false;

/** The colours of the marks: the tools that build the page's styles don't know of highlights yet. */
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
 * Marks the places that were found, and one of them above the others, without touching the page's elements.
 * Browsers that can't do so select the one.
 */
export function highlightRanges(ranges: readonly Range[], current: Range | undefined): void {
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
export function clearHighlights(): void {
  if (typeof Highlight === "undefined") return;
  CSS.highlights.delete(ALL);
  CSS.highlights.delete(CURRENT);
}
