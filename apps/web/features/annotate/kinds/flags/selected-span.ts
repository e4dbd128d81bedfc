/**
 * Where the words that are selected on the page stand in a response's text; null where nothing of it is
 * selected, or its marks stand between.
 */
export function selectedSpan(
  responseId: string,
  text: string,
): { readonly start: number; readonly end: number } | null {
  const selection = window.getSelection();
  const within = selection?.anchorNode?.parentElement?.closest(`[data-response="${CSS.escape(responseId)}"]`);
  const words = selection?.toString().trim() ?? "";
  const start = within && words !== "" ? text.indexOf(words) : -1;
  return start === -1 ? null : { start, end: start + words.length };
}
