import { DomainError } from "@laurel/core/errors/domain-error";
import type { ImportProblem } from "@laurel/core/imports/import-preview";
import { findCampaignsByName } from "@laurel/db/queries/campaigns";
import type { ReadDb } from "@laurel/db/store/store";
import type { PersonLine } from "@laurel/formats/read/people-csv";

/** The campaigns that lines name, and what is wrong with those names: unknown, or the name of several. */
export async function campaignsOfLines(db: ReadDb, people: readonly PersonLine[]) {
  const names = [...new Set(people.flatMap(({ campaigns }) => campaigns.map(({ name }) => name)))];
  const byName = Map.groupBy(await findCampaignsByName(db, names), ({ name }) => name);
  const problems: ImportProblem[] = people.flatMap(({ line, campaigns }) =>
    campaigns.flatMap(({ name }) => {
      const found = byName.get(name)?.length ?? 0;
      if (found === 1) return [];
      const reason =
        found === 0
          ? `there is no campaign named ${JSON.stringify(name)}`
          : `${found} campaigns are named ${JSON.stringify(name)}: rename one, or add the person on its page`;
      return [{ line, field: "campaigns", reason }];
    }),
  );
  const idOf = (name: string): string => {
    const id = byName.get(name)?.[0]?.id;
    if (id === undefined)
      throw new DomainError("INTERNAL", `There is no campaign named ${JSON.stringify(name)}.`);
    return id;
  };
  return { problems, idOf };
}
