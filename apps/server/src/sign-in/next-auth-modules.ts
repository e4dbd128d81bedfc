import { createRequire } from "node:module";
import type nextAuth from "next-auth/next";
import type credentials from "next-auth/providers/credentials";

const require = createRequire(import.meta.url);

// These are CommonJS with a `default`, which Node, test runners and bundlers each unwrap differently; `require` does not.
export const nextAuthModules = {
  handle: (require("next-auth/next") as typeof nextAuth).default,
  credentials: (require("next-auth/providers/credentials") as typeof credentials).default,
};
