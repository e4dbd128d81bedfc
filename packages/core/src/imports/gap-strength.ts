import { z } from "zod";
import { DomainError } from "../errors/domain-error.ts";
import type { QuestionSet } from "../questions/question-set.ts";

/**
 * How far apart two scores are, or a number lies from the middle of its scale, as a strength of `of` degrees.
 * `from` are the smallest gaps of the degrees from the second on; without it, the gap itself is the degree.
 */
export const GapStrength = z
  .strictObject({ of: z.int().min(2).max(4), from: z.array(z.number().positive()).optional() })
  .refine(
    ({ of, from }) =>
      from === undefined ||
      (from.length === of - 1 && from.every((gap, index) => gap > (from[index - 1] ?? 0))),
    "must name the smallest gap of each degree but the first, in ascending order",
  );
export type GapStrength = z.infer<typeof GapStrength>;

type Strength = { readonly degree: number; readonly of: number };

/** The strength that a gap has, or why it has none. A gap of 0 is a tie, which has no strength. */
export function strengthOf(
  { of, from }: GapStrength,
  gap: number,
): Strength | { readonly reason: string } | undefined {
  if (gap === 0) return undefined;
  if (from) return { degree: 1 + from.filter((smallest) => gap >= smallest).length, of };
  // Scores such as 0.3 and 1.3 are not exactly 1 apart.
  const degree = Math.round(gap);
  return Math.abs(gap - degree) < 1e-9 && degree >= 1 && degree <= of
    ? { degree, of }
    : { reason: `differ by ${gap}, which is no strength from 1 to ${of}` };
}

/**
 * A strength in an option's words: "direct:3" for gaps that are themselves one of 3 degrees, or the smallest
 * gaps of the second degree and those above it, as in "1,2.5". Undefined for other words.
 */
export function gapStrengthIn(words: string): GapStrength | undefined {
  const direct = /^direct:([2-4])$/.exec(words.trim())?.[1];
  if (direct !== undefined) return { of: Number(direct) };
  const from = words.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  return GapStrength.safeParse({ of: from.length + 1, from }).data;
}

/**
 * Why the strengths of a file can't be taken: none of the campaign's questions asks for as many degrees. Null
 * where they can. A degree means nothing on a scale of another length.
 */
export function strangeStrength(
  verdicts: readonly { readonly read: object }[],
  questions: QuestionSet,
): string | null {
  const asked = questions.flatMap((question) => (question.kind === "ranking" ? [question.strengths] : []));
  for (const { read } of verdicts) {
    const of = "strength" in read ? GapStrength.safeParse(read.strength).data?.of : undefined;
    if (of === undefined || asked.includes(of)) continue;
    return `The verdict makes strengths of ${of} degrees, and the campaign asks for ${asked.join(" or ") || "none"}. Name as many smallest gaps as it asks for degrees, less one (with the command: --strength), or leave the strength out.`;
  }
  return null;
}

/** Refuses strengths that the campaign does not ask for. */
export function checkStrength(...of: Parameters<typeof strangeStrength>): void {
  const strange = strangeStrength(...of);
  if (strange !== null) throw new DomainError("INVALID", strange, { field: "mapping.verdicts" });
}
