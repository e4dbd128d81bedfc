import { refusal } from "./refused-rows.ts";
import type { RefusedRow, StagedRow } from "./staged-row.ts";

/**
 * What a campaign has under an id that a file gave to a row: the prompt and responses that the last row with
 * this id brought. `shared` are those of their ids that a row with another id brought too.
 */
export type KnownRow = {
  readonly externalId: string;
  /** The round that brought it; null for a row of the same import. */
  readonly round: number | null;
  readonly line: number;
  readonly promptId: string;
  readonly promptHash: string;
  readonly responses: readonly { readonly id: string; readonly contentHash: string }[];
  readonly shared: ReadonlySet<string>;
};

/** The prompt or responses that go out where a row takes the place of an earlier one. */
export type Replaced = { readonly kind: "prompt" | "response"; readonly ids: readonly string[] };

/** What of a row is compared with what the campaign has under its id. */
export type ComparedRow = Pick<StagedRow, "file" | "line" | "externalId" | "promptHash"> & {
  readonly responses: readonly { readonly contentHash: string }[];
};

/** What a row with an id is: new under this id, the same as before, or one with other texts. */
export type RowDecision =
  | { readonly is: "new" | "same" }
  | { readonly is: "other"; readonly replaces: Replaced }
  | { readonly is: "refused"; readonly problem: RefusedRow };

/**
 * Compares a row with what the campaign has under its id. A second row with this id in one import must say the
 * same, because nothing says which of two is right.
 */
export function decideRow(known: KnownRow | undefined, row: ComparedRow, field: string): RowDecision {
  if (!known) return { is: "new" };
  const samePrompt = known.promptHash === row.promptHash;
  const said = new Set(row.responses.map(({ contentHash }) => contentHash));
  const gone = known.responses.filter(({ contentHash }) => !samePrompt || !said.has(contentHash));
  if (samePrompt && gone.length === 0 && said.size === known.responses.length) return { is: "same" };
  if (known.round === null)
    return {
      is: "refused",
      problem: refusal(
        row,
        field,
        row.externalId,
        `stands on line ${known.line}${row.file === undefined ? "" : " of one of these files"} already, with other texts. Leave one of the two rows out, or give them two ids.`,
      ),
    };
  if (!samePrompt && !known.shared.has(known.promptId))
    return { is: "other", replaces: { kind: "prompt", ids: [known.promptId] } };
  const ids = gone.flatMap(({ id }) => (known.shared.has(id) ? [] : [id]));
  return { is: "other", replaces: { kind: "response", ids } };
}

/** Why a row can't take the place of one whose texts were judged. */
export function judgedRow(
  known: KnownRow,
  row: Pick<StagedRow, "file" | "line" | "externalId">,
  field: string,
  { live, imported }: { readonly live: number; readonly imported: number },
): RefusedRow {
  const judgments = [
    ...(live > 0 ? [`${live} made here`] : []),
    ...(imported > 0 ? [`${imported} that came with a file`] : []),
  ].join(" and ");
  return refusal(
    row,
    field,
    row.externalId,
    `has other texts in round ${known.round ?? ""} (line ${known.line}), and these were judged: ${judgments}. Leave this row out, give it another id, or withdraw the round first.`,
  );
}
