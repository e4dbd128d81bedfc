import { randomBytes } from "node:crypto";
import { uuidV7 } from "@laurel/core/ids/uuid-v7";

export type Client = {
  readonly cookie: () => string;
  query<T>(procedure: string, input?: unknown): Promise<T>;
  mutate<T>(procedure: string, input: unknown): Promise<T>;
  upload<T>(path: string, body: ReadableStream<Uint8Array> | Uint8Array): Promise<T>;
  signIn(email: string, password: string): Promise<void>;
};

/** A client that keeps cookies and names the page that its requests come from, as a browser does. */
export function openClient(origin: string): Client {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");

  async function send(
    path: string,
    init: RequestInit & { readonly duplex?: "half" } = {},
  ): Promise<Response> {
    const response = await fetch(origin + path, {
      ...init,
      redirect: "manual",
      headers: { ...init.headers, cookie: cookie(), origin },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    if (response.status >= 400)
      throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return response;
  }
  const data = async <T>(response: Response) =>
    ((await response.json()) as { result: { data: T } }).result.data;

  return {
    cookie,
    query: async (procedure, input) =>
      data(
        await send(
          `/trpc/${procedure}${input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`}`,
        ),
      ),
    mutate: async (procedure, input) =>
      data(
        await send(`/trpc/${procedure}`, {
          method: "POST",
          body: JSON.stringify(input),
          headers: { "content-type": "application/json" },
        }),
      ),
    upload: async <T>(path: string, body: ReadableStream<Uint8Array> | Uint8Array) =>
      (await (await send(path, { method: "POST", body: body as BodyInit, duplex: "half" })).json()) as T,
    async signIn(email, password) {
      const { csrfToken } = (await (await send("/api/auth/csrf")).json()) as { csrfToken: string };
      await send("/api/auth/callback/credentials", {
        method: "POST",
        body: new URLSearchParams({ csrfToken, email, password, json: "true", callbackUrl: origin }),
      });
    },
  };
}

export const mintId = (): string => uuidV7(Date.now(), randomBytes(10));
