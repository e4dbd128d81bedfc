import { expect, it } from "vitest";
import { parsePeopleCsv } from "./people-csv.ts";

it("reads people with what is left out filled in, campaign names with colons, and columns in any case", async () => {
  const { people, problems } = await parsePeopleCsv(
    '\ufeffEMAIL;Name;Campaigns;tags\nADA@example.org;Ada;"Safety: round 2: Lead; Chat:annotator";"fr; night"\nbob@example.org;Bob;;\n',
  );
  expect(problems).toEqual([]);
  expect(people).toEqual([
    {
      line: 2,
      name: "Ada",
      email: "ada@example.org",
      role: "member",
      campaigns: [
        { name: "Safety: round 2", role: "lead" },
        { name: "Chat", role: "annotator" },
      ],
      tags: ["fr", "night"],
    },
    { line: 3, name: "Bob", email: "bob@example.org", role: "member", campaigns: [], tags: [] },
  ]);
});

it("names line, column and reason of what it can't read, and refuses columns that it doesn't know", async () => {
  const { problems } = await parsePeopleCsv("name,email,role,campaigns\n,no-address,boss,Chat\n");
  expect(problems.map(({ line, field }) => [line, field])).toEqual([
    [2, "name"],
    [2, "email"],
    [2, "role"],
    [2, "campaigns"],
  ]);
  expect((await parsePeopleCsv("name\nAda\n")).problems).toEqual([
    { line: 2, field: "email", reason: "is missing" },
  ]);
  expect((await parsePeopleCsv("name,email,rôle\nAda,ada@example.org,admin\n")).problems[0]?.reason).toMatch(
    /rôle/,
  );
});
