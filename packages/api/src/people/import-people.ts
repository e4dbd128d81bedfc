import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import type { ImportProblem } from "@laurel/core/imports/import-preview";
import { LIMITS, SafeText } from "@laurel/core/text/text-limits";
import { findCampaignsByName } from "@laurel/db/queries/campaigns";
import { addMembers } from "@laurel/db/queries/members";
import { findByEmails, insertPeople } from "@laurel/db/queries/people";
import { insertLinks } from "@laurel/db/queries/sign-in";
import type { ReadDb } from "@laurel/db/store/store";
import { parsePeopleCsv, type PersonLine } from "@laurel/formats/read/people-csv";
import { record } from "../audit/record.ts";
import { newLink } from "../links/new-link.ts";
import { type Actor, type RequestContext, type VerbContext, verbContext } from "../request-context.ts";

export const ImportPeople = z.strictObject({
  csv: SafeText.max(1_000_000, "is longer than a million characters: split the file"),
  dryRun: z.boolean(),
});
export type ImportPeople = z.infer<typeof ImportPeople>;

type Created = { readonly name: string; readonly email: string; readonly link: string | null };
export type ImportedPeople = {
  readonly problems: readonly ImportProblem[];
  readonly created: readonly Created[];
  readonly existing: number;
};

const refused = (problems: readonly ImportProblem[]): ImportedPeople => ({
  problems: problems.slice(0, LIMITS.reportedProblems),
  created: [],
  existing: 0,
});

async function store(
  ctx: VerbContext & { readonly publicUrl: string },
  people: readonly PersonLine[],
  dryRun: boolean,
): Promise<ImportedPeople> {
  const { tx, now } = ctx;
  const { problems, idOf } = await campaignsOfLines(tx, people);
  if (problems.length > 0) return refused(problems);
  const known = await findByEmails(
    tx,
    people.map(({ email }) => email),
  );
  const fresh = people
    .filter(({ email }) => !known.has(email))
    .map((person) => ({ ...person, id: ctx.newId() }));
  const existing = people.length - fresh.length;
  if (dryRun)
    return { problems: [], created: fresh.map(({ name, email }) => ({ name, email, link: null })), existing };

  const inserted = await insertPeople(
    tx,
    fresh.map(({ id, name, email, role }) => ({
      id,
      name,
      email,
      role,
      kind: "person" as const,
      createdAt: now,
    })),
  );
  if (inserted.size < fresh.length)
    throw new DomainError(
      "CONFLICT",
      "Somebody made an account for one of these people at the same moment: send the file again.",
    );
  const ids = new Map([...known, ...fresh.map(({ email, id }) => [email, id] as const)]);
  const memberships = people.flatMap(({ email, campaigns, tags }) =>
    campaigns.map(({ name, role }) => ({
      campaignId: idOf(name),
      userId: ids.get(email) ?? "",
      role,
      tags,
      createdAt: now,
    })),
  );
  const joined = await addMembers(tx, memberships);
  const links = fresh.map(({ id, name, email }) => ({
    name,
    email,
    link: newLink(ctx, { purpose: "invite", userId: id, createdBy: ctx.actor.userId }),
  }));
  await insertLinks(
    tx,
    links.map(({ link }) => link.row),
  );
  await record(ctx, "people.import", "people", "", {
    created: fresh.map(({ id, email, role }) => ({ id, email, role })),
    existing,
    memberships: joined,
  });
  return {
    problems: [],
    created: links.map(({ name, email, link }) => ({ name, email, link: link.url })),
    existing,
  };
}

/**
 * Makes all people of a CSV, or nobody when a line has a problem. People who have an account keep it as it is
 * and join the campaigns that the file names, so the same file again adds nothing.
 */
export async function importPeople(
  ctx: RequestContext & { readonly actor: Actor },
  input: ImportPeople,
): Promise<ImportedPeople> {
  const { people, problems } = await parsePeopleCsv(input.csv);
  if (problems.length > 0) return refused(problems);
  return ctx.store.transaction((tx) =>
    store({ ...verbContext(ctx, tx), publicUrl: ctx.publicUrl }, people, input.dryRun),
  );
}

/**
 * The campaigns that lines name, and what is wrong with those names: no campaign has the name, or several do.
 */
async function campaignsOfLines(db: ReadDb, people: readonly PersonLine[]) {
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
