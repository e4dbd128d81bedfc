/** A share as people write it: 0.07 is 7 %, where 100 · 0.07 is not. */
export function percent(share: number): string {
  return `${Number((share * 100).toPrecision(12))} %`;
}
