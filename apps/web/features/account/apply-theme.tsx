"use client";

import { useTheme } from "next-themes";
import { useEffect } from "react";
import type { Me } from "../session/me.ts";

/** Brings the theme that a person saved into this browser; without one the browser's own stays. */
export function ApplyTheme({ me }: { me: Me }) {
  const { setTheme } = useTheme();
  const { theme } = me.preferences;
  useEffect(() => {
    if (theme) setTheme(theme);
  }, [theme, setTheme]);
  return null;
}
