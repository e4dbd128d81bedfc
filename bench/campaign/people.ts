import { type Client, openClient } from "../client/open-client.ts";
import type { ServerProcess } from "../server/start-server.ts";

export const PASSWORD = "correct horse battery staple";
export const ADMIN = "admin@example.org";

const tokenOf = (link: string) => link.slice(link.lastIndexOf("/") + 1);

/** Makes the first admin through the link that the server printed, and signs in. */
export async function setUpAdmin(server: ServerProcess): Promise<Client> {
  const admin = openClient(server.origin);
  await admin.mutate("links.accept", {
    token: tokenOf(server.setupLink ?? ""),
    name: "Admin",
    email: ADMIN,
    password: PASSWORD,
  });
  await admin.signIn(ADMIN, PASSWORD);
  return admin;
}

/** Invites annotators into a campaign by CSV, accepts their links and signs them in. */
export async function inviteAnnotators(
  admin: Client,
  origin: string,
  campaignName: string,
  count: number,
): Promise<Client[]> {
  const lines = Array.from(
    { length: count },
    (_, i) => `Annotator ${i},annotator-${i}@example.org,member,${campaignName}:annotator,`,
  );
  const { created, problems } = await admin.mutate<{
    created: { email: string; link: string }[];
    problems: unknown[];
  }>("people.importCsv", { csv: `name,email,role,campaigns,tags\n${lines.join("\n")}\n`, dryRun: false });
  if (created.length !== count)
    throw new Error(`${created.length} of ${count} people were made: ${JSON.stringify(problems)}`);
  const clients: Client[] = [];
  for (const { email, link } of created) {
    const client = openClient(origin);
    await client.mutate("links.accept", { token: tokenOf(link), password: PASSWORD });
    await client.signIn(email, PASSWORD);
    clients.push(client);
  }
  return clients;
}
