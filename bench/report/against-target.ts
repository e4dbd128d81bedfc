type Target = { readonly atLeast: number } | { readonly atMost: number };

/** A measured value beside its target, as a ratio of at least 1 when it is met. */
export function againstTarget(measured: number, target: Target): string {
  const [sign, wanted, ratio] =
    "atLeast" in target
      ? ["≥", target.atLeast, measured / target.atLeast]
      : ["≤", target.atMost, target.atMost / measured];
  return `${sign} ${wanted.toLocaleString("en")}: ${ratio >= 1 ? "met" : "MISSED"} (×${ratio.toFixed(2)})`;
}
