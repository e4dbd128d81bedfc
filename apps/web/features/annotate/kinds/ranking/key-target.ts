import type { TierTarget } from "@laurel/core/questions/kinds/ranking-rules";

/**
 * Where an arrow key moves a placed response: left and right are better and worse, the other way round where
 * lines run from right to left. Out of a tie it first becomes a tier of its own; from there it joins the next
 * tier in that direction. Null for other keys, and where there is no further.
 */
export function keyTarget(
  tiers: readonly (readonly string[])[],
  id: string,
  key: string,
  direction: "ltr" | "rtl",
): TierTarget | null {
  const tier = tiers.findIndex((each) => each.includes(id));
  const onwards = direction === "rtl" ? -1 : 1;
  const step = key === "ArrowLeft" ? -onwards : key === "ArrowRight" ? onwards : 0;
  if (step === 0) return null;
  if (tier === -1) return { before: tiers.length };
  if ((tiers[tier]?.length ?? 0) > 1) return { before: step < 0 ? tier : tier + 1 };
  const next = tier + step;
  return next < 0 || next >= tiers.length ? null : { tier: next };
}
