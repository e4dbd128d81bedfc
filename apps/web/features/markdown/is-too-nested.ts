/** Quotes, list marks or brackets nested so deep that parsing them would stall the page; no text that people read is. */
export function isTooNested(markdown: string): boolean {
  return /^(?:[ \t]*(?:>|[*+-][ \t]|\d{1,9}[.)][ \t])){40}/m.test(markdown) || /[[(*_]{400}/.test(markdown);
}
