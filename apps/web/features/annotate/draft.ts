import type { Choice } from "./choice.ts";

/** What is being answered about the task in view: choices and texts by question id. */
export type Draft = { readonly choices: Readonly<Record<string, Choice>>; readonly texts: Readonly<Record<string, string>> };

export const EMPTY_DRAFT: Draft = { choices: {}, texts: {} };
