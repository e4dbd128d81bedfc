const DEGREES: readonly (readonly string[])[] = [
  [],
  ["better"],
  ["much better", "slightly better"],
  ["much better", "clearly better", "slightly better"],
  ["significantly better", "better", "slightly better", "marginally better"],
];

/** Words for each point of the scale for two responses, from "A is best" to "B is best". */
export function defaultScaleLabels({
  strengths,
  allowTie,
}: {
  readonly strengths: number;
  readonly allowTie: boolean;
}): string[] {
  const degrees = DEGREES[strengths] ?? [];
  return [
    ...degrees.map((degree) => `A ${degree}`),
    ...(allowTie ? ["About equal"] : []),
    ...degrees.toReversed().map((degree) => `B ${degree}`),
  ];
}
