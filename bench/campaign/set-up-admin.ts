import { openClient } from "../client/open-client.ts";
import type { Client } from "../client/open-client.ts";
import type { ServerProcess } from "../server/start-server.ts";

export const PASSWORD = "correct horse battery staple";
const ADMIN = "admin@example.org";

export const tokenOf = (link: string) => link.slice(link.lastIndexOf("/") + 1);

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
