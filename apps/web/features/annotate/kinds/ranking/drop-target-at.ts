import type { TierTarget } from "@laurel/core/questions/kinds/ranking-rules";

/**
 * What a chip that is let go at a point of the window is dropped on: a tier, the gap between two, or nothing.
 */
export function dropTargetAt(x: number, y: number): TierTarget | null {
  const under = document.elementsFromPoint(x, y);
  const place = under
    .map((element) => element.closest<HTMLElement>("[data-drop-tier],[data-drop-before]"))
    .find((element) => element !== null);
  const { dropTier, dropBefore } = place?.dataset ?? {};
  if (dropTier !== undefined) return { tier: Number(dropTier) };
  return dropBefore === undefined ? null : { before: Number(dropBefore) };
}
