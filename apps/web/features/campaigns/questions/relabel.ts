import { followingId } from "./following-id.ts";
import type { QuestionPart } from "./question-form.ts";

type Relabelled = {
  readonly index: number;
  readonly label: string;
  readonly saved: readonly QuestionPart[];
  readonly fallback: string;
};

/** A list of parts in which one has another label; the part's id goes with it unless it is stored already. */
export function relabel<Part extends QuestionPart>(
  parts: readonly Part[],
  { index, label, saved, fallback }: Relabelled,
): Part[] {
  return parts.map((part, at) => {
    if (at !== index) return part;
    const others = parts.filter((_, other) => other !== index).map(({ id }) => id);
    return {
      ...part,
      label,
      id: followingId({
        id: part.id,
        from: part.label,
        to: label,
        others,
        fallback,
        saved: saved.some(({ id }) => id === part.id),
      }),
    };
  });
}
