"use client";

import { createContext, useContext } from "react";

/** A person's own keys: shortcut id → `KeyboardEvent.code`. */
export type OwnKeys = Readonly<Record<string, string>>;

export const OwnKeysContext = createContext<OwnKeys>({});

export function useOwnKeys(): OwnKeys {
  return useContext(OwnKeysContext);
}
