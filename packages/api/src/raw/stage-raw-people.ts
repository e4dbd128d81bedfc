import { DomainError } from "@laurel/core/errors/domain-error";
import { peopleByIds } from "@laurel/db/queries/people";
import { insertMany } from "@laurel/db/sql/insert-rows";
import type { Tx } from "@laurel/db/store/store";
import type { RawStage, RowsOf } from "./raw-stage.ts";

/**
 * Stores a raw file's people as people without sign-in, who are called by their id. Somebody whom another raw
 * file brought in is the same person; an id of somebody who can sign in is refused, or a file could put
 * judgments into their mouth.
 */
export async function stageRawPeople(
  tx: Tx,
  { campaign, now }: RawStage,
  people: RowsOf<"person">,
): Promise<void> {
  if (people.length === 0) return;
  const known = new Map(
    (
      await peopleByIds(
        tx,
        people.map(({ row: { id } }) => id),
      )
    ).map((person) => [person.id, person]),
  );
  for (const { line, row } of people) {
    const person = known.get(row.id);
    if (person && (person.kind === "person" || person.email !== null))
      throw new DomainError(
        "CONFLICT",
        `line ${line}: id: ${row.id} is a person of this installation already, or one whom another file brings in at this moment.`,
        { line },
      );
  }
  const fresh = people.filter(({ row }) => !known.has(row.id));
  await insertMany(
    tx,
    tx.t.users,
    fresh.map(({ row: { id, simulated } }) => ({
      id,
      name: `Annotator ${id.slice(-8)}`,
      email: `arriving ${campaign.id} ${id}`,
      role: "member" as const,
      kind: simulated ? ("simulated" as const) : ("imported" as const),
      createdAt: now,
    })),
  );
  await insertMany(
    tx,
    tx.t.members,
    people.flatMap(({ row: { id, role } }) =>
      role === null ? [] : [{ campaignId: campaign.id, userId: id, role, tags: [], createdAt: now }],
    ),
  );
}
