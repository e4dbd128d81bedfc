import { DomainError } from "@laurel/core/errors/domain-error";
import { takenIds } from "@laurel/db/queries/arriving-campaign";
import type { Tx } from "@laurel/db/store/store";

/** Refuses ids that are used already, by a line before these or by another campaign. */
export async function refuseTaken(
  tx: Tx,
  table: Parameters<typeof takenIds>[1],
  rows: readonly { readonly line: number; readonly id: string }[],
): Promise<void> {
  const taken = await takenIds(
    tx,
    table,
    rows.map(({ id }) => id),
  );
  for (const { line, id } of rows) {
    if (taken.has(id))
      throw new DomainError(
        "CONFLICT",
        `line ${line}: id: ${id} is one of the ${table} here already: the file has it twice, or another campaign here has it.`,
        { line },
      );
    taken.add(id);
  }
}
