const LINE_PX = 28;

/**
 * Scrolls both responses of the task in view by as much; on a narrow screen, where they don't scroll, the
 * page.
 */
export function scrollResponses(lines: number): void {
  const boxes = [...document.querySelectorAll("[data-task=shown] [data-scrolls]")];
  const own = boxes.filter((box) => box.scrollHeight > box.clientHeight + 1);
  if (own.length === 0) window.scrollBy({ top: lines * LINE_PX });
  for (const box of own) box.scrollBy({ top: lines * LINE_PX });
}
