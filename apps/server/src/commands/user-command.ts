import { Command, Option } from "commander";
import { z } from "zod";
import { SiteRole } from "@laurel/core/access/permissions";
import { DomainError } from "@laurel/core/errors/domain-error";
import { askServer, callProcedure } from "./ask-server.ts";
import { formatTable, print } from "./print.ts";
import { type Connection, type ServerOptions, serverOptions, withConnection } from "./server-connection.ts";

const Person = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  role: z.string(),
  kind: z.string(),
  disabledAt: z.number().nullable(),
});
const People = z.object({ rows: z.array(Person), total: z.number() });
const WithLink = z.object({ link: z.string() });

const search = (connection: Connection, text: string, offset = 0) =>
  callProcedure(connection, "query", "people.list", { search: text, limit: 200, offset }, People);

async function personAt(connection: Connection, email: string) {
  const { rows } = await search(connection, email);
  const person = rows.find((row) => row.email === email.toLowerCase());
  if (!person)
    throw new DomainError(
      "NOT_FOUND",
      `Nobody here has the e-mail ${email}. "laurel user list" shows who there is.`,
    );
  return person;
}

async function list(options: ServerOptions & { readonly search: string }): Promise<void> {
  await withConnection(options, async (connection) => {
    const { rows, total } = await search(connection, options.search);
    const state = (disabledAt: number | null) => (disabledAt === null ? "" : "disabled");
    const table = formatTable(
      ["name", "e-mail", "role", "kind", ""],
      rows.map(({ name, email, role, kind, disabledAt }) => [name, email, role, kind, state(disabledAt)]),
    );
    print(options, { rows, total }, [
      ...table,
      ...(total > rows.length ? [`… and ${total - rows.length} more; narrow it down with --search`] : []),
    ]);
  });
}

async function create(
  email: string,
  options: ServerOptions & { readonly name?: string; readonly role: SiteRole },
): Promise<void> {
  await withConnection(options, async (connection) => {
    const wanted = { name: options.name ?? email.split("@")[0] ?? email, email, role: options.role };
    const created = await callProcedure(
      connection,
      "mutation",
      "people.create",
      wanted,
      WithLink.extend({ userId: z.string() }),
    );
    print(options, created, [`Hand this one-time link to ${email}:`, `  ${created.link}`]);
  });
}

async function reissue(email: string, options: ServerOptions): Promise<void> {
  await withConnection(options, async (connection) => {
    const { id } = await personAt(connection, email);
    const issued = await callProcedure(
      connection,
      "mutation",
      "people.reissueLink",
      { userId: id },
      WithLink.extend({ purpose: z.string() }),
    );
    print(options, issued, [
      `A new one-time link (${issued.purpose}) for ${email}; the one before is dead:`,
      `  ${issued.link}`,
    ]);
  });
}

const setDisabled =
  (disabled: boolean) =>
  async (email: string, options: ServerOptions): Promise<void> => {
    await withConnection(options, async (connection) => {
      const { id } = await personAt(connection, email);
      await callProcedure(
        connection,
        "mutation",
        "people.setDisabled",
        { userId: id, disabled },
        z.unknown(),
      );
      print(options, { userId: id, disabled }, [
        disabled ? `${email} is signed out everywhere and can't sign in.` : `${email} may sign in again.`,
      ]);
    });
  };

async function setup(options: ServerOptions): Promise<void> {
  await withConnection(options, async (connection) => {
    const { link } = z
      .object({ link: z.string().nullable() })
      .parse(await (await askServer(connection, "/api/local/setup-link", { method: "POST" })).json());
    if (link === null)
      throw new DomainError("CONFLICT", "There is an admin already, so there is no set-up link.");
    print(options, { link }, [
      "Open this one-time link to become the admin; the one before is dead:",
      `  ${link}`,
    ]);
  });
}

export function userCommand(): Command {
  const command = new Command("user").summary("list people, invite them, disable them");
  command.addCommand(
    serverOptions(new Command("list"))
      .summary("who there is")
      .option("--search <text>", "part of a name or e-mail", "")
      .action(list),
  );
  command.addCommand(
    serverOptions(new Command("create"))
      .summary("invite someone; prints a one-time link")
      .argument("<email>")
      .option("--name <name>")
      .addOption(new Option("--role <role>").choices(SiteRole.options).default("member"))
      .action(create),
  );
  command.addCommand(
    serverOptions(new Command("link"))
      .summary("a new one-time link: invitation, or password reset")
      .argument("<email>")
      .action(reissue),
  );
  command.addCommand(
    serverOptions(new Command("disable"))
      .summary("end all sessions and keep out")
      .argument("<email>")
      .action(setDisabled(true)),
  );
  command.addCommand(
    serverOptions(new Command("enable"))
      .summary("let in again")
      .argument("<email>")
      .action(setDisabled(false)),
  );
  command.addCommand(
    serverOptions(new Command("setup")).summary("the link that makes the first admin").action(setup),
  );
  return command;
}
