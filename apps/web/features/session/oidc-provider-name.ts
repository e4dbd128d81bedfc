import * as z from "zod/mini";

const Providers = z.record(z.string(), z.object({ name: z.string() }));

/** The name of the outside sign-in that is configured; null when there is none or it can't be told. */
export async function oidcProviderName(): Promise<string | null> {
  const reply = await fetch("/api/auth/providers");
  if (!reply.ok) return null;
  return Providers.parse(await reply.json())["oidc"]?.name ?? null;
}
