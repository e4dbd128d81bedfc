/** As many shades of the accent colour as asked for, from pale to full. */
export function shades(count: number): readonly string[] {
  return Array.from(
    { length: count },
    (_, index) =>
      `color-mix(in srgb, var(--primary) ${Math.round(count < 2 ? 100 : 20 + (80 * index) / (count - 1))}%, var(--card))`,
  );
}
