import { randomBytes } from "node:crypto";
import type { SiteRole } from "@laurel/core/access/permissions";
import { uuidV7 } from "@laurel/core/ids/uuid-v7";
import { insertPeople } from "@laurel/db/queries/people";
import type { Store } from "@laurel/db/store/store";
import { hashPassword } from "../sign-in/password-hash.ts";

export const PASSWORD = "correct horse battery staple";

let hashed: Promise<string> | undefined;

/** Stores a person who can sign in with `PASSWORD`. */
export async function addPerson(
  store: Store,
  role: SiteRole = "member",
): Promise<{ readonly id: string; readonly email: string }> {
  hashed ??= hashPassword(PASSWORD);
  const id = uuidV7(Date.now(), randomBytes(10));
  const email = `${id}@example.org`;
  const passwordHash = await hashed;
  await store.transaction((tx) =>
    insertPeople(tx, [
      {
        id,
        name: `Person ${id.slice(-4)}`,
        email,
        role,
        kind: "person",
        passwordHash,
        createdAt: Date.now(),
      },
    ]),
  );
  return { id, email };
}
