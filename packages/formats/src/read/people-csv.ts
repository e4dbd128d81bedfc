import { z } from "zod";
import { CampaignRole, SiteRole } from "@laurel/core/access/permissions";
import { DomainError } from "@laurel/core/errors/domain-error";
import type { ImportProblem } from "@laurel/core/imports/import-preview";
import { EmailAddress, MemberTags, PersonName } from "@laurel/core/people/person-fields";
import { decodeCsv } from "../files/csv.ts";

const Campaigns = z.string().transform((text, ctx) =>
  listOf(text).map((entry) => {
    const colon = entry.lastIndexOf(":");
    const role = CampaignRole.safeParse(
      entry
        .slice(colon + 1)
        .trim()
        .toLowerCase(),
    );
    if (colon >= 1 && role.success) return { name: entry.slice(0, colon).trim(), role: role.data };
    ctx.addIssue(
      `${JSON.stringify(entry)} must read "Campaign name: role" with a role of ${CampaignRole.options.join(", ")}`,
    );
    return z.NEVER;
  }),
);

/** A line of a people file. Unknown columns are refused, so that a misspelt one is noticed. */
export const PersonLine = z.strictObject({
  name: PersonName,
  email: EmailAddress,
  role: z
    .string()
    .trim()
    .toLowerCase()
    .transform((role) => (role === "" ? "member" : role))
    .pipe(SiteRole)
    .default("member"),
  campaigns: Campaigns.default([]),
  tags: z.string().transform(listOf).pipe(MemberTags).default([]),
});
export type PersonLine = z.infer<typeof PersonLine> & { readonly line: number };

function listOf(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

/**
 * Reads a CSV of people: name, email, and where given role, campaigns ("Name: role; Name: role") and tags
 * ("one; two").
 */
export async function parsePeopleCsv(
  text: string,
): Promise<{ people: PersonLine[]; problems: ImportProblem[] }> {
  const people: PersonLine[] = [];
  const problems: ImportProblem[] = [];
  const lineOf = new Map<string, number>();
  for await (const rows of decodeCsv(once(text))) {
    for (const decoded of rows) {
      const { line } = decoded;
      if ("problems" in decoded) {
        problems.push(...decoded.problems.map((problem) => ({ line, ...problem })));
        continue;
      }
      const person = PersonLine.safeParse(lowerCaseKeys(decoded.row));
      if (!person.success) {
        problems.push(
          ...person.error.issues.map((issue) => ({
            line,
            field: String(issue.path[0] ?? ""),
            reason: issue.code === "invalid_type" ? "is missing" : issue.message,
          })),
        );
        continue;
      }
      const before = lineOf.get(person.data.email);
      if (before !== undefined)
        problems.push({ line, field: "email", reason: `${person.data.email} is on line ${before} already` });
      lineOf.set(person.data.email, before ?? line);
      people.push({ ...person.data, line });
    }
  }
  if (people.length === 0 && problems.length === 0)
    throw new DomainError(
      "INVALID",
      "The file has no people: it needs a header row with name and email, and a line for each person.",
    );
  return { people, problems };
}

function lowerCaseKeys(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key.trim().toLowerCase(), value]));
}
