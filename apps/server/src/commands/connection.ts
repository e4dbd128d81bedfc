/** A server to talk to: running already, or opened by this command for as long as it runs. */
export type Connection = { readonly origin: string; readonly token: string; close(): Promise<void> };

/** Options that every command which talks to a server has. */
export type ServerOptions = { readonly url?: string; readonly token?: string; readonly json?: boolean };
